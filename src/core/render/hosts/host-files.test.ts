import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostTexts as en } from '../../../i18n/en/hosts';
import { hostTexts as ja } from '../../../i18n/ja/hosts';
import { installTexts } from '../../../i18n/en/install';
import { installTexts as installTextsJa } from '../../../i18n/ja/install';
import { arbitraryPlan } from '../../../test-support/arbitrary-plan';
import { HOST_PLANS } from '../../../test-support/host-plans';
import { planWith } from '../../../test-support/plans';
import { CHOICES } from '../../plan/fields';
import type { Plan } from '../../plan/plan';
import type { RenderedFile } from '../rendered-file';
import { headerOf } from '../header';
import { hostFiles } from './host-files';

const LINK = 'https://wizard.example/#v=1';

function filesOf(plan: Plan, texts = en, link = LINK): readonly RenderedFile[] {
  const origin = { link, texts: texts === en ? installTexts : installTextsJa, acknowledged: [] };
  return hostFiles(plan, headerOf(plan.k3sVersion, origin), texts);
}

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const together = (files: readonly RenderedFile[]): string =>
  files.map(({ path, text }) => `======== ${path}\n${text}`).join('\n');

test.each(Object.entries(HOST_PLANS))('the files of: %s', async (name, plan) => {
  await expect(together(filesOf(plan))).toMatchFileSnapshot(`snapshots/${slug(name)}.txt`);
});

test('the files in Japanese', async () => {
  const plans = Object.values(HOST_PLANS);
  const texts = plans.map((plan) => together(filesOf(plan, ja)));
  await expect([texts[2], texts[3], texts[5], texts[9]].join('\n')).toMatchFileSnapshot('snapshots/japanese.txt');
});

test.each([
  { plan: {}, names: ['prepare-host.sh', 'security-groups.md', 'security-groups.csv'] },
  { plan: { firewall: 'none' }, names: ['prepare-host.sh'] },
  { plan: { firewall: 'none', cloud: 'vmware' }, names: ['prepare-host.sh'] },
  { plan: { firewall: 'none', cloud: 'aws' }, names: ['prepare-host.sh', 'security-groups.md', 'security-groups.csv'] },
  { plan: { firewall: 'ufw' }, names: ['prepare-host.sh', 'ufw.sh'] },
  { plan: { firewall: 'firewalld' }, names: ['prepare-host.sh', 'firewalld.sh'] },
  { plan: { firewall: 'nftables' }, names: ['prepare-host.sh', 'nftables.conf'] },
  {
    plan: { firewall: 'ufw', cloud: 'gcp' },
    names: ['prepare-host.sh', 'ufw.sh', 'security-groups.md', 'security-groups.csv'],
  },
  { plan: { firewall: 'nftables', platform: 'windows' }, names: [] },
])('$plan: $names', ({ plan, names }) => {
  expect(filesOf(planWith(plan)).map(({ path }) => path)).toEqual(names.map((name) => `hosts/${name}`));
});

const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const isScript = ({ path }: RenderedFile): boolean => path.endsWith('.sh');

/** What a checker has to say about a text; empty when it is content. */
function said(program: string, words: readonly string[], input: string): string {
  const { stdout, stderr, status } = spawnSync(program, words, { input, encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

const CHECKERS = { bash: ['-n'], dash: ['-n'], shellcheck: ['-s', 'sh', '-'] };

for (const [program, words] of Object.entries(CHECKERS)) {
  test(`${program} has nothing to say`, { timeout: 60_000 }, ({ skip }) => {
    if (!isThere(program)) skip(`${program} is not installed`);
    for (const plan of Object.values(HOST_PLANS)) {
      for (const { path, text } of filesOf(plan, program === 'bash' ? ja : en).filter(isScript)) {
        expect({ path, said: said(program, words, text) }).toEqual({ path, said: '' });
      }
    }
  });
}

test('dash reads the scripts of any plan', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.constantFrom(...CHOICES.firewall), (plan, firewall) => {
      const scripts = filesOf({ ...plan, firewall }).filter(isScript);
      expect(said('dash', ['-n'], scripts.map(({ text }) => text).join('\n'))).toBe('');
    }),
    { numRuns: 40 },
  );
});

test('nft takes the table of any plan', { timeout: 60_000 }, ({ skip }) => {
  if (said('nft', ['-c', '-f', '-'], 'table inet k3s_probe { }') !== '') skip('nft is not installed, or may not check');
  const check = (plan: Plan): void => {
    const table = filesOf({ ...plan, firewall: 'nftables' }, ja).find(({ path }) => path.endsWith('.conf'));
    expect(said('nft', ['-c', '-f', '-'], table?.text ?? '')).toBe('');
  };
  Object.values(HOST_PLANS).forEach(check);
  fc.assert(fc.property(arbitraryPlan, check), { numRuns: 40 });
});

test('a family that the cluster does not use is no way in', () => {
  const table = filesOf(planWith({ agents: 1, firewall: 'nftables', existingNetworks: ['192.0.2.0/24;node-lan;'] }));
  expect(table[1]?.text).toContain('    meta nfproto ipv6 udp dport 8472 drop\n');
});

const EVIL = [
  "'; touch pwned; '",
  '$(touch pwned)',
  '`touch pwned`',
  '10; touch pwned',
  '10*) touch pwned ;; *',
  '"pwned',
];

test.each(EVIL)('%s stays out of every file', (evil) => {
  const plan = planWith({
    agents: 1,
    platform: 'rhel',
    platformRelease: evil,
    kernel: evil,
    iptablesVersion: evil,
    cniVersion: evil,
    serviceNodePortRange: evil,
    clusterDomain: evil,
    cniApiServer: evil,
    flannelConf: evil,
    netConf: JSON.stringify({ Backend: { Type: evil, Port: evil } }),
    existingNetworks: [`192.0.2.0/24;node-lan;${evil}`],
    nodes: [{ role: 'server', nodeName: evil, hostname: evil, flannelIface: evil, site: evil, nodeIp: '192.0.2.1' }],
  });
  for (const firewall of CHOICES.firewall) {
    expect(together(filesOf({ ...plan, firewall, cloud: 'aws' }))).not.toContain('pwned');
  }
});

test('a link ends no comment', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CHOICES.firewall), fc.string({ unit: 'binary' }), (firewall, noise) => {
      for (const { path, text } of filesOf(planWith({ firewall, cloud: 'aws' }), en, `--><b>\n${noise}`)) {
        const [first = '', ...rest] = text.split('\n');
        if (path.endsWith('.md')) expect(text.split('-->')).toHaveLength(2);
        else expect(rest.slice(0, 2).every((line) => line.startsWith('# '))).toBe(true);
        expect(first).toMatch(/^(#|<!--)/);
      }
    }),
  );
});

test.each([en, ja])('no sentence is missing', (texts) => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      expect(together(filesOf(plan, texts))).not.toMatch(/undefined|[^/]null|NaN|\[object/);
    }),
  );
});
