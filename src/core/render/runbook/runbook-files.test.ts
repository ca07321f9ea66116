import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostTexts } from '../../../i18n/en/hosts';
import { installTexts } from '../../../i18n/en/install';
import { hostTexts as hostsJa } from '../../../i18n/ja/hosts';
import { runbookTexts } from '../../../i18n/en/runbook';
import { cleanUpTexts } from '../../../i18n/en/runbook-clean-up';
import { migrateTexts } from '../../../i18n/en/runbook-migrate';
import { installTexts as installJa } from '../../../i18n/ja/install';
import { runbookTexts as runbookJa } from '../../../i18n/ja/runbook';
import { cleanUpTexts as cleanUpJa } from '../../../i18n/ja/runbook-clean-up';
import { migrateTexts as migrateJa } from '../../../i18n/ja/runbook-migrate';
import { arbitraryPlan } from '../../../test-support/arbitrary-plan';
import { planWith } from '../../../test-support/plans';
import { RUNBOOK_PLANS } from '../../../test-support/runbook-plans';
import { cniPoolOf } from '../../plan/cni-of';
import { clusterCidrOf, serviceCidrOf } from '../../plan/effective';
import { familiesOf, type Plan } from '../../plan/plan';
import { headerOf } from '../header';
import { installSteps } from '../install-command';
import { beforeChapter } from './before';
import type { Chapter } from './chapter';
import { dayTwoChapter } from './day-two';
import { glanceLines } from './at-a-glance';
import { installChapter } from './installing';
import { runbookFacts, word } from './runbook-facts';
import { runbookFiles } from './runbook-files';
import type { RunbookTexts } from './runbook-texts';
import { verifyChapter } from './verify-chapter';

const LINK = 'https://wizard.example/#v=1';
const EN = {
  install: installTexts,
  hosts: hostTexts,
  files: { runbook: runbookTexts, cleanUp: cleanUpTexts, migrate: migrateTexts },
};
const JA = {
  install: installJa,
  hosts: hostsJa,
  files: { runbook: runbookJa, cleanUp: cleanUpJa, migrate: migrateJa },
};

function textOf(plan: Plan, { install, hosts, files } = EN): string {
  const header = headerOf(plan.k3sVersion, { link: LINK, texts: install, acknowledged: ['some-rule'] });
  return runbookFiles(plan, header, { ...files, install, hosts })[0]?.text ?? '';
}

/** The chapters about migrating and cleaning up have tests of their own. */
const ownPart = (text: string): string => `${text.split('\n## 6. ')[0] ?? ''}\n`;
const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

test.each(Object.entries(RUNBOOK_PLANS))('%s', async (name, plan) => {
  await expect(ownPart(textOf(plan))).toMatchFileSnapshot(`snapshots/${slug(name)}.txt`);
});

test('in Japanese', async () => {
  const texts = Object.values(RUNBOOK_PLANS).map((plan) => ownPart(textOf(plan, JA)));
  await expect([texts[1], texts[3], texts[6], texts[8]].join('\n')).toMatchFileSnapshot('snapshots/japanese.txt');
});

test.each([
  { plan: {}, titles: ['The plan at a glance', 'Before', 'Install', 'Verify', 'Day two', 'Clean up'] },
  {
    plan: { runningStack: 'ipv4', runningFlannelBackend: 'vxlan', flannelBackend: 'wireguard-native' },
    titles: ['The plan at a glance', 'Before', 'Install', 'Verify', 'Day two', expect.any(String), 'Clean up'],
  },
])('the chapters of $plan', ({ plan, titles }) => {
  const found = [...textOf(planWith(plan)).matchAll(/^## (\d+)\. (.*)$/gm)];
  expect(found.map(([, , title]) => title)).toEqual(titles);
  expect(found.map(([, number]) => Number(number))).toEqual(titles.map((_, index) => index + 1));
});

const NUMBERS = { migrate: null, cleanUp: 6 };

const chaptersOf = (plan: Plan, texts: RunbookTexts = runbookTexts): readonly Chapter[] => {
  const facts = runbookFacts(plan, { runbook: texts, install: installTexts, hosts: hostTexts }, NUMBERS);
  return [beforeChapter, installChapter, verifyChapter, dayTwoChapter].map((chapterOf) => chapterOf(facts));
};

/** Everything the chapters say, with and without the values that stand as code. */
const proseOf = (plan: Plan): string =>
  [
    ...glanceLines(runbookFacts(plan, { runbook: runbookTexts, install: installTexts, hosts: hostTexts }, NUMBERS), 1),
    ...chaptersOf(plan).flatMap(({ intro, steps }) => [
      ...intro,
      ...steps.flatMap(({ text, commands, expect: expected }) => [text, ...commands, ...expected]),
    ]),
  ].join('\n');

const withoutCode = (text: string): string => text.replace(/(`+)[^`](?:.*?[^`])??\1(?!`)/g, '');

test('of any plan, the steps of INSTALL.md have their numbers', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const titles = installSteps(plan, installTexts).flatMap(({ id, title }, index) =>
        ['gather', 'prepare', 'check'].includes(id) ? [] : [runbookTexts.installing.step(index + 1, title)],
      );
      expect(
        installChapter(
          runbookFacts(plan, { runbook: runbookTexts, install: installTexts, hosts: hostTexts }, NUMBERS),
        ).steps.map(({ text }) => text),
      ).toEqual(titles);
    }),
  );
});

