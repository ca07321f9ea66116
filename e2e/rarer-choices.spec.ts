import { expect, test } from '@playwright/test';
import { axeFindings } from './axe';
import { closePlan, goTo, livePlan, open } from './page';

test('another CNI brings K3s’s own settings with it, and its choices', async ({ page }) => {
  await open(page, 'v=1&step=cni');
  await page.getByRole('radio', { name: 'Calico' }).check();
  const plan = await livePlan(page);
  await expect(plan).toContainText('flannel-backend: "none"');
  await expect(plan).toContainText('disable-network-policy: true');
  await closePlan(page);
  await expect(page.getByRole('radio', { name: 'VXLAN' })).toHaveCount(0);

  await page.getByText('Calico’s choices').click();
  await page.getByLabel('IPv4 encapsulation').selectOption('IPIP');
  await expect(page).toHaveURL(/cni=calico.*calico-encapsulation=IPIP/);

  await page.reload();
  await expect(page.getByRole('radio', { name: 'Calico' })).toBeChecked();
  await expect(page.getByLabel('IPv4 encapsulation')).toHaveValue('IPIP');

  await page.getByRole('radio', { name: 'flannel', exact: true }).check();
  await expect(page.getByRole('radio', { name: 'VXLAN' })).toBeChecked();
});

test('what is known of the machines is judged, also for one of them', async ({ page }) => {
  await open(page);
  await page.getByText('About the machines').click();
  await page.getByLabel('Operating system').selectOption('rhel');
  await page.getByLabel('System release').fill('10.0');
  await expect(await livePlan(page)).toContainText('RHEL 10.0 comes without kernel modules');
  await closePlan(page);

  await goTo(page, 'access');
  await page.getByRole('button', { name: 'Add a server' }).click();
  await page.getByText('Where it differs from the others').click();
  await page.getByLabel('System release').fill('9.6');
  await page.getByRole('checkbox', { name: 'Behind NAT' }).check();
  await expect(page).toHaveURL(/node=server;platform-release=9.6;nat=true/);
});

for (const language of ['en', 'ja'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`open parts have no accessibility findings: ${language}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, `v=1&lang=${language}&cni=cilium&flannel-backend=none&cilium-ipv6=true&multus=true&step=cni`);
      await expect(page.getByRole('combobox').first()).toBeVisible();
      expect(await axeFindings(page)).toEqual([]);
    });
  }
}
