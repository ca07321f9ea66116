import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings } from './axe';
import { closePlan, goTo, livePlan, open } from './page';

const IP_ROUTE = `default via 192.0.2.1 dev eth0 proto dhcp metric 100
10.42.0.0/15 via 10.8.0.5 dev tun0
172.17.0.0/16 dev docker0 proto kernel scope link src 172.17.0.1 linkdown
192.0.2.0/24 dev eth0 proto kernel scope link src 192.0.2.10
192.0.2.77 dev eth0 scope link
good morning`;

const network = (page: Page, position: number): Locator =>
  page.getByRole('textbox', { name: `Network ${position}`, exact: true });
const rowOf = (page: Page, position: number): Locator => page.getByRole('row').filter({ has: network(page, position) });
const paste = (page: Page): Locator => page.getByRole('textbox', { name: 'Paste what a machine prints' });
const take = (page: Page): Locator => page.getByRole('button', { name: 'Take the networks' });

test('what ip route prints becomes a list, every line is accounted for, and an overlap shows in the plan', async ({
  page,
}) => {
  await open(page, 'v=1&step=cluster');
  await paste(page).fill(IP_ROUTE);
  await take(page).click();

  await expect(page.getByText('3 networks taken from 6 lines.')).toBeVisible();
  await expect(network(page, 1)).toHaveValue('10.42.0.0/15');
  await expect(page.getByRole('combobox', { name: 'What network 1 is' })).toHaveValue('vpn');
  await expect(page.getByRole('combobox', { name: 'What network 2 is' })).toHaveValue('docker');
  await expect(page.getByRole('textbox', { name: 'Name of network 3' })).toHaveValue('eth0');
  await expect(network(page, 4)).toHaveCount(0);
  await expect(network(page, 1)).toHaveAccessibleDescription(/Overlaps pods 10\.42\.0\.0\/16/);
  await expect(network(page, 3)).toHaveAccessibleDescription('Free of overlap');

  const lines = page.getByRole('table', { name: 'What became of each line' });
  await expect(lines.getByRole('row', { name: /^default via/ })).toContainText('Skipped: default is a default route');
  await expect(lines.getByRole('row', { name: /^172\.17/ })).toContainText('Taken: 172.17.0.0/16, Docker');
  await expect(lines.getByRole('row', { name: /^192\.0\.2\.77/ })).toContainText('is one address in 192.0.2.0/24');
  await expect(lines.getByRole('row', { name: /^good morning/ })).toContainText('Not understood: good morning');
  // Nothing that was pasted is lost.
  await expect(paste(page)).toHaveValue(IP_ROUTE);

  const plan = await livePlan(page);
  await expect(plan.getByRole('region', { name: 'Findings' })).toContainText('10.42.0.0/15');
  await closePlan(page);

  await take(page).click();
  await expect(page.getByText('No network taken from 6 lines.')).toBeVisible();
  await expect(lines.getByRole('row', { name: /^172\.17/ })).toContainText('172.17.0.0/16 is in the list already');
});

test('what was taken can be taken out again, and the text stays across steps', async ({ page }) => {
  await open(page, 'v=1&network=198.51.100.0/24&step=cluster');
  await paste(page).fill('203.0.113.0/24, 192.0.2.0/24');
  await take(page).click();
  await expect(network(page, 3)).toHaveValue('192.0.2.0/24');
  await page.getByRole('button', { name: 'Take these networks out again' }).click();
  await expect(network(page, 2)).toHaveCount(0);
  await expect(network(page, 1)).toHaveValue('198.51.100.0/24');
  await goTo(page, 'cni');
  await goTo(page, 'cluster');
  await expect(paste(page)).toHaveValue('203.0.113.0/24, 192.0.2.0/24');
});

