import { expect, test } from '@playwright/test';
import { closePlan, goTo, livePlan, open, pods, services } from './page';

test('a range that does not parse is named, kept across steps and reload, and blocks the download', async ({
  page,
}) => {
  await open(page, 'v=1&step=addressing');
  await pods(page).fill('10.42.0.0/33');
  await expect(pods(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(pods(page)).toHaveAccessibleDescription(
    /“10\.42\.0\.0\/33” is not a range: the prefix length is longer than the address/,
  );

  await goTo(page, 'review');
  await expect(page.getByRole('button', { name: 'Download all (zip)' })).toBeDisabled();
  await expect(page.getByText(/One error blocks the download/)).toBeVisible();
  await goTo(page, 'addressing');
  await expect(pods(page)).toHaveValue('10.42.0.0/33');

  // The address bar and the storage follow a moment after the last change.
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain('10.42.0.0/33');
  await page.reload();
  await expect(pods(page)).toHaveValue('10.42.0.0/33');
  await expect(pods(page)).toHaveAttribute('aria-invalid', 'true');

  await pods(page).fill('10.42.0.0/16');
  await expect(pods(page)).toHaveAttribute('aria-invalid', 'false');
  await goTo(page, 'review');
  await expect(page.getByRole('button', { name: 'Download all (zip)' })).toBeEnabled();
});

test('what was probably meant is one click away', async ({ page }) => {
  await open(page, 'v=1&step=addressing');
  await pods(page).fill('10.52.0.0/255.255.0.0');
  await page.getByRole('button', { name: 'Use 10.52.0.0/16' }).click();
  await expect(pods(page)).toHaveValue('10.52.0.0/16');
  await expect(pods(page)).toHaveAttribute('aria-invalid', 'false');
});

test('while a text does not parse, the plan goes on with the last one that did', async ({ page }) => {
  await open(page, 'v=1&step=addressing');
  await pods(page).fill('10.64.0.0/12');
  await pods(page).fill('10.64.0.0/1x');
  const plan = await livePlan(page);
  await expect(plan.getByRole('region', { name: 'Files' })).toContainText('"10.64.0.0/12"');
});

for (const { typed, says } of [
  { typed: '10.42.0.0', says: /the prefix length is missing\. Use 10\.42\.0\.0\/16/ },
  { typed: '10.042.0.0/16', says: /a number begins with a zero/ },
  { typed: '10.42.0.0/255.255.0.0', says: /netmask/ },
  { typed: 'fd00:42::%eth0/56', says: /zone/ },
  { typed: '<b>10.42.0.0/16</b>', says: /“<b>10\.42\.0\.0\/16<\/b>” is not a range/ },
]) {
  test(`"${typed}" as a range gets its own message`, async ({ page }) => {
    await open(page, 'v=1&step=addressing');
    await pods(page).fill(typed);
    await expect(pods(page)).toHaveAccessibleDescription(says);
  });
}

test('an overlap is shown at the field and in the plan, and one click repairs it', async ({ page }) => {
  await open(page, 'v=1&step=addressing');
  await services(page).fill('10.42.128.0/17');
  await expect(services(page)).toHaveAccessibleDescription(/overlap/);
  const plan = await livePlan(page);
  await expect(plan.getByRole('img')).toHaveAccessibleName(/overlap: 10\.42\.128\.0\/17/);
  await plan
    .getByRole('region', { name: 'Findings' })
    .getByRole('button', { name: /^Use 10\.43\.0\.0\/17/ })
    .click();
  await expect(plan.getByText('Nothing wrong.')).toBeVisible();
  await closePlan(page);
  await expect(services(page)).toHaveValue('10.43.0.0/17');
});

test('findings are announced when they change', async ({ page }) => {
  await open(page, 'v=1&step=addressing');
  const plan = await livePlan(page);
  const said = plan.getByRole('region', { name: 'Findings' }).getByRole('status');
  await expect(said).toHaveText('No errors, no warnings.');
  await closePlan(page);
  await services(page).fill('10.42.128.0/17');
  await livePlan(page);
  await expect(said).toHaveText('1 error, 0 warnings.');
});

test('the node mask can be moved by keyboard and says what it trades', async ({ page }) => {
  await open(page, 'v=1&step=addressing');
  const mask = page.getByRole('slider', { name: 'Node mask, IPv4' });
  await expect(mask).toHaveAttribute('aria-valuetext', '/24: 256 nodes, 253 pods each');
  await mask.press('ArrowRight');
  await expect(mask).toHaveAttribute('aria-valuetext', '/25: 512 nodes, 125 pods each');
  await mask.press('End');
  await expect(mask).toHaveAttribute('aria-valuetext', '/30: 16,384 nodes, 1 pods each');
  await mask.press('Home');
  await expect(mask).toHaveAttribute('aria-valuetext', '/16: 1 nodes, 65,533 pods each');
});

test('an error that a person may overrule can be acknowledged, and the files say so', async ({ page }) => {
  await open(page, 'v=1&cluster-cidr=::ffff:10.42.0.0/112&step=review');
  const all = page.getByRole('button', { name: 'Download all (zip)' });
  await expect(all).toBeDisabled();
  await page.getByRole('checkbox', { name: /I know, and go on/ }).check();
  await expect(all).toBeEnabled();
  const plan = await livePlan(page);
  const files = plan.getByRole('region', { name: 'Files' });
  await expect(files).toContainText('Acknowledged findings: cidr-v4-mapped');
  // Once it is put right there is nothing left that anybody decided to live with.
  await plan.getByRole('button', { name: /^Write 10\.42\.0\.0\/16/ }).click();
  await expect(files).toContainText('cluster-cidr');
  await expect(files).not.toContainText('Acknowledged findings');
});
