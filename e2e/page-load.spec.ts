import { expect, test } from '@playwright/test';
import { goTo, open, pods } from './page';

test('the first step reacts after at most six requests, all to this site', async ({ page, baseURL }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/');
  await page.waitForFunction(() => performance.getEntriesByName('interactive').length > 0);
  const interactiveAt = await page.evaluate(() => performance.getEntriesByName('interactive')[0]?.startTime ?? 0);
  const before = await page.evaluate(
    (until) => performance.getEntriesByType('resource').filter(({ startTime }) => startTime < until).length,
    interactiveAt,
  );
  // The page itself is the first.
  expect(before + 1).toBeLessThanOrEqual(6);
  expect(requests.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
});

test('a page is there before any script has run, in the words of its language', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan the network of a K3s cluster');
  await expect(page.getByText('Review & download')).toBeVisible();
  await expect(page.getByText('確認とダウンロード')).toBeHidden();
  await context.close();
});

test('the policy of the built page is broken by nothing', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await open(page);
  for (const step of ['cni', 'addressing', 'access', 'review'] as const) await goTo(page, step);
  await expect(page.getByRole('button', { name: 'Download all (zip)' })).toBeEnabled();
  expect(complaints).toEqual([]);
});

test.describe('after the first visit', () => {
  test.use({ serviceWorkers: 'allow' });

  test('everything works without the network', async ({ page, context }) => {
    await open(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    // The worker is ready once everything is in its cache; the next load is its own.
    await page.reload();
    await context.setOffline(true);
    await page.reload();
    await goTo(page, 'addressing');
    await pods(page).fill('10.52.0.0/16');
    await goTo(page, 'review');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download all (zip)' }).click();
    expect((await download).suggestedFilename()).toBe('k3s-network-plan.zip');
  });
});

test('on paper the plan is a document without controls', async ({ page }) => {
  await open(page, 'v=1&servers=3&agents=1&service-cidr=10.42.128.0/17&step=review');
  await expect(page.getByRole('button', { name: 'Download all (zip)' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  // Every file of the plan, not the one whose tab was open.
  for (const name of ['first-server', 'server', 'agent']) {
    await expect(page.getByRole('heading', { name: `${name}/config.yaml`, exact: true })).toBeVisible();
  }
  await expect(page.getByText('Services').filter({ visible: true })).not.toHaveCount(0);
});

for (const width of [360, 768, 1280, 1920]) {
  test(`nothing is wider than a page of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const step of ['cluster', 'cni', 'addressing', 'access', 'review']) {
      await page.goto(
        `/?${step}#v=1&cluster-cidr=10.42.0.0/16,fd5c:9a1e:77b0::/56&service-cidr=10.43.0.0/16,fd5c:9a1e:77b0:100::/112&flannel-backend=vxlann&node=server;node-name=a_rather-long-node-name-for-a-card&step=${step}`,
      );
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // The counts on the steps are there when the files are.
      await expect(page.getByText('flannel-backend: "vxlann"').first()).toBeAttached();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, step).toBeLessThanOrEqual(0);
    }
  });
}
