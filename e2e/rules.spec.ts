import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe';
import { closePlan, goTo, isPhone, livePlan, open, pods } from './page';

// Too many pods for a node's block: a rule with a repair, of a section with more rules.
const PLAN = 'v=1&pods-per-node=254&max-pods=254';
const ID = 'ppn-exceeds-subnet';
const NAME = 'More pods on a node than its block has addresses';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const back = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Back to the plan' });

async function openPage(page: Page, fragment: string): Promise<void> {
  await open(page, fragment);
  await expect(page.getByRole('region', { name: 'Sources' })).toBeVisible();
}

for (const way of ['the browser', 'the page']) {
  test(`"Why?" leads to the rule’s page, and ${way} back to where one was`, async ({ page }) => {
    await open(page, `${PLAN}&step=addressing`);
    const why = (await livePlan(page)).getByRole('link', { name: /^Why\? A node block of \/24 has 253/ });
    await why.press('Enter');
    await expect(heading(page)).toHaveText(NAME);
    await expect(heading(page)).toBeFocused();
    await expect(page).toHaveTitle(`${NAME} · K3s Network Wizard`);
    await expect(page).toHaveURL(/#v=1&pods-per-node=254&max-pods=254&step=addressing&rule=ppn-exceeds-subnet$/);
    if (way === 'the browser') await page.goBack();
    else await back(page).click();
    await expect(why).toBeFocused();
    await expect(page).toHaveTitle('Addressing · K3s Network Wizard');
    await closePlan(page);
    await expect(pods(page)).toBeVisible();
  });
}

test('a page opens by its link alone, over the plan that is here', async ({ page }) => {
  await open(page, `${PLAN}&step=addressing`);
  await pods(page).fill('10.52.0.0/16');
  await expect(page).toHaveURL(/10\.52/);
  await page.goto(`/?again#rule=${ID}`);
  await expect(heading(page)).toHaveText(NAME);
  await expect(page.getByRole('region', { name: 'In this plan' })).toContainText('for 254 pods');
  await page.reload();
  await expect(heading(page)).toHaveText(NAME);
  await goTo(page, 'addressing');
  await expect(pods(page)).toHaveValue('10.52.0.0/16');
});

test('a page says everything there is to say', async ({ page }) => {
  await openPage(page, `${PLAN}&rule=${ID}`);
  const main = page.getByRole('main');
  await expect(main.getByText(ID, { exact: true })).toBeVisible();
  for (const part of ['What happens', 'How to see it on a cluster', 'How to repair it', 'Examples'])
    await expect(main.getByRole('region', { name: part })).toBeVisible();
  const source = main.getByRole('region', { name: 'Sources' }).getByRole('link').first();
  await expect(source).toHaveAttribute('href', /^https:\/\//);
  await expect(source).toHaveAttribute('rel', /noreferrer/);
  await main.getByRole('button', { name: 'Copy the command' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^kubectl /);
});

test('the plan can be repaired on the page', async ({ page }) => {
  await openPage(page, `${PLAN}&rule=${ID}`);
  const here = page.getByRole('region', { name: 'In this plan' });
  await here.getByRole('button', { name: 'Use /23 per node' }).press('Enter');
  await expect(here).toContainText('Finds nothing in this plan.');
  await expect(here).toBeFocused();
  await expect(page).toHaveURL(/node-cidr-mask-size=23.*rule=/);
});

test('an example says what the rule finds, opens, and the plan that was here is kept', async ({ page }) => {
  await openPage(page, `v=1&cluster-cidr=10.52.0.0/16&rule=${ID}`);
  const examples = page.getByRole('region', { name: 'Examples' }).getByRole('listitem');
  const first = examples.filter({ hasText: 'A node block of /24 has 253 pod addresses for 254 pods.' }).first();
  await expect(first).toContainText('max-pods: 254');
  await expect(examples.filter({ hasText: 'Finds nothing.' }).first()).toBeVisible();
  await first.getByRole('link', { name: /^Open this plan/ }).click();
  await expect(heading(page)).toHaveText('Plan the network of a K3s cluster');
  await expect(page).toHaveURL(/#v=1&pods-per-node=254&max-pods=254$/);
  await page.getByRole('button', { name: 'Back to the earlier plan' }).click();
  await goTo(page, 'addressing');
  await expect(pods(page)).toHaveValue('10.52.0.0/16');
});

test('from rule to rule, and to where its field is', async ({ page }) => {
  await openPage(page, `${PLAN}&rule=${ID}`);
  const next = page.getByRole('navigation', { name: 'More on this subject' }).getByRole('link', { name: /^Next rule/ });
  const name = ((await next.textContent()) ?? '').replace('Next rule', '').trim();
  await next.click();
  await expect(heading(page)).toHaveText(name);
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(heading(page)).toHaveText(NAME);
  await page.getByRole('main').getByRole('button', { name: 'Cluster' }).click();
  await expect(heading(page)).toHaveText('Plan the network of a K3s cluster');
});

test('the index lists every rule and is filtered by words and severity', async ({ page }) => {
  await open(page, `${PLAN}&step=cni`);
  await (await livePlan(page)).getByRole('link', { name: 'All rules' }).press('Enter');
  await expect(heading(page)).toHaveText('All rules');
  await expect(heading(page)).toBeFocused();
  const main = page.getByRole('main');
  await expect(main.getByText(/^\d+ rules$/)).toBeVisible();
  await main.getByRole('searchbox', { name: 'Filter' }).fill('pods node addresses');
  await expect(main.getByRole('link', { name: NAME })).toBeVisible();
  await expect(main.getByText(/^\d of \d+ rules$/)).toBeVisible();
  await main.getByRole('radio', { name: 'Notes' }).check();
  await expect(main.getByText('No rule has these words.')).toBeVisible();
  await main.getByRole('radio', { name: 'Errors' }).check();
  await main.getByRole('link', { name: NAME }).click();
  await expect(heading(page)).toHaveText(NAME);
  await page.goBack();
  await expect(main.getByRole('searchbox', { name: 'Filter' })).toHaveValue('pods node addresses');
  await back(page).click();
  await expect((await livePlan(page)).getByRole('link', { name: 'All rules' })).toBeFocused();
});

test('a rule that does not exist is said so, with those near to it', async ({ page }) => {
  await open(page, 'rule=ppn-exceeds-subnets');
  await expect(heading(page)).toHaveText('No such rule');
  const main = page.getByRole('main');
  await expect(main).toContainText('There is no rule “ppn-exceeds-subnets”.');
  await main.getByRole('region', { name: 'Close to it' }).getByRole('link', { name: NAME }).click();
  await expect(heading(page)).toHaveText(NAME);
});

test('nothing of a rule’s id in a link becomes markup', async ({ page }) => {
  await open(page, `rule=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
  await expect(page.getByRole('main')).toContainText('"><img src=x');
  await expect(page.locator('img')).toHaveCount(0);
});

test('on paper stands the page alone', async ({ page }) => {
  await openPage(page, `${PLAN}&rule=${ID}`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: 'What happens' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Findings' })).toBeHidden();
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
});

test.describe('in Japanese', () => {
  test.use({ locale: 'ja-JP' });

  test('page and index are Japanese, and the language can be switched in place', async ({ page }) => {
    await open(page, `rule=${ID}`);
    await expect(page.getByRole('region', { name: '起きること' })).toBeVisible();
    await expect(page.getByRole('region', { name: '例' })).toContainText('何も見つかりません。');
    await page.getByRole('link', { name: 'すべてのルール' }).first().click();
    await expect(heading(page)).toHaveText('すべてのルール');
    if (isPhone(page)) await page.getByLabel('メニュー').click();
    await page.getByRole('button', { name: 'Switch to English' }).filter({ visible: true }).click();
    await expect(heading(page)).toHaveText('All rules');
  });

  test('a link in English opens in English', async ({ page }) => {
    await open(page, `rule=${ID}&lang=en`);
    await expect(heading(page)).toHaveText(NAME);
  });
});

for (const language of ['en', 'ja'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no axe findings on the pages of rules, ${language}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const rule of [ID, 'index', 'backend-ipsec']) {
        await page.goto(`/?${rule}#${PLAN}&rule=${rule}&lang=${language}`);
        await expect(heading(page)).toBeFocused();
        if (rule === ID) await expect(page.getByRole('region').getByRole('listitem').first()).toBeVisible();
        // Lines are all alike; axe takes its time over two hundred of them.
        else await page.getByRole('searchbox').fill('subnet');
        expect(await axeFindings(page), rule).toEqual([]);
      }
    });
  }
}
