import { expect, test } from '@playwright/test';
import { goTo, isPhone, open } from './page';

test.describe('in a Japanese browser', () => {
  test.use({ locale: 'ja-JP' });

  test('the page is Japanese, and so are its findings', async ({ page }) => {
    await open(page, 'v=1&service-cidr=10.42.128.0/17&step=review');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await expect(page).toHaveTitle('確認とダウンロード · K3s ネットワークウィザード');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('確認とダウンロード');
    await expect(page.getByRole('main')).toContainText('重な');
    await goTo(page, 'addressing', 'ja');
    await expect(page.getByRole('textbox', { name: 'ポッド（IPv4）' })).toBeVisible();
  });

  test('a link in English opens in English', async ({ page }) => {
    await open(page, 'v=1&lang=en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan the network of a K3s cluster');
  });
});

test('the language can be switched, keeps the step and the plan, and is remembered', async ({ page }) => {
  await open(page, 'v=1&cluster-cidr=10.52.0.0/16&step=addressing');
  if (isPhone(page)) await page.getByLabel('Menu').click();
  await page.getByRole('button', { name: '日本語に切り替える' }).filter({ visible: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('アドレス');
  await expect(page.getByRole('textbox', { name: 'ポッド（IPv4）' })).toHaveValue('10.52.0.0/16');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('アドレス');
});
