import { expect, test } from '@playwright/test';
import { goTo, open, pods } from './page';

const DUAL = 'v=1&cluster-cidr=10.42.0.0/16,fd42::/56&service-cidr=10.43.0.0/16,fd43::/112';
// As fingers do it: each state on the way is a text of its own.
const FAST = { delay: 5 };

test('an address typed key by key stays in the input it is typed into', async ({ page }) => {
  await open(page, `${DUAL}&node=server&step=access`);
  const ipv4 = page.getByRole('textbox', { name: 'IPv4 address' });
  const ipv6 = page.getByRole('textbox', { name: 'IPv6 address' });
  await ipv6.pressSequentially('fd00::1', FAST);
  await ipv4.pressSequentially('192.0.2.1,192.0.2.2', FAST);
  await expect(ipv6).toHaveValue('fd00::1');
  await expect(ipv4).toHaveValue('192.0.2.1,192.0.2.2');
});

test('two ranges typed into one input become an input each when it is left', async ({ page }) => {
  await open(page, 'v=1&step=addressing');
  await pods(page).pressSequentially('10.52.0.0/16,fd42::/56', FAST);
  await expect(pods(page)).toHaveValue('10.52.0.0/16,fd42::/56');
  await page.keyboard.press('Tab');
  await expect(pods(page)).toHaveValue('10.52.0.0/16');
  await expect(pods(page, 'IPv6')).toHaveValue('fd42::/56');
});

test('what was typed last survives a reload at once, whatever it is', async ({ page }) => {
  await open(page, 'v=1&cluster-cidr=10.52.0.0/16&step=addressing');
  await pods(page).fill('10.52.0.0/1x');
  await page.reload();
  await expect(pods(page)).toHaveValue('10.52.0.0/1x');
  await expect(page.getByRole('button', { name: 'Back to the earlier plan' })).toBeHidden();
  await goTo(page, 'cluster');
});
