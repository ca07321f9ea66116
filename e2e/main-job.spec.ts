import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { load } from 'js-yaml';
import { closePlan, goTo, isPhone, livePlan, open, pods } from './page';

test('from a blank page to files for three servers and two agents on dual-stack WireGuard', async ({ page }) => {
  await open(page);
  await page.getByRole('textbox', { name: 'Servers' }).fill('3');
  await page.getByRole('textbox', { name: 'Agents' }).fill('2');
  await page.getByRole('button', { name: 'Next: CNI' }).click();

  await page.getByRole('radio', { name: 'WireGuard' }).check();
  await page.getByRole('button', { name: 'Next: Addressing' }).click();

  await page.getByRole('radio', { name: 'IPv4 + IPv6' }).check();
  await pods(page).fill('10.52.0.0/16');
  const plan = await livePlan(page);
  await expect(plan.getByRole('region', { name: 'Files' })).toContainText('10.52.0.0/16');
  await expect(plan).toContainText('10.43.0.10, fd00:43::a');
  // Pods with private IPv6 addresses need masquerade; one answer is right, so it is a click away.
  await plan.getByRole('button', { name: 'Turn on flannel-ipv6-masq' }).click();
  await expect(plan.getByRole('region', { name: 'Files' })).toContainText('flannel-ipv6-masq: true');
  await closePlan(page);
  await page.getByRole('button', { name: 'Next: Nodes & access' }).click();

  await page.getByRole('button', { name: 'Add a server' }).click();
  const first = page.getByRole('region', { name: 'First server' });
  await first.getByRole('textbox', { name: 'Name', exact: true }).fill('srv-1');
  await first.getByRole('textbox', { name: 'IPv4 address' }).fill('192.0.2.11');
  await first.getByRole('textbox', { name: 'IPv6 address' }).fill('2001:db8:1::11');
  await page.getByRole('button', { name: 'Next: Review & download' }).click();

  const order = page.getByRole('region', { name: 'In this order' });
  await expect(order.getByRole('heading', { level: 3 })).toHaveText([
    'Prepare the machines',
    'Install the first server',
    'Bring the token to the other machines',
    'Install the further servers',
    'Install the agents',
    'Check the cluster',
  ]);
  await expect(order).toContainText("INSTALL_K3S_VERSION='v1.36.2+k3s1' sh -s - server");

  await page.getByText('See, copy or compare single files').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download srv-1/config.yaml', exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('srv-1-config.yaml');
  const text = await readFile(await file.path(), 'utf8');
  expect(load(text)).toEqual({
    'cluster-init': true,
    'cluster-cidr': ['10.52.0.0/16', 'fd00:42::/56'],
    'service-cidr': ['10.43.0.0/16', 'fd00:43::/112'],
    'flannel-backend': 'wireguard-native',
    'flannel-ipv6-masq': true,
  });
  expect(text).toContain('#v=1&servers=3&agents=2');

  const own = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download srv-1/config.yaml.d/10-node.yaml' }).click();
  expect(load(await readFile(await (await own).path(), 'utf8'))).toEqual({
    'node-name': 'srv-1',
    'node-ip': ['192.0.2.11', '2001:db8:1::11'],
  });

  const archive = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all (zip)' }).click();
  expect((await archive).suggestedFilename()).toBe('k3s-network-plan.zip');
});

test('the archive is the same every time, and holds every file', async ({ page }) => {
  await open(page, 'v=1&servers=3&agents=1&step=review');
  const archives: Buffer[] = [];
  for (const _ of [1, 2]) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download all (zip)' }).click();
    archives.push(await readFile(await (await download).path()));
  }
  expect(archives[0]?.equals(archives[1] ?? Buffer.alloc(0))).toBe(true);
  const names = archives[0]?.toString('latin1') ?? '';
  for (const name of [
    'first-server/config.yaml',
    'server/config.yaml',
    'agent/config.yaml',
    'install-agent.sh',
    'INSTALL.md',
    'hosts/prepare-host.sh',
    'hosts/security-groups.md',
    'hosts/security-groups.csv',
    'verify.sh',
  ]) {
    expect(names).toContain(`k3s-network-plan/${name}`);
  }
});

test('a preset fills the plan, and Start over returns to the defaults and back', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'High availability' }).check();
  await expect(page.getByRole('textbox', { name: 'Servers' })).toHaveValue('3');
  await page.getByRole('textbox', { name: 'Services' }).fill('300');
  await expect(page.getByRole('radio', { name: 'High availability' })).not.toBeChecked();

  const menu = page.getByLabel('Menu');
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('button', { name: 'Start over' }).filter({ visible: true }).click();
  await expect(page.getByRole('textbox', { name: 'Servers' })).toHaveValue('1');
  await page.getByRole('button', { name: 'Back to the earlier plan' }).click();
  await expect(page.getByRole('textbox', { name: 'Servers' })).toHaveValue('3');
  await expect(page.getByRole('textbox', { name: 'Services' })).toHaveValue('300');
});

test('the release comes from the list of the site, which can be loaded again', async ({ page }) => {
  await open(page);
  const release = page.getByRole('combobox', { name: 'K3s release' });
  await expect(page.getByText(/releases known, the newest is v1\.36\.3\+k3s1/)).toBeVisible();
  await release.selectOption('v1.33.10+k3s1');
  await expect(page.getByText('Kubernetes 1.33, flannel v0.28.2')).toBeVisible();

  await page.route('**/releases.json', (route) => route.abort());
  await page.getByRole('button', { name: 'Load again' }).click();
  await expect(page.getByText('a newer one could not be loaded')).toBeVisible();
  await expect(release).toHaveValue('v1.33.10+k3s1');
  await page.unroute('**/releases.json');
  await page.getByRole('button', { name: 'Load again' }).click();
  await expect(page.getByText(/releases known/)).toBeVisible();
});

test('without a release list the page says so and works on', async ({ page }) => {
  await page.route('**/releases.json', (route) => route.fulfill({ status: 404 }));
  await open(page);
  await expect(page.getByText('The list of releases could not be loaded.')).toBeVisible();
  await goTo(page, 'review');
  await expect(page.getByRole('button', { name: 'Download all (zip)' })).toBeEnabled();
});

test('the files around K3s are there when they are asked for', async ({ page }) => {
  await open(page, 'v=1&cni=calico&flannel-backend=none&disable-network-policy=true&firewall=ufw&step=review');
  await expect(page.getByRole('button', { name: 'Download verify.sh' })).toHaveCount(0);
  await page.getByText('See, copy or compare single files').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download calico/installation.yaml' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain('cidr: "10.42.0.0/16"');
  await expect(page.getByRole('button', { name: 'Download hosts/ufw.sh' })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Download verify.sh' })).toBeEnabled();
});

test('a field and its lines in the file point at each other', async ({ page }) => {
  // On a phone form and file are never on the screen together.
  test.skip(isPhone(page), 'one at a time on a phone');
  await open(page, 'v=1&cluster-cidr=10.52.0.0/16&step=addressing');
  const files = (await livePlan(page)).getByRole('region', { name: 'Files' });
  await expect(files.getByTitle('from cluster-cidr').first()).toBeVisible();
  await pods(page).focus();
  await expect(files.getByTitle('from cluster-cidr').first()).toHaveAttribute('data-focused', '');
  await expect(files.getByTitle('from service-cidr').first()).not.toHaveAttribute('data-focused');
});
