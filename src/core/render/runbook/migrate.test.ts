import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { migrateTexts as en } from '../../../i18n/en/runbook-migrate';
import { runbookTexts } from '../../../i18n/ja/runbook';
import { migrateTexts as ja } from '../../../i18n/ja/runbook-migrate';
import { arbitraryPlan } from '../../../test-support/arbitrary-plan';
import { planWith } from '../../../test-support/plans';
import type { Plan } from '../../plan/plan';
import { chapterLines, type Chapter, type ChapterWords } from './chapter';
import { migrateChapter } from './migrate';
import { migrationOf } from './migrate-order';

const DUAL = { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' };
const NATIVE = { flannelBackend: 'wireguard-native' };

const PLANS: Readonly<Record<string, Plan>> = {
  'wireguard on 1.24 to 1.27': planWith({
    ...NATIVE,
    servers: 3,
    agents: 4,
    k3sVersion: 'v1.27.9+k3s1',
    runningK3sVersion: 'v1.24.8+k3s1',
    runningFlannelBackend: 'wireguard',
    firewall: 'ufw',
    nodes: [{ role: 'server', nodeName: 'srv-1', nodeIp: '192.0.2.11' }],
  }),
  'wireguard on 1.21, on the way to 1.30': planWith({
    ...NATIVE,
    servers: 1,
    agents: 1,
    k3sVersion: 'v1.30.4+k3s1',
    runningK3sVersion: 'v1.21.14+k3s1',
    runningFlannelBackend: 'wireguard',
  }),
  'wireguard, upgraded to 1.26 already, on Alpine': planWith({
    ...NATIVE,
    servers: 3,
    k3sVersion: 'v1.26.15+k3s1',
    runningK3sVersion: 'v1.26.15+k3s1',
    runningFlannelBackend: 'wireguard',
    platform: 'alpine',
  }),
  'ipsec on an unknown release, dual-stack': planWith({
    ...NATIVE,
    ...DUAL,
    servers: 3,
    agents: 2,
    k3sVersion: 'v1.36.2+k3s1',
    runningFlannelBackend: 'ipsec',
    uplinkMtu: 1450,
    flannelExternalIp: true,
  }),
  'ipsec on 1.23.4, without Internet access': planWith({
    ...NATIVE,
    servers: 1,
    agents: 2,
    airGap: true,
    k3sVersion: 'v1.28.5+k3s1',
    runningK3sVersion: 'v1.23.4+k3s1',
    runningFlannelBackend: 'ipsec',
  }),
  'an imported plan with wireguard': planWith({
    flannelBackend: 'wireguard',
    agents: 2,
    k3sVersion: 'v1.25.16+k3s4',
  }),
  'vxlan to wireguard-native, dual-stack, Debian and Alpine': planWith({
    ...NATIVE,
    ...DUAL,
    servers: 3,
    agents: 3,
    k3sVersion: 'v1.36.2+k3s1',
    runningK3sVersion: 'v1.36.2+k3s1',
    runningFlannelBackend: 'vxlan',
    firewall: 'nftables',
    platform: 'debian',
    nodes: [{ role: 'agent', nodeName: 'edge-1', platform: 'alpine' }],
  }),
  'host-gw to vxlan, IPv6 only': planWith({
    flannelBackend: 'vxlan',
    clusterCidr: 'fd00:42::/56',
    serviceCidr: 'fd00:43::/112',
    servers: 1,
    agents: 1,
    runningK3sVersion: 'v1.36.1+k3s1',
    runningFlannelBackend: 'host-gw',
  }),
  'wireguard-native to host-gw, agentless servers': planWith({
    flannelBackend: 'host-gw',
    servers: 3,
    agents: 5,
    disableAgent: true,
    cloud: 'hetzner',
    runningFlannelBackend: 'wireguard-native=Mode=separate',
    flannelConf: '/etc/flannel/net-conf.json',
  }),
  'one node, vxlan to wireguard-native': planWith({ ...NATIVE, runningFlannelBackend: 'vxlan' }),
};

const printed = (chapter: Chapter | null, words: ChapterWords = { expect: 'Expect:' }): string =>
  chapter === null ? '' : `${chapterLines(chapter, 9, words).join('\n').trim()}\n`;
const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

test.each(Object.entries(PLANS))('%s', async (name, plan) => {
  await expect(printed(migrateChapter(plan, en))).toMatchFileSnapshot(`snapshots/migrate-${slug(name)}.md`);
});

test('in Japanese', async () => {
  const plans = Object.values(PLANS);
  const chapters = [plans[0], plans[3], plans[6], plans[8]].map(
    (plan) => plan && printed(migrateChapter(plan, ja), runbookTexts),
  );
  await expect(chapters.join('\n')).toMatchFileSnapshot('snapshots/migrate-japanese.md');
});

const at = (fields: Readonly<Record<string, unknown>>): ReturnType<typeof migrationOf> => migrationOf(planWith(fields));
const pathsOf = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const { order, before = [], after = [] } = at(fields) ?? {};
  const path = (hops: typeof before): string => hops.map(({ minor, version }) => version ?? minor).join(' ');
  return { order, before: path(before), after: path(after) };
};

