import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostTexts } from '../../../i18n/en/hosts';
import { installTexts } from '../../../i18n/en/install';
import { cleanUpTexts as en } from '../../../i18n/en/runbook-clean-up';
import { runbookTexts } from '../../../i18n/ja/runbook';
import { cleanUpTexts as ja } from '../../../i18n/ja/runbook-clean-up';
import { arbitraryPlan } from '../../../test-support/arbitrary-plan';
import { planWith } from '../../../test-support/plans';
import { cniOf } from '../../plan/cni-of';
import type { Plan } from '../../plan/plan';
import { headerOf } from '../header';
import { hostFiles } from '../hosts/host-files';
import { chapterLines, type Chapter, type ChapterWords } from './chapter';
import { cleanUpChapter } from './clean-up';

const DUAL = { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' };
const OTHER = { flannelBackend: 'none', disableNetworkPolicy: true };

const PLANS: Readonly<Record<string, Plan>> = {
  'one server': planWith({}),
  'three servers and agents with ufw': planWith({
    servers: 3,
    agents: 4,
    firewall: 'ufw',
    platform: 'debian',
    networkService: 'networkd',
    registrationAddress: 'k3s.example.org',
  }),
  'Cilium, dual-stack, on AWS': planWith({
    ...OTHER,
    ...DUAL,
    cni: 'cilium',
    ciliumRouting: 'vxlan',
    ciliumKubeProxyReplacement: true,
    disableKubeProxy: true,
    servers: 3,
    agents: 2,
    cloud: 'aws',
    firewall: 'security-groups',
  }),
  'Cilium with Geneve and Multus, IPv4': planWith({
    ...OTHER,
    cni: 'cilium',
    ciliumRouting: 'geneve',
    ciliumExclusive: false,
    multus: true,
    agents: 1,
    firewall: 'none',
    disableKubeProxy: true,
    runningDisableKubeProxy: false,
  }),
  'Calico with IPIP on RHEL with firewalld': planWith({
    ...OTHER,
    cni: 'calico',
    calicoEncapsulation: 'IPIP',
    calicoBgp: true,
    servers: 3,
    agents: 1,
    platform: 'rhel',
    platformRelease: '8.4',
    nmCloudSetup: true,
    networkService: 'networkmanager',
    firewall: 'firewalld',
    runningDisableNetworkPolicy: false,
  }),
  'Kube-OVN, external datastore': planWith({
    ...OTHER,
    cni: 'kube-ovn',
    servers: 2,
    agents: 2,
    datastore: 'external',
    firewall: 'none',
  }),
  'IPv6 only on Alpine, WireGuard, own data-dir, nftables': planWith({
    clusterCidr: 'fd00:42::/56',
    serviceCidr: 'fd00:43::/112',
    flannelBackend: 'wireguard-native',
    agents: 1,
    platform: 'alpine',
    dataDir: '/srv/k3s/',
    flannelConf: '/etc/flannel/net-conf.json',
    firewall: 'nftables',
  }),
  'Tailscale, agentless servers, docker': planWith({
    vpn: 'tailscale',
    servers: 3,
    agents: 3,
    disableAgent: true,
    docker: true,
    dataDir: '/data',
    firewall: 'none',
  }),
  Canal: planWith({ ...OTHER, cni: 'canal', agents: 2, firewall: 'none', platform: 'ubuntu' }),
};

const printed = (chapter: Chapter, words: ChapterWords = { expect: 'Expect:' }): string =>
  `${chapterLines(chapter, 9, words).join('\n').trim()}\n`;
const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

test.each(Object.entries(PLANS))('%s', async (name, plan) => {
  await expect(printed(cleanUpChapter(plan, en))).toMatchFileSnapshot(`snapshots/clean-up-${slug(name)}.md`);
});

test('in Japanese', async () => {
  const plans = Object.values(PLANS);
  const chapters = [plans[1], plans[2], plans[4], plans[6], plans[7]].map(
    (plan) => plan && printed(cleanUpChapter(plan, ja), runbookTexts),
  );
  await expect(chapters.join('\n')).toMatchFileSnapshot('snapshots/clean-up-japanese.md');
});

test('rules of kube-proxy go by hand only where none of the policy controller would go along', () => {
  const off = { disableKubeProxy: true, runningDisableKubeProxy: false };
  const lastOf = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
    cleanUpChapter(planWith(fields), en).steps.at(-1)?.commands ?? [];
  expect(lastOf({ ...OTHER, cni: 'cilium', ...off })[0]).toBe('iptables-save | grep -v KUBE | iptables-restore');
  expect(lastOf(off)).toEqual(['reboot']);
  expect(lastOf({ ...off, runningDisableKubeProxy: true })).toEqual([]);
});

test.each([
  { fields: { servers: 3, registrationAddress: 'k3s.example.org' }, isGivenBack: true },
  { fields: { servers: 3, registrationAddress: '192.0.2.100' }, isGivenBack: true },
  { fields: { servers: 1, agents: 1, registrationAddress: 'k3s.example.org' }, isGivenBack: true },
  { fields: { servers: 1, agents: 1, registrationAddress: '192.0.2.10' }, isGivenBack: false },
  {
    fields: { servers: 3, registrationAddress: '2001:db8::11', nodes: [{ role: 'server', nodeIp: '2001:db8:0::11' }] },
    isGivenBack: false,
  },
  {
    fields: { servers: 3, registrationAddress: 'srv-1', nodes: [{ role: 'server', hostname: 'srv-1' }] },
    isGivenBack: false,
  },
])('where machines joined, $fields: $isGivenBack', ({ fields, isGivenBack }) => {
  const address = fields.registrationAddress;
  const sentence = en.outside.registration(`\`${address}\``);
  expect(printed(cleanUpChapter(planWith(fields), en)).includes(sentence)).toBe(isGivenBack);
});

const commandsOf = (chapter: Chapter): readonly string[] => chapter.steps.flatMap(({ commands }) => commands);

test('Cilium goes before K3s does, and nobody else has it', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const commands = commandsOf(cleanUpChapter(plan, en));
      const links = commands.flatMap((command, index) =>
        /link delete cilium_|-iv cilium/.test(command) ? [index] : [],
      );
      const scripts = commands.flatMap((command, index) =>
        /k3s-\S*(?:killall|uninstall)\.sh/.test(command) ? [index] : [],
      );
      if (cniOf(plan) === 'cilium') {
        expect(links.length).toBeGreaterThan(2);
        // Looking whether the script knows a variable does not run it.
        const runs = scripts.filter((index) => !commands[index]?.startsWith('grep'));
        expect(Math.max(...links)).toBeLessThan(Math.min(...runs));
      } else {
        expect(commands.join('\n')).not.toMatch(/cilium/i);
      }
    }),
  );
});

