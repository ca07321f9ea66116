import { expect, test } from '@playwright/test';
import { goTo, isPhone, livePlan, open, pods, services } from './page';

test('a link opens the plan it was copied from', async ({ page, context }) => {
  await open(page, 'v=1&step=addressing');
  await pods(page).fill('10.52.0.0/16');
  await goTo(page, 'review');
  const link = await page.getByRole('textbox', { name: 'Link to this plan' }).inputValue();
  expect(link).toContain('#v=1&cluster-cidr=10.52.0.0/16');
  expect(link).not.toContain('lang=');

  const other = await context.newPage();
  await other.goto(link);
  await goTo(other, 'addressing');
  await expect(pods(other)).toHaveValue('10.52.0.0/16');
});

test('the language goes into the link only when asked', async ({ page }) => {
  await open(page, 'v=1&step=review');
  const link = page.getByRole('textbox', { name: 'Link to this plan' });
  await expect(link).not.toHaveValue(/lang=/);
  await page.getByRole('checkbox', { name: 'Open it in English' }).check();
  await expect(link).toHaveValue(/#v=1&lang=en$/);
});

test('a broken link opens with the rest and says what was left out', async ({ page }) => {
  await open(page, 'v=1&cluster-cidr=10.52.0.0/16&service-cidr=10.43.0.0/99&colour=blue&step=addressing');
  await expect(page.getByText('One thing in the link is no part of a plan and was left out')).toBeVisible();
  await expect(page.getByRole('main').getByText(/colour/)).toBeVisible();
  await expect(pods(page)).toHaveValue('10.52.0.0/16');
  await expect(services(page)).toHaveValue('10.43.0.0/99');
  await expect(services(page)).toHaveAttribute('aria-invalid', 'true');
});

test('nothing from a link becomes markup', async ({ page }) => {
  let hasAlerted = false;
  page.on('dialog', (dialog) => {
    hasAlerted = true;
    void dialog.dismiss();
  });
  const hostile = encodeURIComponent('"><img src=x onerror=alert(1)><script>alert(2)</script>');
  await open(
    page,
    `v=1&cluster-domain=${hostile}&flannel-backend=${hostile}&node=server;node-name=${hostile}&step=review`,
  );
  await goTo(page, 'cni');
  await expect(page.getByRole('radio', { name: /<img src=x/ })).toBeChecked();
  const plan = await livePlan(page);
  await expect(plan.getByRole('region', { name: 'Files' })).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('img, script[src=x]')).toHaveCount(0);
  expect(hasAlerted).toBe(false);
});

test('back and forward move between steps and keep what was typed', async ({ page }) => {
  await open(page);
  await goTo(page, 'cni');
  await goTo(page, 'addressing');
  await pods(page).fill('10.60.0.0/16');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('CNI');
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Addressing');
  await expect(pods(page)).toHaveValue('10.60.0.0/16');
});

test('a link over another plan offers the way back to it', async ({ page }) => {
  await open(page, 'v=1&step=addressing');
  await pods(page).fill('10.60.0.0/16');
  await expect(page).toHaveURL(/10\.60\.0\.0/);
  await page.goto('/?other#v=1&cluster-cidr=10.70.0.0/16&step=addressing');
  await expect(pods(page)).toHaveValue('10.70.0.0/16');
  await page.getByRole('button', { name: 'Back to the earlier plan' }).click();
  await expect(pods(page)).toHaveValue('10.60.0.0/16');
});

test('a link pasted into the address bar opens without a reload', async ({ page }) => {
  await open(page, 'v=1&step=addressing');
  await page.evaluate(() => {
    location.hash = '#v=1&cluster-cidr=10.80.0.0/16&step=addressing';
  });
  await expect(pods(page)).toHaveValue('10.80.0.0/16');
});

test('a link pasted while the page is still starting is not lost', async ({ page }) => {
  let start = (): void => undefined;
  const isPasted = new Promise<void>((resolve) => {
    start = resolve;
  });
  // The words of the page come after its address was read.
  await page.route(/assets\/shell-.*\.js$/, async (route) => {
    await isPasted;
    await route.continue();
  });
  const asked = page.waitForRequest(/assets\/shell-.*\.js$/);
  await page.goto('/#v=1&step=addressing', { waitUntil: 'commit' });
  await asked;
  await page.evaluate(() => {
    location.hash = '#v=1&cluster-cidr=10.80.0.0/16&step=addressing';
  });
  start();
  await expect(pods(page)).toHaveValue('10.80.0.0/16');
});

test('the link can be copied from every step', async ({ page }) => {
  await open(page, 'v=1&servers=3');
  if (isPhone(page)) await page.getByLabel('Menu').click();
  await page.getByRole('button', { name: 'Copy link' }).filter({ visible: true }).click();
  await expect(page.getByRole('button', { name: 'Link copied' }).filter({ visible: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#v=1&servers=3$/);
});