test.each([
  // The new backend comes with 1.23.6.
  { from: 'wireguard', running: 'v1.23.5+k3s1', to: 'v1.24.17+k3s1', order: 'upgrade', before: '1.23', after: '1.24' },
  { from: 'wireguard', running: 'v1.23.6+k3s1', to: 'v1.24.17+k3s1', order: 'now', before: '', after: '1.24' },
  { from: 'vxlan', running: 'v1.23.5+k3s1', to: 'v1.23.5+k3s1', order: 'upgrade', before: '1.23', after: '' },
  { from: 'vxlan', running: 'v1.23.6+k3s1', to: 'v1.23.6+k3s1', order: 'now', before: '', after: '' },
  // The old ones go with 1.26.0 and 1.27.1.
  { from: 'wireguard', running: 'v1.25.16+k3s4', to: 'v1.26.0+k3s1', order: 'now', before: '', after: '1.26' },
  { from: 'wireguard', running: 'v1.26.0+k3s1', to: 'v1.26.0+k3s1', order: 'stopped', before: '', after: '' },
  { from: 'wireguard', running: 'v1.27.1+k3s1', to: 'v1.27.2+k3s1', order: 'stopped', before: '', after: '1.27' },
  { from: 'ipsec', running: 'v1.26.15+k3s1', to: 'v1.27.1+k3s1', order: 'now', before: '', after: '1.27' },
  { from: 'ipsec', running: 'v1.27.1+k3s1', to: 'v1.27.1+k3s1', order: 'stopped', before: '', after: '' },
  { from: 'ipsec', running: 'v1.28.0+k3s1', to: 'v1.30.0+k3s1', order: 'stopped', before: '', after: '1.29 1.30' },
  // Where the way is longer, and where it leads back.
  {
    from: 'wireguard',
    running: 'v1.20.15+k3s1',
    to: 'v1.23.17+k3s1',
    order: 'upgrade',
    before: '1.21 1.22 1.23',
    after: '',
  },
  { from: 'ipsec', running: 'v1.22.17+k3s1', to: 'v1.23.17+k3s1', order: 'upgrade', before: '1.23', after: '1.23' },
  { from: 'wireguard', running: 'v1.25.16+k3s4', to: 'v1.24.17+k3s1', order: 'now', before: '', after: '' },
])('$from on $running, planned $to: $order', ({ from, running, to, order, before, after }) => {
  const found = pathsOf({ ...NATIVE, runningFlannelBackend: from, runningK3sVersion: running, k3sVersion: to });
  const minors = (path: unknown): string => String(path).replaceAll(/v(1\.\d+)\S+/g, '$1');
  expect({ ...found, before: minors(found['before']), after: minors(found['after']) }).toEqual({
    order,
    before,
    after,
  });
});

