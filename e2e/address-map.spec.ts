import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { axeFindings } from './axe';
import { isPhone, livePlan, open } from './page';

const NODES = '&node=server;node-name=srv-1;node-ip=192.168.1.11&node=agent;node-name=agent-1;node-ip=192.168.1.12';
const PLAN = `v=1&servers=1&agents=1&nodes-at-peak=4&network=192.168.1.0/24;node-lan;Home${NODES}&step=addressing`;
const DUAL =
  'v=1&cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112&network=10.42.7.0/24;vpn;=Office';

async function openMap(page: Page, language: 'en' | 'ja' = 'en'): Promise<Locator> {
  if (language === 'en') await livePlan(page);
  else if (isPhone(page)) await page.getByRole('button', { name: 'プラン', exact: true }).click();
  await page.getByRole('button', { name: language === 'en' ? 'Open map' : 'マップを開く' }).click();
  const dialog = page.getByRole('dialog', { name: language === 'en' ? 'Address map' : 'アドレスマップ' });
  await expect(dialog.getByRole('listbox')).toBeVisible();
  return dialog;
}

const mapOf = (dialog: Locator, block: string): Locator => dialog.getByRole('listbox', { name: `Map of ${block}` });

test('from the whole space to one node’s addresses by keyboard, and back', async ({ page }) => {
  await open(page, PLAN);
  const dialog = await openMap(page);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await expect(mapOf(dialog, '0.0.0.0/0')).toBeVisible();
  await expect(dialog.getByRole('option', { name: /^partly used, 10\.0\.0\.0\/8/ })).toBeFocused();
  await press('Enter');
  await expect(mapOf(dialog, '10.0.0.0/8')).toBeVisible();
  await expect(dialog.getByRole('option', { name: 'pods, 10.42.0.0/16, 65,536 addresses' })).toBeFocused();
  await press('Enter');
  await expect(dialog.getByRole('option', { name: /^srv-1, server’s block, 10\.42\.0\.0\/24/ })).toBeFocused();
  await press('ArrowRight');
  await expect(dialog.getByRole('option', { name: /^agent-1, agent’s block, 10\.42\.1\.0\/24/ })).toBeFocused();
  await press('Enter', 'ArrowRight');
  await expect(dialog.getByRole('option', { name: 'gateway (cni0), 10.42.1.1, 1 address' })).toBeFocused();
  await expect(dialog.getByRole('status')).toContainText('The node’s own end of its pods’ bridge.');
  await press('End');
  await expect(dialog.getByRole('option', { name: 'broadcast address, 10.42.1.255, 1 address' })).toBeFocused();
  await press('Backspace');
  await expect(dialog.getByRole('option', { name: /^agent-1/ })).toBeFocused();
  await press('-');
  await expect(dialog.getByRole('option', { name: /^pods/ })).toBeFocused();

  await press('ArrowRight', '+');
  await expect(mapOf(dialog, '10.43.0.0/16')).toBeVisible();
  await press('Enter');
  await expect(dialog.getByRole('option', { name: 'API, 10.43.0.1, 1 address' })).toBeVisible();
  await expect(dialog.getByRole('option', { name: 'DNS, 10.43.0.10, 1 address' })).toBeVisible();
  await expect(dialog.getByRole('navigation', { name: 'Where you are' })).toContainText('10.43.0.0/24');
});

test('Escape goes out to where the map began, then closes it and gives the focus back', async ({ page }) => {
  await open(page, PLAN);
  const dialog = await openMap(page);
  await page.keyboard.press('Enter');
  await expect(mapOf(dialog, '10.0.0.0/8')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(mapOf(dialog, '0.0.0.0/0')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Open map' })).toBeFocused();
});

test('a click goes in, the path leads out, a line of the table shows its place', async ({ page }) => {
  await open(page, DUAL);
  const dialog = await openMap(page);
  await dialog.getByRole('option', { name: /^Services, 10\.43\.0\.0\/16/ }).click();
  await expect(mapOf(dialog, '10.43.0.0/16')).toBeVisible();
  await dialog.getByRole('navigation', { name: 'Where you are' }).getByRole('button', { name: '0.0.0.0/0' }).click();
  await expect(mapOf(dialog, '0.0.0.0/0')).toBeVisible();
  await dialog.getByRole('button', { name: 'Show 10.42.7.0/24 on the map' }).first().click();
  await expect(mapOf(dialog, '10.42.0.0/16')).toBeVisible();
  await expect(dialog.getByRole('option', { name: /^overlap, 10\.42\.7\.0\/24/ })).toBeFocused();
  await dialog.getByRole('radio', { name: 'IPv6' }).check();
  await expect(mapOf(dialog, 'fd00::/24')).toBeVisible();
  await expect(dialog.getByRole('radio', { name: 'IPv6' })).toBeFocused();
});

test('an overlap is named in the picture, in the table and in the file', async ({ page }) => {
  await open(page, DUAL);
  const dialog = await openMap(page);
  const row = dialog.getByRole('row', { name: /^overlap/ });
  await expect(row).toContainText('Claimed by pods 10.42.0.0/16 and =Office 10.42.7.0/24.');
  await expect(dialog.getByRole('row', { name: /^pods/ }).first()).toContainText('Overlaps =Office 10.42.7.0/24.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('option', { name: 'overlap, 10.42.7.0/24, 256 addresses' })).toBeFocused();
  await expect(dialog.getByRole('status')).toContainText('Claimed by pods 10.42.0.0/16 and =Office 10.42.7.0/24.');

  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download as CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('k3s-address-map.csv');
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect(lines[0]).toBe('\ufeffFamily,What,Range,First,Last,Addresses,Note');
  expect(lines).toContain('IPv4,API,10.43.0.1,10.43.0.1,10.43.0.1,1,');
  expect(lines).toContain(
    'IPv4,overlap,10.42.7.0/24,10.42.7.0,10.42.7.255,256,Claimed by pods 10.42.0.0/16 and =Office 10.42.7.0/24.',
  );
  // A label from a link never begins a cell that a spreadsheet would run.
  expect(lines.filter((line) => /(^|,)"?[=+\-@]/.test(line))).toEqual([]);
});

test('the plan on paper has the map and its table', async ({ page }) => {
  await open(page, DUAL);
  await livePlan(page);
  await expect(page.getByRole('button', { name: 'Open map' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: 'Map of 10.42.0.0/16' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^DNS/ }).first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('img', { name: 'Map of 10.42.0.0/16' })).toHaveCount(0);
});

for (const language of ['en', 'ja'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no axe findings on the map, ${language}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, `${DUAL}${NODES}&lang=${language}`);
      const dialog = await openMap(page, language);
      for (const place of ['the start', 'one step in']) {
        // The page below is inert, and looked at elsewhere.
        expect(await axeFindings(page), place).toEqual([]);
        await dialog.getByRole('option', { selected: true }).press('Enter');
      }
    });
  }
}
