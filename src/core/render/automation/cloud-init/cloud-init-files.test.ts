import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cloudInitTexts } from '../../../../i18n/en/cloud-init';
import { hostTexts } from '../../../../i18n/en/hosts';
import { installTexts } from '../../../../i18n/en/install';
import { cloudInitTexts as cloudInitJa } from '../../../../i18n/ja/cloud-init';
import { hostTexts as hostsJa } from '../../../../i18n/ja/hosts';
import { installTexts as installJa } from '../../../../i18n/ja/install';
import { arbitraryPlan } from '../../../../test-support/arbitrary-plan';
import { CLOUD_INIT_PLANS } from '../../../../test-support/cloud-init-plans';
import { HOSTILE_LINKS } from '../../../../test-support/hostile-links';
import { planWith } from '../../../../test-support/plans';
import { readDocuments } from '../../../../test-support/read-manifests';
import type { Cloud, Plan } from '../../../plan/plan';
import { configPartsOf } from '../../config-files';
import { headerOf } from '../../header';
import { prepareScript } from '../../hosts/prepare-host';
import type { RenderedFile } from '../../rendered-file';
import { targetsOf } from '../../target';
import { cloudInitFiles } from './cloud-init-files';
import type { Texts } from './cloud-init-texts';

const LINK = 'https://wizard.example/#v=1';
const en: Texts = { cloudInit: cloudInitTexts, install: installTexts, hosts: hostTexts };
const ja: Texts = { cloudInit: cloudInitJa, install: installJa, hosts: hostsJa };

const headerWith = (plan: Plan, texts: Texts, link: string | null) =>
  headerOf(plan.k3sVersion, { link, texts: texts.install, acknowledged: [] });

const filesOf = (plan: Plan, texts = en, link = LINK): readonly RenderedFile[] =>
  cloudInitFiles(plan, headerWith(plan, texts, link), texts);

interface CloudConfig {
  readonly hostname?: string;
  readonly write_files: readonly { readonly path: string; readonly permissions: string; readonly content: string }[];
  readonly runcmd: readonly (readonly string[])[];
  readonly power_state?: unknown;
}

function read({ text }: RenderedFile): CloudConfig {
  const documents = readDocuments(text);
  expect(documents).toHaveLength(1);
  return documents[0] as CloudConfig; // every test looks at what it uses
}

const contentOf = (file: RenderedFile, path: string): string | undefined =>
  read(file).write_files.find((each) => each.path === path)?.content;

const SETUP = '/opt/k3s-setup/setup.sh';
const PREPARE = '/opt/k3s-setup/prepare-host.sh';

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const together = (files: readonly RenderedFile[]): string =>
  files.map(({ path, text }) => `======== ${path}\n${text}`).join('\n');
const plans = Object.entries(CLOUD_INIT_PLANS);

test.each(plans)('the documents of: %s', async (name, plan) => {
  await expect(together(filesOf(plan))).toMatchFileSnapshot(`snapshots/${slug(name)}.txt`);
});

test('the documents in Japanese', async () => {
  const whole = filesOf(CLOUD_INIT_PLANS['servers of an external datastore on SUSE'] ?? planWith({}), ja);
  // Of the others what stands in no other part of the files.
  const own = plans.flatMap(([, plan]) => {
    const files = filesOf(plan, ja);
    const heads = files.map(({ path, text }) => `======== ${path}\n${text.split('write_files:')[0]}`);
    return [...heads, ...files.slice(-1).map((file) => contentOf(file, SETUP))];
  });
  await expect([together(whole), ...own].join('\n')).toMatchFileSnapshot('snapshots/japanese.txt');
});

