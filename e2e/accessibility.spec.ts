import { expect, test } from '@playwright/test';
import { axeFindings } from './axe';
import { isPhone, livePlan, open, STEPS } from './page';

// A plan with an error, a warning, listed nodes and both families: every kind of thing the page can show.
const PLAN =
  'v=1&servers=3&cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.42.128.0/17,fd00:43::/112&flannel-backend=wireguard' +
  '&node=server;node-name=srv-1;node-ip=192.0.2.11,2001:db8:1::11&node=agent;node-name=Agent_1';

for (const language of ['en', 'ja'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no axe findings on any step, ${language}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const step of STEPS) {
        await page.goto(`/?${step}#${PLAN}&step=${step}&lang=${language}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        if (language === 'en' && isPhone(page)) await livePlan(page);
        // Findings and files are the last to come.
        await expect(page.getByText('flannel-backend: "wireguard"').first()).toBeAttached();
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
        expect(await axeFindings(page), step).toEqual([]);
      }
    });
  }
}

test('the whole journey works with the keyboard alone', async ({ page }) => {
  // A phone has no Tab key; its narrow page has the same controls in the same order.
  test.skip(isPhone(page), 'no keyboard on a phone');
  await open(page);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (name: RegExp | string): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      await press('Tab');
      const focused = page.locator(':focus');
      const label = await focused.evaluate((element) => {
        const { labels } = element as HTMLInputElement;
        return element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '';
      });
      if (typeof name === 'string' ? label.trim() === name : name.test(label.trim())) return;
    }
    throw new Error(`never reached ${String(name)}`);
  };

  await press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the form' })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo('Servers');
  await page.keyboard.type('3');
  await tabTo('Next: CNI');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('CNI');
  await expect(page.getByRole('main')).toBeFocused();
  await press('Tab');
  await expect(page.getByRole('radio', { name: 'flannel', exact: true })).toBeFocused();
  await press('Tab', 'Tab', 'ArrowDown');
  await expect(page.getByRole('radio', { name: 'WireGuard' })).toBeChecked();
  await tabTo('Next: Addressing');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Addressing');
  await press('Tab', 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'IPv4 + IPv6' })).toBeChecked();
  await tabTo('Node mask, IPv4');
  await press('ArrowLeft');
  await expect(page.getByRole('slider', { name: 'Node mask, IPv4' })).toHaveAttribute(
    'aria-valuetext',
    '/23: 128 nodes, 509 pods each',
  );
  await tabTo('Next: Nodes & access');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nodes & access');
  await tabTo('Next: Review & download');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review and download');
  await tabTo('Download all (zip)');
  const download = page.waitForEvent('download');
  await press('Enter');
  expect((await download).suggestedFilename()).toBe('k3s-network-plan.zip');
});