test('a family that the cluster lacks has no commands', () => {
  const textOf = (fields: Readonly<Record<string, unknown>>): string => printed(cleanUpChapter(planWith(fields), en));
  expect(textOf({ ...OTHER, cni: 'cilium' })).not.toContain('ip6tables');
  expect(textOf({ ...OTHER, cni: 'cilium', ciliumIpv6: true })).toContain('ip6tables-save | grep -iv cilium');
  expect(textOf({ clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' })).not.toMatch(/\biptables-save/);
});

test.each([
  { dataDir: '/srv/k3s', variable: 'K3S_DATA_DIR=/srv/k3s ' },
  { dataDir: '/srv/k3s/', variable: 'K3S_DATA_DIR=/srv/k3s ' },
  ...[
    '/',
    '/data',
    '/srv/../etc',
    '/srv/ /',
    '/srv/k3s /home',
    '/srv/$(reboot)',
    'srv/k3s',
    "/srv/'k3s",
    '/srv/*',
    '//srv',
  ].map((dataDir) => ({ dataDir, variable: '' })),
])('the data in $dataDir: $variable', ({ dataDir, variable }) => {
  const commands = commandsOf(cleanUpChapter(planWith({ dataDir }), en));
  expect(commands).toContain(`${variable}/usr/local/bin/k3s-uninstall.sh`);
});

const shapeOf = ({ intro, steps }: Chapter): unknown => ({
  intro: intro.length,
  steps: steps.map(({ where, commands, expect: seen }) => ({ hasWhere: where !== null, commands, seen: seen.length })),
});

test('both languages say the same, and no sentence is missing', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const [one, other] = [cleanUpChapter(plan, en), cleanUpChapter(plan, ja)];
      expect(shapeOf(other)).toEqual(shapeOf(one));
      expect(printed(one) + printed(other)).not.toMatch(/undefined|\bnull\b|NaN|\[object|  \S/);
    }),
  );
});

test('bash reads every command by itself', { timeout: 60_000 }, () => {
  const plans = [...Object.values(PLANS), ...fc.sample(arbitraryPlan, { numRuns: 150, seed: 7 })];
  for (const command of new Set(plans.flatMap((plan) => commandsOf(cleanUpChapter(plan, en))))) {
    expect({ command, status: spawnSync('bash', ['-n', '-c', command]).status }).toEqual({ command, status: 0 });
  }
});

test.each([
  "'; touch pwned; '",
  '$(touch pwned)',
  '`touch pwned`',
  '</b>pwned',
  '/a/b;touch pwned',
  '${pwned}',
  '{{ pwned }}',
])('%s is no command and no markup', (evil) => {
  const plan = planWith({
    servers: 3,
    dataDir: evil,
    flannelConf: evil,
    flannelCniConf: evil,
    registrationAddress: 'k3s.example.org',
    nodes: [{ role: 'server', nodeName: evil, hostname: evil, nodeIp: '192.0.2.1' }],
  });
  const chapter = cleanUpChapter(plan, en);
  expect(commandsOf(chapter).join('\n')).not.toContain('pwned');
  expect(printed(chapter).replaceAll(/(`+)[^`].*?[^`]?\1(?!`)/g, '')).not.toContain('pwned');
});

test('what the files for hosts write is what goes', () => {
  const plan = planWith({
    servers: 3,
    agents: 1,
    firewall: 'firewalld',
    platform: 'rhel',
    existingNetworks: ['192.0.2.0/24;node-lan;'],
  });
  const origin = { link: null, texts: installTexts, acknowledged: [] };
  const files = hostFiles(plan, headerOf(plan.k3sVersion, origin), hostTexts)
    .map(({ text }) => text)
    .join('\n');
  const commands = commandsOf(cleanUpChapter(plan, en)).join('\n');
  const paths = [...files.matchAll(/\bput (\/\S+)/g)].flatMap(([, path]) => path ?? []);
  expect(paths).toHaveLength(3);
  for (const path of paths) expect(commands).toContain(path);
  expect(files).toContain('--new-policy=k3s-nodes');
  const sets = [...files.matchAll(/^ *group (k3s-\S+)/gm)].flatMap(([, name]) => name ?? []);
  expect(sets).toContain('k3s-servers-ipv4');
  for (const name of sets) expect(name).toMatch(/^k3s-(nodes|servers)-/);
  const table = hostFiles({ ...plan, firewall: 'nftables' }, headerOf(plan.k3sVersion, origin), hostTexts);
  expect(table.map(({ text }) => text).join('\n')).toContain('delete table inet k3s_hosts');
});
