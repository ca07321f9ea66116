import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './axe';
import { open } from './page';

const LOG = [
  'Nov 22 15:41:16 srv-1 systemd[1]: Starting k3s.service - Lightweight Kubernetes...',
  `Nov 22 15:41:26 srv-1 k3s[1234]: time="2026-11-22T15:41:26Z" level=fatal msg="failed to start networking: Cannot configure unknown flannel backend 'vxlann'"`,
  `Nov 22 15:41:36 srv-1 k3s[1235]: time="2026-11-22T15:41:36Z" level=fatal msg="failed to start networking: Cannot configure unknown flannel backend 'vxlann'"`,
  '2m15s   Warning   ApplyManifestFailed   addon/coredns   Service "kube-dns" is invalid: spec.clusterIPs: Invalid value: ["10.99.0.10"]: failed to allocate IP 10.99.0.10: the provided network does not match the current range',
].join('\n');

async function lookUp(page: Page, log: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Lines of a log' }).fill(log);
  await page.getByRole('button', { name: 'Look up' }).click();
}

test('lines of a log lead to their rules, and to the repair in this plan', async ({ page }) => {
  await open(page, 'v=1&flannel-backend=vxlann&cluster-cidr=10.52.0.0/16&rule=index');
  await lookUp(page, LOG);
  await expect(page.getByText('2 messages recognized, 1 line not.')).toBeVisible();
  const hits = page.getByRole('list', { name: 'What the log says' }).locator(':scope > li');
  await expect(hits).toHaveCount(2);
  await expect(hits.first()).toContainText('Lines 2, 3 · flannel · K3s starts, then ends.');
  await expect(hits.nth(1)).toContainText('No finding of this rule in this plan.');
  await page.getByText('Lines not recognized: 1').click();
  await expect(page.getByText(/Starting k3s\.service/).last()).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  await hits.first().getByRole('link', { name: 'A flannel backend that K3s does not have' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A flannel backend that K3s does not have');
  await expect(page).toHaveURL(/cluster-cidr=10\.52\.0\.0\/16.*rule=backend-unknown/);
  await page.goBack();
  // What was pasted, and what it said, is still there.
  await expect(page.getByRole('textbox', { name: 'Lines of a log' })).toHaveValue(LOG);
  await hits.first().getByRole('button', { name: 'Use vxlan' }).click();
  await expect(hits.first()).toContainText('No finding of this rule in this plan.');
  await expect(page).toHaveURL(/cluster-cidr=10\.52\.0\.0\/16/);
});

test('hostile text is text, and a long one says how far it was read', async ({ page }) => {
  await open(page, 'v=1&rule=index');
  await lookUp(page, `invalid egress-selector-mode <img/src=x/onerror=alert(1)>\n${'\\"'.repeat(5000)}\n\u0000\u202e`);
  await expect(page.getByText('1 message recognized, 2 lines not.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('img')).toHaveCount(0);
  const box = page.getByRole('textbox', { name: 'Lines of a log' });
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${'x'.repeat(99)}\n`.repeat(10_001));
  await box.fill('');
  await box.press('ControlOrMeta+V');
  await page.getByRole('button', { name: 'Look up' }).click();
  await expect(page.getByText(/longer than a million characters\. Its first 10,000 lines were read/)).toBeVisible();
});
