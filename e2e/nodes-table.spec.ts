import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings } from './axe';
import { goTo, livePlan, open } from './page';

const WIDE = `NAME       STATUS   ROLES           AGE   VERSION        INTERNAL-IP   EXTERNAL-IP   OS-IMAGE                         KERNEL-VERSION   CONTAINER-RUNTIME
agent-1    Ready    <none>          21s   v1.36.2+k3s1   192.0.2.11    <none>        Debian GNU/Linux 12 (bookworm)   6.12.0           containerd://2.3.2+unknown
server-1   Ready    control-plane   24s   v1.36.2+k3s1   192.0.2.10    203.0.113.7   Debian GNU/Linux 12 (bookworm)   6.12.0           containerd://2.3.2+unknown`;

const nodes = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `node=${index < 3 ? 'server' : 'agent'};node-name=n-${index};node-ip=192.0.2.${index + 1}`,
  ).join('&');
const LONG = Array.from(
  { length: 500 },
  (_, index) => `node=agent;node-name=n-${index};node-ip=198.51.${100 + (index >> 7)}.${(index % 128) + 1}`,
).join('&');

const table = (page: Page): Locator => page.getByRole('table', { name: 'Nodes' });
const cell = (page: Page, column: string, node: string): Locator =>
  table(page).getByRole('textbox', { name: `${column}, ${node}`, exact: true });
const tools = async (page: Page): Promise<void> => page.getByText('Many nodes: paste a table or number them').click();
const paste = (page: Page): Locator => page.getByRole('textbox', { name: 'Table, list or kubectl output' });

test('what kubectl prints becomes nodes, every line is accounted for, and it can be taken back', async ({ page }) => {
  await open(page, 'v=1&k3s-version=v1.36.2%2Bk3s1&step=access');
  await tools(page);
  await paste(page).fill(`${WIDE}\ngood morning\nagent-1,agent`);
  await page.getByRole('button', { name: 'Add to the list' }).click();
  await expect(page.getByText('2 nodes taken from 5 lines.')).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'First server' }).getByRole('textbox', { name: 'Name', exact: true }),
  ).toHaveValue('server-1');
  await expect(page).toHaveURL(/node=server;node-name=server-1;node-ip=192.0.2.10;node-external-ip=203.0.113.7/);

  const lines = page.getByRole('table', { name: 'What became of each line' });
  await expect(lines.getByRole('row', { name: /^NAME/ })).toContainText(
    'Not part of a plan: STATUS, AGE, CONTAINER-RUNTIME',
  );
  await expect(lines.getByRole('row', { name: /^agent-1 Ready/ })).toContainText(
    'Taken: agent-1, Agent, 192.0.2.11, platform debian, platform-release 12, kernel 6.12.0',
  );
  await expect(lines.getByRole('row', { name: /^good/ })).toContainText('Not understood: good morning');
  await expect(lines.getByRole('row', { name: /^agent-1,/ })).toContainText('agent-1 is in the list already');

  await page.getByRole('button', { name: 'Take this back' }).click();
  await expect(page.getByText('No nodes are listed')).toBeVisible();
  await goTo(page, 'cni');
  // Until the other step has come this one is still there, with its parts open.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('CNI');
  await goTo(page, 'access');
  await tools(page);
  await expect(paste(page)).toHaveValue(/^NAME/);
});

test('a pasted table replaces the list, and the earlier one comes back', async ({ page }) => {
  await open(page, `v=1&${nodes(8)}&step=access`);
  await expect(cell(page, 'Name', 'Agent 5')).toHaveValue('n-7');
  await tools(page);
  await paste(page).fill('name;role;ip\nsrv-1;server;192.0.2.1\nagt-1;agent;192.0.2.2');
  await page.getByRole('button', { name: 'Replace the list' }).click();
  await expect(cell(page, 'Name', 'First server')).toHaveValue('srv-1');
  await expect(table(page).getByRole('textbox', { name: /^Name/ })).toHaveCount(2);
  await page.getByRole('button', { name: 'Take this back' }).click();
  await expect(cell(page, 'Name', 'Agent 5')).toHaveValue('n-7');

  // A text without nodes leaves the list as it is.
  await paste(page).fill('good morning');
  await page.getByRole('button', { name: 'Replace the list' }).click();
  await expect(page.getByText('No node taken from 1 line.')).toBeVisible();
  await expect(table(page).getByRole('textbox', { name: /^Name/ })).toHaveCount(8);
});

