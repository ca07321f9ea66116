import { expect, test, type Locator } from '@playwright/test';
import { axeFindings } from './axe';
import { closePlan, goTo, isPhone, livePlan, open, pods, services } from './page';

// An error in the step that is open, one in another, and warnings.
const PLAN =
  'v=1&cluster-cidr=10.42.7.0/16&service-cidr=10.42.128.0/17&flannel-backend=vxlann&servers=2&datastore=etcd&step=addressing';

test('findings stand by step and field, each once, what explains most first', async ({ page }) => {
  await open(page, PLAN);
  const findings = (await livePlan(page)).getByRole('region', { name: 'Findings' });
  const steps = findings.getByRole('heading', { level: 3 });
  await expect(steps.nth(0)).toHaveText('CNI');
  await expect(steps.nth(1)).toHaveText('Addressing');
  const fields = findings.getByRole('heading', { level: 4 });
  await expect(fields.nth(0)).toHaveText('flannel-backend');
  await expect(fields.nth(1)).toHaveText('service-cidr');
  for (const texts of [steps, fields, findings.getByRole('article')]) {
    const all = await texts.allInnerTexts();
    expect(new Set(all).size).toBe(all.length);
  }
});

test('each kind can be left out, by keyboard too', async ({ page }) => {
  await open(page, 'v=1&service-cidr=10.42.128.0/17&servers=2&datastore=etcd&step=addressing');
  const findings = (await livePlan(page)).getByRole('region', { name: 'Findings' });
  const errors = findings.getByRole('button', { name: /^Errors \d+$/ });
  const warnings = findings.getByRole('button', { name: /^Warnings \d+$/ });
  const notes = findings.getByRole('button', { name: /^Notes \d+$/ });
  const countIn = async (button: Locator): Promise<number> => Number((await button.innerText()).replace(/\D/g, ''));
  // Rules that come later may find more at any moment: the cards are compared with the counts beside them.
  const expectCardsOf = (...kinds: readonly Locator[]): Promise<void> =>
    expect
      .poll(async () => {
        const counts = await Promise.all(kinds.map(countIn));
        return (await findings.getByRole('article').count()) - counts.reduce((sum, count) => sum + count, 0);
      })
      .toBe(0);
  await expectCardsOf(errors, warnings, notes);
  await warnings.press('Space');
  await expect(warnings).toHaveAttribute('aria-pressed', 'false');
  await expect(errors).toHaveAttribute('aria-pressed', 'true');
  await expectCardsOf(errors, notes);
  await expect(findings.getByRole('article').first()).toContainText('Error.');
  await warnings.press('Enter');
  await errors.press('Enter');
  await expectCardsOf(warnings, notes);
  await expect(findings.getByRole('article').first()).toContainText('Warning.');
  expect(await axeFindings(page)).toEqual([]);
});

test('the name of a field leads to its input, in this step and in another', async ({ page }) => {
  await open(page, PLAN);
  const link = async (name: string) => (await livePlan(page)).getByRole('link', { name });
  await (await link('service-cidr · Addressing')).press('Enter');
  await expect(services(page)).toBeFocused();
  await (await link('flannel-backend · CNI')).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('CNI');
  await expect(page.getByRole('radio', { name: 'vxlann' })).toBeFocused();
  await (await link('servers · Cluster')).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Servers' })).toBeFocused();
  await page.goBack();
  await page.goBack();
  await expect(pods(page)).toHaveValue('10.42.7.0/16');
});

test('what is folded away is opened on the way to it', async ({ page }) => {
  await open(page, 'v=1&kubelet-arg=max-pods%3Dmany&step=review');
  const plan = await livePlan(page);
  await plan.getByRole('link', { name: 'kubelet-arg · Nodes & access' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'kubelet-arg' })).toBeFocused();
});

test('so is a part whose fields are made only then', async ({ page }) => {
  await open(page, 'v=1&cni=cilium&disable-kube-proxy=true&kernel=5.4');
  await (await livePlan(page)).getByRole('link', { name: 'cni-api-server · CNI' }).press('Enter');
  await expect(page.locator(':focus')).toHaveAttribute('name', 'cniApiServer');
  await (await livePlan(page)).getByRole('link', { name: 'kernel · Cluster' }).press('Enter');
  await expect(page.locator(':focus')).toHaveAttribute('name', 'kernel');
});

test('counts are said once they have settled, and stand on the steps', async ({ page }) => {
  await open(page, 'v=1&step=addressing');
  await services(page).fill('10.42.128.0/17');
  const plan = await livePlan(page);
  await expect(plan.getByRole('status').first()).toHaveText('1 error, 0 warnings.');
  await closePlan(page);
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await expect(steps.getByRole('link', { name: /Addressing/ })).toContainText('1 error');
});

test('many findings come a part at a time', async ({ page }) => {
  const nodes = Array.from({ length: 120 }, (_, index) => `node=agent;node-name=a_${index}`);
  await open(page, `v=1&${nodes.join('&')}`);
  const findings = (await livePlan(page)).getByRole('region', { name: 'Findings' });
  await expect(findings.getByRole('article')).toHaveCount(6);
  await findings.getByText(/^\d+ more$/).click();
  await expect(findings.getByRole('article')).toHaveCount(56);
});

test('a choice says when it can change, and why when asked', async ({ page }) => {
  await open(page, 'v=1&step=addressing');
  const tag = page.getByRole('button', { name: 'Extendable from 1.33' });
  await tag.press('Enter');
  await expect(tag).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText('Services keep their addresses, which a new range does not hold.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Kubernetes docs, Extend Service IP Ranges' })).toBeVisible();
  await tag.press('Enter');
  await expect(page.getByText('Services keep their addresses')).toBeHidden();
  await goTo(page, 'cluster');
  await expect(page.getByRole('button', { name: 'Can change any time' })).toHaveCount(1);
});

test('an acknowledgement outlives loading the page again, not another plan', async ({ page }) => {
  await open(page, 'v=1&cluster-cidr=%3A%3Affff%3A10.42.0.0%2F112&step=review');
  const download = page.getByRole('button', { name: 'Download all (zip)' });
  await expect(download).toBeDisabled();
  const box = page.getByRole('checkbox', { name: /I know, and go on/ });
  await box.check();
  await expect(download).toBeEnabled();
  // The page writes a moment later, or when it goes.
  await page.reload();
  await expect(box).toBeChecked();
  await expect(download).toBeEnabled();
  const files = (await livePlan(page)).getByRole('region', { name: 'Files' });
  await expect(files).toContainText('Acknowledged findings: cidr-v4-mapped');
  await closePlan(page);
  await page.goto('/?again#v=1&cluster-cidr=%3A%3Affff%3A10.52.0.0%2F112&step=review');
  await expect(box).not.toBeChecked();
  await expect(download).toBeDisabled();
  if (!isPhone(page)) await expect(files).not.toContainText('Acknowledged findings');
});
