import { expect, test } from '@playwright/test';
import { goTo, livePlan, open, pods } from './page';

test('a repair that takes its button away leaves the focus with the findings', async ({ page }) => {
  await open(page, 'v=1&service-cidr=10.42.128.0/17&step=addressing');
  const findings = (await livePlan(page)).getByRole('region', { name: 'Findings' });
  await findings.getByRole('button', { name: /^Use 10\.43\.0\.0\/17/ }).press('Enter');
  await expect(findings).toBeFocused();
});

test('taking a suggestion leads back to the input', async ({ page }) => {
  await open(page, 'v=1&step=addressing');
  await pods(page).fill('10.52.0.0/255.255.0.0');
  await page.getByRole('button', { name: 'Use 10.52.0.0/16' }).press('Enter');
  await expect(pods(page)).toBeFocused();
});

test('removing the last node leads to adding one', async ({ page }) => {
  await open(page, 'v=1&node=server&step=access');
  await page.getByRole('button', { name: 'Remove First server' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Add a server' })).toBeFocused();
});

for (const name of ['Back to the earlier plan', 'Close']) {
  test(`"${name}" in the notice of another plan leads to the form`, async ({ page }) => {
    await open(page, 'v=1&cluster-cidr=10.52.0.0/16');
    await page.getByRole('radio', { name: /Homelab/ }).check({ force: true });
    await page.getByRole('main').getByRole('button', { name }).press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });
}

test('nothing that has the focus stands under the bars of the page', async ({ page }) => {
  await open(page, 'v=1&node=server');
  for (const step of ['cluster', 'access'] as const) {
    await goTo(page, step);
    const controls = page.getByRole('main').locator('input:enabled, select:enabled, button:enabled');
    for (const control of await controls.filter({ visible: true }).all()) {
      await control.focus();
      const isOnTop = (): Promise<boolean> =>
        control.evaluate((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const there = document.elementFromPoint(left + width / 2, top + height / 2);
          return there?.closest('.summary, .top') === null;
        });
      // Parts that come later move what is below them.
      await expect.poll(isOnTop, await control.evaluate((element) => element.outerHTML)).toBe(true);
    }
  }
});

test('the list of releases takes nobody out of the field it arrives in', async ({ page }) => {
  let arrive: () => void = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/releases.json', async (route) => {
    await arrived;
    await route.continue();
  });
  await open(page, 'v=1&k3s-version=v1.35.3%2Bk3s1');
  await expect(page.getByRole('status').filter({ hasText: 'Load again' })).toBeVisible();
  const releases = page.getByRole('combobox', { name: 'K3s release' });
  await releases.focus();
  arrive();
  await expect(releases.getByRole('option', { name: 'v1.36.3+k3s1' })).toBeAttached();
  await expect(releases).toBeFocused();
  await expect(releases).toHaveValue('v1.35.3+k3s1');
  await releases.selectOption('v1.36.3+k3s1');
  await expect(page.getByRole('banner')).toContainText('v1.36.3+k3s1');
});