test('numbered nodes stop where their network ends', async ({ page }) => {
  await open(page, 'v=1&step=access');
  await tools(page);
  const number = page.getByRole('region', { name: 'Number nodes' });
  const first = number.getByLabel('First IPv4 address');
  await number.getByLabel('How many').fill('10');
  await number.getByLabel('Name pattern').fill('agt-{nn}');
  await first.fill('192.0.2.250');
  await expect(first).toHaveAccessibleDescription(/192\.0\.2\.0\/24 ends after 5/);
  await expect(number.getByRole('button', { name: /^Add/ })).toBeDisabled();
  await first.fill('192.0.2.250/23');
  await expect(number.getByText('10 nodes: agt-01 192.0.2.250 to agt-10 192.0.3.3')).toBeVisible();
  await number.getByRole('button', { name: 'Add 10 nodes' }).click();
  await expect(number.getByText('10 nodes added.')).toBeVisible();
  await expect(cell(page, 'IPv4', 'Agent 10')).toHaveValue('192.0.3.3');
});

test('few nodes are cards, many a table, and a person may choose', async ({ page }) => {
  await open(page, `v=1&${nodes(6)}&step=access`);
  await expect(page.getByRole('region', { name: 'Agent 3' })).toBeVisible();
  await expect(table(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Add an agent' }).click();
  await expect(cell(page, 'Name', 'Agent 4')).toHaveValue('');
  await page.getByRole('radio', { name: 'Cards' }).check();
  await expect(page.getByRole('region', { name: 'Agent 4' })).toBeVisible();
});

test('a row is edited in place, says what is wrong, and opens its card', async ({ page }) => {
  await open(page, `v=1&${nodes(8)}&step=access`);
  const address = cell(page, 'IPv4', 'Server 2');
  await address.fill('192.0.2');
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await expect(address).toHaveAccessibleDescription(/“192\.0\.2” is not an address/);
  await address.fill('192.0.2.77');
  await expect(address).not.toHaveAttribute('aria-invalid', 'true');
  await cell(page, 'Name', 'Server 2').fill('second');
  await table(page).getByRole('combobox', { name: 'Role, Server 2' }).selectOption('agent');
  await expect(page).toHaveURL(/node=agent;node-name=second;node-ip=192.0.2.77/);

  await table(page).getByLabel('Details of Agent 1', { exact: true }).press('Enter');
  const card = page.getByRole('region', { name: 'Agent 1', exact: true });
  await expect(card.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('second');
  await card.getByText('More about this machine').click();
  await card.getByLabel('Interface for flannel').fill('eth1');
  await expect(page).toHaveURL(/flannel-iface=eth1/);
  await expect(
    table(page)
      .getByRole('row')
      .filter({ has: page.getByRole('textbox', { name: 'Name, Agent 1', exact: true }) }),
  ).toContainText('eth1');
});

test('a finding leads to its row, also to what only the card has', async ({ page }) => {
  await open(page, `v=1&${nodes(8)}&node=agent;node-name=odd;uplink-mtu=5&step=cluster`);
  const plan = await livePlan(page);
  await plan.getByRole('link', { name: /uplink-mtu/ }).click();
  await expect(page.getByRole('region', { name: 'Agent 6' }).getByLabel('Uplink MTU')).toBeFocused();
});

test('rows are removed with the keyboard, and the focus stays', async ({ page }) => {
  await open(page, `v=1&${nodes(7)}&step=access`);
  await table(page).getByRole('button', { name: 'Remove Agent 3' }).press('Enter');
  await expect(table(page).getByRole('button', { name: 'Remove Agent 3' })).toBeFocused();
  await expect(cell(page, 'Name', 'Agent 3')).toHaveValue('n-6');
  await page.keyboard.press('Enter');
  await expect(table(page).getByRole('button', { name: 'Remove Agent 2' })).toBeFocused();
});

test('an address typed key by key stays in the cell it is typed into', async ({ page }) => {
  await open(
    page,
    'v=1&cluster-cidr=10.42.0.0/16,fd42::/56&service-cidr=10.43.0.0/16,fd43::/112&node=server&node=agent&step=access',
  );
  await page.getByRole('radio', { name: 'Table' }).check();
  await cell(page, 'IPv6', 'Agent 1').pressSequentially('fd00::1', { delay: 5 });
  await cell(page, 'IPv4', 'Agent 1').pressSequentially('192.0.2.1', { delay: 5 });
  await expect(cell(page, 'IPv6', 'Agent 1')).toHaveValue('fd00::1');
  await expect(cell(page, 'IPv4', 'Agent 1')).toHaveValue('192.0.2.1');
});

test('in a row of 500 nothing that is typed is lost, however fast', async ({ page }) => {
  await open(page, `v=1&${LONG}&step=access`);
  await cell(page, 'Name', 'Agent 4').press('End');
  await cell(page, 'Name', 'Agent 4').pressSequentially('-abcdefghij', { delay: 2 });
  await cell(page, 'External address', 'Agent 4').pressSequentially('203.0.113.7', { delay: 2 });
  await cell(page, 'Name', 'Agent 500').fill('last');
  // Typed into one row and added to the list in the same breath.
  await page.getByRole('button', { name: 'Add a server' }).click();
  await expect(cell(page, 'Name', 'Agent 4')).toHaveValue('n-3-abcdefghij');
  await expect(cell(page, 'External address', 'Agent 4')).toHaveValue('203.0.113.7');
  await expect(cell(page, 'Name', 'Agent 500')).toHaveValue('last');
  await expect(page).toHaveURL(
    /node-name=n-3-abcdefghij;node-ip=198.51.100.4;node-external-ip=203.0.113.7.*node-name=last.*node=server/,
  );
  await page.getByRole('button', { name: /^Show 501/ }).click();
  await expect(cell(page, 'Name', 'First server')).toHaveValue('');
});

test('what was typed last into a long table survives a reload at once', async ({ page }) => {
  await open(page, `v=1&${LONG}&step=access`);
  await cell(page, 'Name', 'Agent 4').fill('changed');
  await page.reload();
  await expect(cell(page, 'Name', 'Agent 4')).toHaveValue('changed');
});

const BAD = `v=1&cluster-cidr=10.42.0.0/16,fd42::/56&service-cidr=10.43.0.0/16,fd43::/112&${nodes(7)}&node=agent;node-name=Agent_1;node-ip=192.0.2;site=Tokyo`;

for (const language of ['en', 'ja'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no axe findings with a table of nodes, ${language}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, `${BAD}&step=access&lang=${language}`);
      const isEn = language === 'en';
      await page.getByLabel(isEn ? 'Details of Agent 5' : 'エージェント 5 の詳細', { exact: true }).press('Enter');
      await page.getByText(isEn ? 'Many nodes: paste' : '複数のノードをまとめて入力').click();
      await page
        .getByRole('textbox', { name: isEn ? 'Table, list' : '表、一覧' })
        .fill(`${WIDE}\n<b>x</b>,192.0.2.999`);
      await page.getByRole('button', { name: isEn ? 'Add to the list' : '一覧に追加' }).click();
      await page.getByLabel(isEn ? 'How many' : '台数', { exact: true }).fill('0');
      await expect(page.getByRole('table')).toHaveCount(2);
      expect(await axeFindings(page)).toEqual([]);
      // Nothing sticks out of a narrow page.
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overhang).toBeLessThanOrEqual(0);
    });
  }
}