test.each([
  { from: 'wireguard', running: 'v1.26.15+k3s1', says: 'The wireguard backend was deprecated' },
  { from: 'wireguard', running: 'v1.27.1+k3s1', says: "unknown flannel backend 'wireguard'" },
  { from: 'ipsec', running: 'v1.27.16+k3s1', says: 'The ipsec backend is deprecated' },
  { from: 'ipsec', running: 'v1.28.0+k3s1', says: "unknown flannel backend 'ipsec'" },
])('K3s $running ends over $from: $says', ({ from, running, says }) => {
  const plan = planWith({ ...NATIVE, runningFlannelBackend: from, runningK3sVersion: running });
  expect(printed(migrateChapter(plan, en))).toContain(says);
});

test('upgrades end at the releases of the plan, and stay below what ipsec needs on the way', () => {
  const fields = { ...NATIVE, runningK3sVersion: 'v1.21.1+k3s1', k3sVersion: 'v1.25.3+k3s1' };
  expect(pathsOf({ ...fields, runningFlannelBackend: 'ipsec' })).toEqual({
    order: 'upgrade',
    before: '1.22 v1.23.6+k3s1',
    after: '1.24 v1.25.3+k3s1',
  });
  expect(pathsOf({ ...fields, k3sVersion: 'v1.23.9+k3s1', runningFlannelBackend: 'wireguard' })).toEqual({
    order: 'upgrade',
    before: '1.22 v1.23.9+k3s1',
    after: '',
  });
});

test.each([
  { fields: {} },
  { fields: { runningFlannelBackend: 'vxlan' } },
  { fields: { runningFlannelBackend: 'none', ...NATIVE } },
  { fields: { runningFlannelBackend: 'vxlan', flannelBackend: 'none' } },
  { fields: { runningFlannelBackend: 'vxlan', cni: 'calico' } },
  { fields: { runningFlannelBackend: 'vxlan', runningCni: 'cilium', ...NATIVE } },
  { fields: { runningFlannelBackend: 'vxlan', vpn: 'tailscale', ...NATIVE } },
  { fields: { runningFlannelBackend: 'udp', ...NATIVE } },
  { fields: { runningFlannelBackend: 'toString', ...NATIVE } },
  { fields: { runningFlannelBackend: 'vxlan', flannelBackend: 'VXLAN' } },
  { fields: { runningFlannelBackend: 'wireguard-native=Mode=separate', ...NATIVE } },
  { fields: { runningFlannelBackend: 'wireguard-native', flannelBackend: 'wireguard' } },
])('nothing to migrate: $fields', ({ fields }) => {
  expect(migrateChapter(planWith(fields), en)).toBeNull();
});

test('options behind the name go elsewhere', () => {
  const plan = planWith({ runningFlannelBackend: 'vxlan', flannelBackend: 'wireguard-native=Mode=separate' });
  expect(printed(migrateChapter(plan, en))).toContain('Options behind the name (`wireguard-native=`…)');
});

test('the MTU is that of the smallest uplink', () => {
  const nodes = [{ role: 'agent', nodeName: 'far', uplinkMtu: 1400 }];
  const plan = planWith({ ...NATIVE, agents: 1, runningFlannelBackend: 'vxlan', nodes });
  expect(printed(migrateChapter(plan, en))).toContain('ping -M do -c 3 -s 1292 ADDRESS');
});

/** Any plan, often with a cluster that runs. */
const running = fc
  .tuple(
    arbitraryPlan,
    fc.constantFrom(null, 'vxlan', 'host-gw', 'wireguard', 'ipsec', 'wireguard-native'),
    fc.boolean(),
  )
  .map(([plan, backend, isNew]): Plan => ({
    ...plan,
    runningFlannelBackend: backend,
    cni: isNew ? plan.cni : null,
    vpn: isNew ? plan.vpn : null,
  }));

