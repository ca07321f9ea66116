import { expect, test } from 'vitest';
import { ALL_FILE_TEXTS } from '../../i18n/all-file-texts';
import { installTexts } from '../../i18n/en/install';
import { installTexts as installJa } from '../../i18n/ja/install';
import { planWith } from '../../test-support/plans';
import { skeletonOf } from '../../test-support/skeleton';
import { NODE_FIELD_NAMES, NODE_FIELDS, PLAN_FIELD_NAMES, PLAN_FIELDS } from '../plan/fields';
import type { Plan } from '../plan/plan';
import { allFiles } from './all-files';
import type { RenderedFile } from './rendered-file';

const DUAL = { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' };
const OTHER_CNI = { flannelBackend: 'none', disableNetworkPolicy: true };
const NODES = [
  { role: 'server', nodeIp: '192.0.2.11', interfaces: 'eth0=192.0.2.11' },
  { role: 'server', nodeIp: '192.0.2.12' },
  { role: 'agent', nodeIp: '192.0.2.21', platform: 'raspberry-pi-os' },
];

/** Together they ask for every kind of file. */
const PLANS: readonly Plan[] = [
  planWith({ servers: 3, agents: 2, datastore: 'etcd', firewall: 'nftables', cloud: 'hetzner', nodes: NODES }),
  planWith({
    ...DUAL,
    agents: 2,
    vpn: 'tailscale',
    firewall: 'ufw',
    platform: 'ubuntu',
    raspberryPi: true,
    nodes: NODES,
  }),
  planWith({
    ...DUAL,
    ...OTHER_CNI,
    cni: 'cilium',
    multus: true,
    multusIpam: 'whereabouts',
    agents: 1,
    firewall: 'security-groups',
    cloud: 'aws',
    platform: 'suse',
    existingNetworks: ['10.0.0.0/8;vpc;x'],
  }),
  planWith({
    ...OTHER_CNI,
    cni: 'calico',
    calicoBgp: true,
    servers: 2,
    agents: 2,
    datastore: 'external',
    airGap: true,
    platform: 'rhel',
    firewall: 'firewalld',
    nodes: NODES,
  }),
  planWith({
    ...OTHER_CNI,
    cni: 'canal',
    agents: 1,
    platform: 'alpine',
    runningFlannelBackend: 'wireguard',
    runningK3sVersion: 'v1.24.17+k3s1',
  }),
  planWith({ ...OTHER_CNI, cni: 'kube-ovn', multus: true, runningCni: 'cilium', runningStack: 'ipv4', agents: 1 }),
];

// No digits here and in what follows: a release or a port would be read out of them.
const HARMLESS = 'xqy';
// At the end of every node's name, so that the folder is found that is named for it.
const MARK = 'q7w';

const PLAN_WORDS = PLAN_FIELD_NAMES.filter(
  (name) => name !== 'flannelBackend' && PLAN_FIELDS[name].read(HARMLESS).value === HARMLESS,
);
const NODE_WORDS = NODE_FIELD_NAMES.filter((name) => NODE_FIELDS[name].read(HARMLESS).value === HARMLESS);

/** The value in every field that takes any text, and in some whose readers would refuse it. */
function saying(value: string, base: Plan): Plan {
  return {
    ...base,
    ...Object.fromEntries(PLAN_WORDS.map((name) => [name, value])),
    // A host and a port, whatever the value has of what parts them.
    cniApiServer: `${value.replaceAll(/[[\]:\n]/g, '')}:${value.replaceAll('\n', '')}`,
    registrationAddress: value,
    httpProxy: value,
    noProxy: [value],
    tlsSan: [value],
    kubeletArg: [value],
    kubeApiserverArg: [value],
    disable: [value],
    existingNetworks: base.existingNetworks.map((network) => ({ ...network, label: value })),
    nodes: base.nodes.map((node, index) => ({
      ...node,
      ...Object.fromEntries(NODE_WORDS.map((name) => [name, value])),
      nodeName: `${value}-${MARK}${index}`,
      interfaces: node.interfaces.map((each) => ({ ...each, name: value })),
      ownSettings: [`node-label=${value}`, `kubelet-arg=${value}`],
    })),
  };
}

const TEXTS = [
  { install: installTexts, files: ALL_FILE_TEXTS.en },
  { install: installJa, files: ALL_FILE_TEXTS.ja },
] as const;

const filesOf = (plan: Plan, value: string, { install, files }: (typeof TEXTS)[number]): readonly RenderedFile[] =>
  allFiles(plan, { link: `https://wizard.example/#${value}`, texts: install, acknowledged: [value] }, files);

const NEVER_PRINTED =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;

const FOLDER = new RegExp(`[a-z0-9._-]*${MARK}(?=\\d)`, 'g');
const numbered = (text: string): string => text.replaceAll(FOLDER, 'folder-');

/** Each file without its values; folders are named for nodes, so they are numbered. */
function skeletons(files: readonly RenderedFile[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    files.map(({ path, text }) => {
      if (NEVER_PRINTED.test(text)) throw new Error(`${path} holds what no file may`);
      return [numbered(path), skeletonOf(path, numbered(text))];
    }),
  );
}

const VALUES = [
  "'; pwn #",
  '"; pwn; "',
  '$(pwn)',
  '`pwn`',
  '${IFS}pwn',
  '\\',
  "\\'; pwn",
  'a\npwn\n',
  '!!',
  '-rf /',
  'EOF\npwn',
  'a: b',
  '- x',
  ' #x',
  '"',
  "'",
  'yes',
  '~',
  '---\nx: y',
  '*x',
  '{{ lookup("pipe", "pwn") }}',
  '{% set x = y %}',
  '#jinja2: x',
  '${file("/etc/passwd")}',
  '%{ if true }',
  '$${x}',
  '<script>alert()</script>',
  '-->\n# x',
  '`` ` ```',
  '```\npwn',
  'a | b',
  '[x](//pwn)',
  '*/ // x',
  '"], "x": [',
  '=cmd|x!A',
  'a,b',
  '} ; flush ruleset',
  '\u202egnp',
  '\u200b\ufeffx',
];

type Skeletons = ReturnType<typeof skeletons>;

const harmless = new Map<string, Skeletons>();

/** A plan with the value, and with a harmless one in its place. */
function pairOf(value: string, which: number): readonly [Skeletons, Skeletons] {
  const base = PLANS[which % PLANS.length] ?? planWith({});
  const texts = TEXTS[which % TEXTS.length] ?? TEXTS[0];
  const of = (each: string): Skeletons => skeletons(filesOf(saying(each, base), each, texts));
  const key = String(which % (PLANS.length * TEXTS.length));
  const wanted = harmless.get(key) ?? of(HARMLESS);
  harmless.set(key, wanted);
  return [of(value), wanted];
}

test.each(VALUES.map((value, index) => ({ value, index })))(
  '$value stays a value in every file',
  ({ value, index }) => {
    for (const which of [index, index + 1, index + 2, index + 3]) {
      const [found, wanted] = pairOf(value, which);
      expect([...found.keys()]).toEqual([...wanted.keys()]);
      for (const [path, skeleton] of found) {
        const usual = wanted.get(path) ?? [];
        // What no host can be called and what Ansible would evaluate is left out.
        if (path.startsWith('automation/'))
          expect({ path, more: skeleton.filter((each) => !usual.includes(each)) }).toEqual({ path, more: [] });
        else expect({ path, skeleton }).toEqual({ path, skeleton: usual });
      }
    }
  },
);

test.each(['a\r\nb: c', '\u2028x', '\u0085x', '\ud800', '\0', '\u001b[m'])(
  'no field lets %j in, and no comment',
  (value) => {
    const taken = PLAN_WORDS.filter((name) => name !== 'netConf' && PLAN_FIELDS[name].read(value).value === value);
    const takenByNodes = NODE_WORDS.filter((name) => NODE_FIELDS[name].read(value).value === value);
    expect([...taken, ...takenByNodes]).toEqual([]);
    for (const plan of PLANS) {
      const files = filesOf(plan, value, TEXTS[0]);
      expect(files.filter(({ text }) => NEVER_PRINTED.test(text)).map(({ path }) => path)).toEqual([]);
    }
  },
);