test('what is common is one click, once', async ({ page }) => {
  await open(page, 'v=1&step=cluster');
  await expect(page.getByText('No network is listed.')).toBeVisible();
  await page.getByRole('button', { name: 'Tailscale and CGNAT' }).click();
  await expect(network(page, 1)).toHaveValue('100.64.0.0/10');
  await expect(network(page, 2)).toHaveValue('fd7a:115c:a1e0::/48');
  await page.getByRole('button', { name: 'Tailscale and CGNAT' }).click();
  await expect(page.getByText('Tailscale and CGNAT: all in the list already.')).toBeVisible();
  await expect(network(page, 3)).toHaveCount(0);
  await page.getByRole('button', { name: 'K3s cluster, IPv4' }).click();
  await expect(network(page, 3)).toHaveAccessibleDescription('Overlaps pods 10.42.0.0/16');
});

test('a row that does not parse says so and is kept, and the other rows count', async ({ page }) => {
  await open(page, 'v=1&network=10.42.0.0/16;vpn;office&step=cluster');
  await page.getByRole('button', { name: 'Add a network' }).click();
  await expect(network(page, 2)).toBeFocused();
  await network(page, 2).fill('10.8.0.0/33');
  await expect(network(page, 2)).toHaveAttribute('aria-invalid', 'true');
  await expect(network(page, 2)).toHaveAccessibleDescription(
    /“10\.8\.0\.0\/33” is not a range: the prefix length is longer than the address/,
  );
  await expect(network(page, 1)).toHaveAttribute('aria-invalid', 'false');
  await expect(rowOf(page, 1)).toContainText(/Overlaps\s+pods 10\.42\.0\.0\/16/);

  await goTo(page, 'addressing');
  await goTo(page, 'cluster');
  await expect(network(page, 2)).toHaveValue('10.8.0.0/33');
  await network(page, 2).fill('10.8.0.0/24');
  await expect(network(page, 2)).toHaveAttribute('aria-invalid', 'false');
  await expect(network(page, 2)).toHaveAccessibleDescription('Free of overlap');
});

test('a row is removed, and the focus stays in the list', async ({ page }) => {
  await open(page, 'v=1&network=192.0.2.0/24&network=198.51.100.0/24&step=cluster');
  await page.getByRole('button', { name: 'Remove 192.0.2.0/24' }).click();
  await expect(network(page, 1)).toHaveValue('198.51.100.0/24');
  await expect(page.getByRole('button', { name: 'Remove 198.51.100.0/24' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('No network is listed.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a network' })).toBeFocused();
});

test('of a long list the first part is shown until the rest is asked for', async ({ page }) => {
  await open(page, 'v=1&step=cluster');
  await paste(page).fill(
    Array.from({ length: 300 }, (_, index) => `10.100.${index % 256}.${index < 256 ? 0 : 128}/25`).join('\n'),
  );
  await take(page).click();
  await expect(page.getByText('300 networks taken from 300 lines.')).toBeVisible();
  await expect(network(page, 50)).toBeVisible();
  await expect(network(page, 51)).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all 300' }).first().click();
  await expect(network(page, 300)).toHaveValue('10.100.43.128/25');
});

const NETWORKS =
  'v=1&network=10.42.8.0/22;vpn;office&network=172.17.0.0/16;docker&network=fd7a:115c:a1e0::/48;vpn&step=cluster';

for (const language of ['en', 'ja'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no axe findings with networks, ${language}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, `${NETWORKS}&lang=${language}`);
      await page.getByRole('button', { name: language === 'en' ? 'Add a network' : 'ネットワークを追加' }).click();
      await page.keyboard.type('10.8.0.0/33');
      await page.getByRole('textbox', { name: language === 'en' ? 'Paste what' : 'コマンドの出力' }).fill(IP_ROUTE);
      await page
        .getByRole('button', { name: language === 'en' ? 'Take the networks' : 'ネットワークを読み取る' })
        .click();
      await page.getByText(language === 'en' ? 'What each one adds' : '追加される範囲とその出典').click();
      await expect(page.getByRole('table')).toHaveCount(2);
      expect(await axeFindings(page)).toEqual([]);
    });
  }
}