const shapeOf = (chapter: Chapter | null): unknown =>
  chapter && {
    intro: chapter.intro.length,
    steps: chapter.steps.map(({ where, commands, expect: seen }) => ({
      hasWhere: where !== null,
      commands,
      seen: seen.length,
    })),
  };

test('both languages say the same, and no sentence is missing', () => {
  fc.assert(
    fc.property(running, (plan) => {
      const [one, other] = [migrateChapter(plan, en), migrateChapter(plan, ja)];
      expect(shapeOf(other)).toEqual(shapeOf(one));
      expect(printed(one) + printed(other)).not.toMatch(/undefined|\bnull\b(?!;|$)|NaN|\[object|  \S/);
    }),
  );
});

test('bash reads every command by itself', { timeout: 60_000 }, () => {
  const plans = [...Object.values(PLANS), ...fc.sample(running, { numRuns: 150, seed: 7 })];
  const commands = new Set(
    plans.flatMap((plan) => migrateChapter(plan, en)?.steps.flatMap((step) => step.commands) ?? []),
  );
  for (const command of commands) {
    expect({ command, status: spawnSync('bash', ['-n', '-c', command]).status }).toEqual({ command, status: 0 });
  }
});

test.each([
  "'; touch pwned; '",
  '$(touch pwned)',
  '`touch pwned`',
  '</script>pwned',
  '| pwned |',
  '${pwned}',
  '{{ pwned }}',
])('%s is no command and no markup', (evil) => {
  const plan = planWith({
    ...NATIVE,
    agents: 1,
    runningFlannelBackend: 'vxlan',
    flannelConf: evil,
    nodes: [{ role: 'server', nodeName: evil, nodeIp: '192.0.2.1' }],
  });
  const chapter = migrateChapter(plan, en);
  expect(chapter?.steps.flatMap(({ commands }) => commands).join('\n')).not.toContain('pwned');
  // Out of code, nothing of it is left.
  expect(printed(chapter).replaceAll(/(`+)[^`].*?[^`]?\1(?!`)/g, '')).not.toContain('pwned');
  const hostile = planWith({ ...NATIVE, flannelBackend: evil, runningFlannelBackend: evil });
  expect(migrateChapter(hostile, en)).toBeNull();
});

test('a plan of many nodes takes no time', () => {
  const nodes = Array.from({ length: 100 }, (_, index) => ({
    role: 'agent',
    nodeName: `n-${index}`,
    nodeIp: `192.0.2.${index}`,
  }));
  const plan = planWith({ ...NATIVE, runningFlannelBackend: 'vxlan', nodes });
  expect(migrateChapter(plan, en)?.steps.length).toBeGreaterThan(10);
});

test.each([
  { before: 'flannel-backend: wireguard # old\ntoken: x\n', after: 'flannel-backend: "wireguard-native"\ntoken: x\n' },
  { before: 'token: x', after: 'token: x\nflannel-backend: "wireguard-native"\n' },
  { before: '# flannel-backend: vxlan\n', after: '# flannel-backend: vxlan\n\nflannel-backend: "wireguard-native"\n' },
  { before: null, after: '\nflannel-backend: "wireguard-native"\n' },
])('$before gets the new backend', ({ before, after }) => {
  const folder = mkdtempSync(join(tmpdir(), 'migrate-'));
  const file = join(folder, 'config.yaml');
  if (before !== null) writeFileSync(file, before);
  const plan = planWith({ ...NATIVE, runningFlannelBackend: 'wireguard' });
  const commands = migrateChapter(plan, en)?.steps.flatMap((step) => step.commands) ?? [];
  const edit = commands.find((command) => command.includes('sed -i'))?.replaceAll('/etc/rancher/k3s', folder) ?? '';
  // Run again, it changes nothing.
  for (const round of [1, 2]) {
    expect({ round, status: spawnSync('sh', ['-c', edit]).status }).toEqual({ round, status: 0 });
    expect(readFileSync(file, 'utf8')).toBe(after);
  }
  rmSync(folder, { recursive: true });
});