test('of any plan, nothing is said that does not apply', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const prose = withoutCode(proseOf(plan));
      // Plans may be wrong, with other families for Services or the CNI than for pods.
      const families = familiesOf([...clusterCidrOf(plan), ...serviceCidrOf(plan), ...cniPoolOf(plan)]);
      const { flannel } = runbookFacts(
        plan,
        { runbook: runbookTexts, install: installTexts, hosts: hostTexts },
        NUMBERS,
      );
      if (flannel === null) expect(prose.replaceAll('CNI: flannel', '')).not.toMatch(/flannel\b(?!-)/);
      if (!families.includes('ipv6')) expect(prose).not.toMatch(/IPv6|accept_ra|ip -6|ip6tables/);
      if (!families.includes('ipv4')) expect(prose).not.toMatch(/IPv4|ip -4|^iptables-save/m);
      expect(prose).not.toMatch(/undefined|(?<!\/dev\/)null\b|NaN|\[object/);
    }),
    {
      numRuns: 300,
      examples: [
        [planWith({ cni: 'calico', flannelBackend: 'none', flannelExternalIp: true, dynamicExternalIp: true })],
      ],
    },
  );
});

test('of any plan, both languages have the same steps and commands', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const shapeOf = (texts: RunbookTexts): unknown =>
        chaptersOf(plan, texts).map(({ intro, steps }) => [
          intro.length,
          steps.map(({ commands, where, expect: expected }) => [commands, where === null, expected.length]),
        ]);
      expect(shapeOf(runbookJa)).toEqual(shapeOf(runbookTexts));
    }),
    { numRuns: 60 },
  );
});

test('of any plan, the same plan gives the same bytes, under its header', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const text = textOf(plan, JA);
      expect(textOf({ ...plan }, JA)).toBe(text);
      expect(text.startsWith('<!--\n')).toBe(true);
      expect(text).toContain(LINK);
      expect(text).toContain('some-rule');
    }),
    { numRuns: 30 },
  );
});

/** A shell that only reads. */
const said = (input: string): string => {
  const { status, stderr } = spawnSync('bash', ['-n'], { input, encoding: 'utf8' });
  return status === 0 ? '' : stderr;
};
const commandsOf = (plan: Plan): readonly string[] =>
  chaptersOf(plan).flatMap(({ steps }) => steps.flatMap(({ commands }) => commands));

/** A function each: no command may end another's quotes. */
const together = (commands: readonly string[]): string =>
  commands.map((command, index) => `f${index}() {\n${command}\n}`).join('\n');

test('bash reads the commands of any plan, each for itself', { timeout: 60_000 }, () => {
  const commands = new Set(Object.values(RUNBOOK_PLANS).flatMap(commandsOf));
  for (const command of commands) expect({ command, said: said(command) }).toEqual({ command, said: '' });
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const lines = commandsOf(plan);
      expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
      expect(said(together(lines))).toBe('');
    }),
    { numRuns: 40 },
  );
});

const HOSTILE = [
  '$(reboot)',
  "'; reboot #",
  'a\n```\nreboot',
  '`reboot`',
  '</details>-->',
  '| x | y |',
  '{{ x }}',
  '${PATH}',
  '[x](javascript:alert(1))',
] as const;

