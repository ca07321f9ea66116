import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe';
import { closePlan, livePlan, open, pods, services } from './page';

const OPEN = 'State needs and pools';

/** Opens the panel and asks. */
async function findRanges(page: Page): Promise<void> {
  await page.getByRole('button', { name: OPEN }).click();
  await page.getByRole('button', { name: 'Find ranges', exact: true }).click();
}

test('needs become ranges that nothing is said against', async ({ page }) => {
  await open(page, 'v=1&servers=3&agents=2&network=10.0.0.0/8;vpn;Office&step=addressing');
  await page.getByRole('button', { name: OPEN }).click();
  await page.getByRole('textbox', { name: 'Nodes at peak' }).fill('40');
  await page.getByRole('textbox', { name: 'Pods per node' }).fill('90');
  await page.getByRole('button', { name: 'Find ranges', exact: true }).click();

  const proposals = page.getByRole('region', { name: 'Proposals' });
  await expect(proposals.getByRole('article')).toHaveCount(4);
  const first = proposals.getByRole('article', { name: 'First choice' });
  await expect(first).toContainText('172.16.0.0/16');
  await expect(first).toContainText('K3s’s own place overlaps 10.0.0.0/8.');
  await first.getByRole('button', { name: 'Use this' }).click();

  await expect(first.getByRole('button', { name: 'In use' })).toBeFocused();
  await expect(pods(page)).toHaveValue('172.16.0.0/16');
  await expect(services(page)).toHaveValue('172.17.0.0/16');
  const plan = await livePlan(page);
  await expect(plan).toContainText('Nothing wrong.');
  await closePlan(page);
  // The needs are the plan's own.
  await expect(page).toHaveURL(/nodes-at-peak=40/);
});

test('another proposal can take its place', async ({ page }) => {
  await open(page, 'v=1&step=addressing');
  await findRanges(page);
  const proposals = page.getByRole('region', { name: 'Proposals' });
  await expect(proposals.getByRole('button', { name: 'In use' })).toHaveCount(1);
  await proposals.getByRole('button', { name: 'Use this: In another pool' }).click();
  await expect(pods(page)).toHaveValue('172.16.0.0/16');
  await expect(
    proposals.getByRole('article', { name: 'First choice' }).getByRole('button', { name: 'Use this' }),
  ).toBeVisible();
});

test('what is impossible is said, with the nearest that is not', async ({ page }) => {
  await open(page, 'v=1&nodes-at-peak=50&step=addressing');
  await findRanges(page);
  await expect(page.getByRole('article', { name: 'First choice' })).toBeVisible();
  const own = page.getByRole('textbox', { name: 'Own prefix, IPv4' });
  await own.fill('10.9.0.0/2x');
  await expect(page.getByText('Not a range.')).toBeVisible();
  await own.fill('10.9.0.0/20');
  for (const pool of ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']) {
    await page.getByRole('checkbox', { name: pool }).uncheck();
  }
  await expect(page.getByRole('heading', { name: 'Impossible with these pools' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'room for 12 nodes' })).toHaveCount(1);

  await page.getByRole('button', { name: 'Plan for 12 nodes at peak' }).click();
  await expect(page.getByRole('textbox', { name: 'Nodes at peak' })).toHaveValue('12');
  await expect(pods(page)).toHaveValue('10.9.0.0/21');
  const plan = await livePlan(page);
  await expect(plan).toContainText('Nothing wrong.');
});

test('one range moves to the next free place of its size', async ({ page }) => {
  await open(page, 'v=1&network=10.44.0.0/16;vpn&step=addressing');
  await page.getByRole('button', { name: 'Find free: the next place for Pods, IPv4' }).click();
  await expect(pods(page)).toHaveValue('10.45.0.0/16');
  await expect(page.getByRole('status').filter({ hasText: 'Pods, IPv4: moved to 10.45.0.0/16.' })).toHaveCount(1);
  await expect(services(page)).toHaveValue('');
});

test('all of it by keyboard, both families, in Japanese', async ({ page }) => {
  await open(
    page,
    'v=1&cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112&lang=ja&step=addressing',
  );
  await page.getByRole('button', { name: '必要な数とプールを指定する' }).focus();
  await page.keyboard.press('Enter');
  const defaults = page.getByRole('checkbox', { name: 'K3s のデフォルトの範囲' });
  await expect(defaults).toBeVisible();
  await defaults.focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '範囲を探す', exact: true }).focus();
  await page.keyboard.press('Enter');
  const first = page.getByRole('article', { name: '第一候補' });
  await expect(first).toContainText('10.0.0.0/16');
  await first.getByRole('button', { name: 'これを使う' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'ポッド（IPv4）' })).toHaveValue('10.0.0.0/16');
  await expect(page.getByRole('textbox', { name: 'ポッド（IPv6）' })).toHaveValue(/^fd[\da-f:]+\/56$/);
  await expect(page).toHaveURL(/flannel-ipv6-masq=true/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no axe findings in the open panel, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, 'v=1&nodes-at-peak=50&step=addressing');
    await findRanges(page);
    await expect(page.getByRole('article', { name: 'First choice' })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Own prefix, IPv4' }).fill('10.9.0.0/20');
    for (const pool of ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']) {
      await page.getByRole('checkbox', { name: pool }).uncheck();
    }
    await expect(page.getByRole('article', { name: 'Nearest possible' })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });
}