/** What a checker has to say about a text; empty when it is content. */
function said(program: string, words: readonly string[], input: string): string {
  const { stdout, stderr, status } = spawnSync(program, words, { input, encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

const isThere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

test('cloud-init takes the documents', { timeout: 120_000 }, ({ skip }) => {
  if (!isThere('cloud-init')) skip('cloud-init is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'cloud-init-'));
  const check = (text: string): string => {
    const file = join(folder, 'user-data');
    writeFileSync(file, text);
    return said('cloud-init', ['schema', '-c', file], '');
  };
  expect(check('#cloud-config\nwrite_files:\n  - path: /x\n    permissions: 0600\n')).not.toBe('');
  for (const [name, plan] of plans) {
    for (const { path, text } of filesOf(plan, name.startsWith('three') ? ja : en)) {
      expect({ path, said: check(text) }).toEqual({ path, said: '' });
    }
  }
  rmSync(folder, { recursive: true });
});

const CHECKERS = { bash: ['-n'], dash: ['-n'], shellcheck: ['-s', 'sh', '-'] };

for (const [program, words] of Object.entries(CHECKERS)) {
  test(`${program} has nothing to say about the scripts`, { timeout: 60_000 }, ({ skip }) => {
    if (!isThere(program)) skip(`${program} is not installed`);
    const scripts = plans.flatMap(([, plan]) =>
      filesOf(plan, program === 'bash' ? ja : en).map((file) => contentOf(file, SETUP) ?? ''),
    );
    for (const script of new Set(scripts))
      expect({ script, said: said(program, words, script) }).toEqual({ script, said: '' });
  });
}

test.each([
  { name: 'a short link', link: LINK, inside: LINK },
  { name: 'a long link, which stands at the beginning only', link: LINK.padEnd(1200, 'x'), inside: null },
])('with $name, files are those of the other parts', ({ link, inside }) => {
  for (const texts of [en, ja]) {
    for (const [, plan] of plans) {
      const header = headerWith(plan, texts, inside);
      const partsOf = configPartsOf(plan, header, texts.install);
      const targets = targetsOf(plan).filter(({ node }) => node?.platform !== 'windows');
      const files = filesOf(plan, texts, link);
      expect(files.map(({ path }) => path)).toEqual(
        targets.map(({ folder }) => `automation/cloud-init/${folder}.yaml`),
      );
      files.forEach((file, index) => {
        const target = targets[index];
        const parts = target === undefined ? [] : partsOf(target);
        const { write_files: written, runcmd } = read(file);
        expect(written.map(({ path, permissions }) => `${path} ${permissions}`)).toEqual([
          ...parts.map(({ name }) => `/etc/rancher/k3s/${name} 0600`),
          `${PREPARE} 0700`,
          `${SETUP} 0700`,
        ]);
        expect(written.slice(0, -1).map(({ content }) => content)).toEqual([
          ...parts.map(({ text }) => text),
          prepareScript(plan, header, texts.hosts),
        ]);
        expect(runcmd).toEqual([['sh', SETUP]]);
        expect(file.text.split(link)).toHaveLength(inside === null ? 2 : 3 + parts.length + 1);
      });
    }
  }
});

test.each([
  { node: { nodeName: 'a' }, hostname: 'a' },
  { node: { nodeName: 'a', hostname: 'b.example.org' }, hostname: 'b.example.org' },
  { node: { nodeName: 'a'.repeat(63) }, hostname: 'a'.repeat(63) },
  { node: { nodeName: 'a'.repeat(64) }, hostname: undefined },
  { node: { nodeName: '-a' }, hostname: undefined },
  { node: { nodeName: '$(reboot)' }, hostname: undefined },
  { node: { hostname: 'a/b' }, hostname: undefined },
  { node: { nodeIp: '192.0.2.1' }, hostname: undefined },
])('$node is called $hostname', ({ node, hostname }) => {
  const [file] = filesOf(planWith({ nodes: [{ role: 'server', ...node }] }));
  expect(file && read(file).hostname).toBe(hostname);
});

test.each([
  { plan: { platform: 'suse' }, restarts: true },
  { plan: { nodes: [{ role: 'server', platform: 'suse' }] }, restarts: true },
  { plan: { platform: 'debian' }, restarts: false },
  { plan: {}, restarts: false },
])('$plan restarts after the setup: $restarts', ({ plan, restarts }) => {
  const [file] = filesOf(planWith(plan));
  const condition = ['test', '-e', '/run/k3s-setup-reboot'];
  expect(file && read(file).power_state).toEqual(restarts ? { mode: 'reboot', condition } : undefined);
});

test.each([
  { k3sVersion: 'v1.27.3+k3s1', waits: true },
  { k3sVersion: 'v1.27.2+k3s1', waits: false },
])('the key for a VPN is waited for where $k3sVersion takes one: $waits', ({ k3sVersion, waits }) => {
  const [file] = filesOf(planWith({ k3sVersion, vpn: 'tailscale' }));
  expect(file && contentOf(file, SETUP)?.includes('/etc/rancher/k3s/vpn-auth')).toBe(waits);
});

test('there is nothing for Windows', () => {
  expect(filesOf(planWith({ platform: 'windows', agents: 1 }))).toEqual([]);
});

/** A plan whose document has about that many bytes without the script that prepares the machine. */
const sizedPlan = (bytes: number, cloud: Cloud | null): Plan => ({
  ...planWith({ platform: 'debian', networkService: 'networkd' }),
  cloud,
  kubeletArg: [`x=${'x'.repeat(bytes)}`],
});

const PREPARE_ITEM = `  - path: "${PREPARE}"\n`;

test.each([
  { cloud: 'aws', bytes: 5000, isPrepared: true, large: null },
  { cloud: 'aws', bytes: 13_000, isPrepared: false, large: null },
  { cloud: 'aws', bytes: 20_000, isPrepared: false, large: 'AWS EC2 takes 16 KB' },
  { cloud: 'hetzner', bytes: 20_000, isPrepared: true, large: 'Hetzner Cloud takes 32 KiB' },
  { cloud: 'hetzner', bytes: 31_000, isPrepared: false, large: 'Hetzner Cloud takes 32 KiB' },
  { cloud: 'oracle', bytes: 23_000, isPrepared: false, large: 'Oracle Cloud takes 32,000 B' },
  { cloud: 'azure', bytes: 50_000, isPrepared: true, large: 'Azure takes 64 KB' },
  { cloud: 'vmware', bytes: 80_000, isPrepared: true, large: 'vSphere takes 512 KiB' },
  { cloud: null, bytes: 80_000, isPrepared: true, large: 'which some platforms do not take' },
] as const)('$bytes bytes on $cloud: prepared $isPrepared, $large', ({ cloud, bytes, isPrepared, large }) => {
  const [file] = filesOf(sizedPlan(bytes, cloud));
  const text = file?.text ?? '';
  expect(file && contentOf(file, PREPARE) !== undefined).toBe(isPrepared);
  expect(text.includes('# Left out for its size: hosts/prepare-host.sh.')).toBe(!isPrepared);
  expect(/Larger than 16,000 bytes[;,] (.*?)\. /.exec(text)?.[1] ?? null).toBe(large);
});

test.each([
  { cloud: 'aws', limit: 16_000 },
  { cloud: 'hetzner', limit: 32_768 },
] as const)('documents on $cloud grow up to $limit bytes, and no further', ({ cloud, limit }) => {
  for (const texts of [en, ja]) {
    const sizes = Array.from({ length: 100 }, (_, step) => {
      const [{ text } = { text: '' }] = filesOf(sizedPlan(limit - 8000 + step * 60, cloud), texts);
      return { isPrepared: text.includes(PREPARE_ITEM), bytes: Buffer.byteLength(text) };
    });
    const withScript = sizes.filter(({ isPrepared }) => isPrepared).map(({ bytes }) => bytes);
    expect(Math.max(...withScript)).toBeLessThanOrEqual(limit);
    expect(Math.max(...withScript)).toBeGreaterThan(limit - 60);
    expect(withScript.length).toBeLessThan(100);
  }
});

test.each([
  { plan: {}, said: [false, false] },
  { plan: { runningK3sVersion: 'v1.35.1+k3s1' }, said: [true, true] },
  { plan: { runningFlannelBackend: 'wireguard' }, said: [true, true] },
  { plan: { runningStack: 'ipv4' }, said: [true, true] },
])('$plan: a cluster that runs $said', ({ plan, said }) => {
  const [first, agent] = filesOf(planWith({ agents: 1, ...plan })).map(({ text }) => text);
  expect([first?.includes('this starts another one'), agent?.includes('for machines that join it later')]).toEqual(
    said,
  );
});

const TEXTS = [
  ...HOSTILE_LINKS.map((link) => link.slice(0, 200)),
  '{{ x }}',
  '${x}',
  "'; reboot #",
  'a\nb: c',
  '\u0085',
  '\u2028x',
];

test('values stay values, whatever they are', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.constantFrom(...TEXTS), fc.string({ unit: 'binary' }), (base, value, noise) => {
      const plan: Plan = {
        ...base,
        kubeletArg: [value],
        clusterDomain: value,
        flannelIface: noise.replace(/\p{Surrogate}/gu, ''),
        registrationAddress: value,
        nodes: base.nodes.map((node) => ({ ...node, nodeName: value, hostname: noise, platformRelease: value })),
      };
      for (const texts of [en, ja]) {
        const partsOf = configPartsOf(plan, headerWith(plan, texts, null), texts.install);
        const targets = targetsOf(plan).filter(({ node }) => (node?.platform ?? plan.platform) !== 'windows');
        const files = cloudInitFiles(plan, headerWith(plan, texts, null), texts);
        files.forEach((file, index) => {
          const target = targets[index];
          const config = read(file);
          const known = ['hostname', 'write_files', 'runcmd', 'power_state'];
          expect(Object.keys(config).filter((key) => !known.includes(key))).toEqual([]);
          expect(config.runcmd).toEqual([['sh', SETUP]]);
          expect(config.write_files.map(({ content }) => content)).toEqual(
            expect.arrayContaining(target === undefined ? [''] : partsOf(target).map(({ text }) => text)),
          );
          expect(file.text).toMatch(/^#cloud-config\n# /);
        });
      }
    }),
    { numRuns: 15 },
  );
});

test('a link ends no comment', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (noise) => {
      const [file] = filesOf(planWith({}), en, `https://x.example/#\nruncmd: [reboot]\n${noise}`);
      expect(file && read(file).runcmd).toEqual([['sh', SETUP]]);
    }),
  );
});

test('no secret is in a document, and no sentence is missing', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      for (const { text } of [...filesOf(plan), ...filesOf(plan, ja)]) {
        expect(text).not.toMatch(/K3S_TOKEN|--token |^ *token:|datastore-endpoint:/m);
        expect(text).not.toMatch(/undefined|\[object|NaN/);
      }
    }),
    { numRuns: 40 },
  );
});
