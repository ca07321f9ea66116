import { expect, test } from '@playwright/test';
import { goTo, pods } from './page';

const NOT_LOADED = /A part of the page could not be loaded/;

test('a step that cannot be loaded says so, and the others go on', async ({ page }) => {
  await page.route(/assets\/addressing-step.*\.js$/, (route) => route.abort());
  await page.goto('/#v=1&cluster-cidr=10.52.0.0/16&step=addressing');
  await expect(page.getByText(NOT_LOADED)).toBeVisible();
  await goTo(page, 'access');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nodes & access');
  await goTo(page, 'addressing');
  await page.unroute(/assets\/addressing-step.*\.js$/);
  await page.getByRole('main').getByRole('button', { name: 'Load again' }).click();
  await expect(pods(page)).toHaveValue('10.52.0.0/16');
});

test('without the rules the first step works, and says that nothing is checked', async ({ page }) => {
  await page.route(/assets\/rest-of.*\.js$/, (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('main').getByText(NOT_LOADED)).toBeVisible();
  await page.getByRole('textbox', { name: 'Servers' }).fill('3');
  await expect(page.getByRole('textbox', { name: 'Servers' })).toHaveValue('3');
});

for (const part of ['index', 'shell']) {
  test(`without the script "${part}" the page says that it could not be loaded`, async ({ page }) => {
    await page.route(new RegExp(`assets/${part}-.*\\.js$`), (route) => route.abort());
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('The page could not be loaded');
  });
}

test('where the browser gives no clipboard, as over plain HTTP, copying says so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('/#v=1&step=review');
  const copy = page.getByRole('main').getByRole('button', { name: 'Copy' }).first();
  await copy.click();
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'Not copied' })).toHaveCount(1);
});