test.each(HOSTILE)('%j stays a value', (value) => {
  const plan: Plan = {
    ...planWith({ servers: 3, agents: 2, dynamicExternalIp: true }),
    clusterDomain: value,
    registrationAddress: value,
    flannelIface: value,
    flannelConf: value,
    flannelCniConf: value,
    resolvConf: value,
    dataDir: value,
    tlsSan: [value],
    noProxy: [value],
    httpProxy: value,
    disable: [value],
    egressSelectorMode: value,
    kubeProxyArg: [value],
    flannelBackend: value,
    cniVersion: value,
  };
  for (const each of [
    plan,
    { ...plan, flannelConf: null },
    { ...plan, flannelBackend: 'none', cni: 'antrea' as const },
  ]) {
    const text = ownPart(textOf(each));
    const body = text.slice(text.indexOf('-->'));
    const fences = body.split('\n').filter((line) => line.startsWith('```'));
    expect(fences.length % 2).toBe(0);
    expect(fences.every((line) => line === '```sh' || line === '```')).toBe(true);
    const prose = withoutCode(body.replace(/^```sh\n[\s\S]*?^```$/gm, ''));
    expect(prose).not.toContain(value);
    expect(prose).not.toMatch(/reboot\b(?! and| all|,|`| or)|javascript|<\/details>/);
    for (const row of body.split('\n').filter((line) => line.startsWith('| ')))
      expect([2, 5]).toContain(row.split(' | ').length);
    expect(said(together(commandsOf(each)))).toBe('');
  }
});

test('a word has no line breaks, which could end a block of code', () => {
  expect(word('a\n```\nb')).toBe("'a\ufffd```\ufffdb'");
});

test('what a proxy is called with stays out', () => {
  const plan = { ...planWith({ agents: 1 }), httpProxy: 'http://user:secret@proxy.example.com:3128' };
  expect(textOf(plan)).toContain('NO_PROXY');
  expect(textOf(plan)).not.toContain('secret@');
});

const LISTED = [
  { role: 'server', nodeName: 'a', nodeIp: '192.0.2.10' },
  { role: 'agent', nodeName: 'b', nodeIp: '192.0.2.20' },
];
const PROXY = { httpProxy: 'http://proxy.example.org:3128', noProxy: '192.0.2.0/24' };

test.each([
  { name: 'names of hosts matter', plan: { agents: 1 }, says: runbookTexts.before.names, isSaid: true },
  { name: 'Nodes have names', plan: { agents: 1, nodes: LISTED }, says: runbookTexts.before.names, isSaid: false },
  { name: 'systemd and a proxy', plan: PROXY, says: '/etc/systemd/system/k3s.service.env', isSaid: true },
  {
    name: 'OpenRC and a proxy',
    plan: { ...PROXY, platform: 'alpine' },
    says: '/etc/rancher/k3s/k3s.env',
    isSaid: true,
  },
  {
    name: 'Alpine',
    plan: { platform: 'alpine' },
    says: 'apk add curl iproute2 iptables iputils openssl',
    isSaid: true,
  },
  { name: 'Debian', plan: { platform: 'debian' }, says: 'apk add', isSaid: false },
  { name: 'a mirror', plan: { embeddedRegistry: true }, says: '/etc/rancher/k3s/registries.yaml', isSaid: true },
  { name: 'no mirror', plan: {}, says: '/etc/rancher/k3s/registries.yaml', isSaid: false },
])('$name: $says, $isSaid', ({ plan, says, isSaid }) => {
  expect(textOf(planWith(plan)).includes(says)).toBe(isSaid);
});

const CANAL = { cni: 'canal', flannelBackend: 'none' };
const HOPS = { runningK3sVersion: 'v1.34.1+k3s1', k3sVersion: 'v1.36.2+k3s1' };

test.each([
  { plan: { ...CANAL, calicoIpForwarding: true }, says: 'grep allow_ip_forwarding', isSaid: true },
  { plan: CANAL, says: 'grep allow_ip_forwarding', isSaid: false },
  { plan: HOPS, says: "INSTALL_K3S_VERSION='v1.36.2+k3s1'", isSaid: false },
  { plan: { ...HOPS, runningK3sVersion: 'v1.35.1+k3s1' }, says: "INSTALL_K3S_VERSION='v1.36.2+k3s1'", isSaid: true },
  { plan: HOPS, says: runbookTexts.before.leftovers, isSaid: false },
  { plan: {}, says: runbookTexts.before.leftovers, isSaid: true },
])('of $plan it says $says: $isSaid', ({ plan, says, isSaid }) => {
  expect(textOf(planWith(plan)).includes(says)).toBe(isSaid);
});
