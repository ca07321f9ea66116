import { expect, test } from 'vitest';
import { installTexts as texts } from '../../i18n/en/install';
import { planWith } from '../../test-support/plans';
import { readConfig } from '../../test-support/read-config';
import { FLAGS } from '../k3s/flags';
import { minorOf } from '../k3s/version';
import { PLAN_FIELDS } from '../plan/fields';
import { renderFiles } from './files';

// What each key of config.yaml gets, for the fields that every machine has in common.
const EVERYWHERE = {
  flannelConf: '/etc/flannel.json',
  flannelCniConf: '/etc/cni.json',
  resolvConf: '/etc/resolv.conf',
  dataDir: '/srv/k3s',
  containerRuntimeEndpoint: '/run/cri.sock',
  docker: true,
  preferBundledBin: true,
  selinux: true,
  rootless: true,
  kubeletArg: ['v=2'],
  kubeProxyArg: ['proxy-mode=iptables'],
} as const;
const ON_SERVERS = {
  clusterDomain: 'example.org',
  serviceNodePortRange: '30000-30100',
  flannelIpv6Masq: true,
  flannelExternalIp: true,
  egressSelectorMode: 'pod',
  embeddedRegistry: true,
  disableAgent: true,
  disableKubeProxy: true,
  disableNetworkPolicy: true,
  disableCloudController: true,
  disable: ['traefik'],
  tlsSan: ['k3s.example.org'],
  kubeApiserverArg: ['v=2'],
  kubeControllerManagerArg: ['v=2'],
} as const;

interface Config {
  readonly text: string;
  readonly keys: ReturnType<typeof readConfig>;
}

function configsOf(fields: Readonly<Record<string, unknown>>): ReadonlyMap<string, Config> {
  const common = { servers: 2, agents: 1, datastore: 'etcd', registrationAddress: '192.0.2.1' };
  const files = renderFiles(planWith({ ...common, ...fields }), { link: null, texts, acknowledged: [] });
  return new Map(
    files.flatMap(({ path, text, role }) =>
      path.endsWith('.yaml') && role !== null ? [[role, { text, keys: readConfig(text) }] as const] : [],
    ),
  );
}

const ALL = { ...EVERYWHERE, ...ON_SERVERS };
const keyOf = (field: keyof typeof ALL): string => PLAN_FIELDS[field].key;
const rows = Object.entries(ALL).map(([field, value]) => ({ field: field as keyof typeof ALL, value })); // the table's own keys

test.each(rows)('$field is the value of its flag on the machines that take it', ({ field, value }) => {
  const configs = configsOf({ [field]: value });
  for (const role of ['first-server', 'server', 'agent']) {
    const isThere = role !== 'agent' || field in EVERYWHERE;
    expect(configs.get(role)?.keys[keyOf(field)], role).toEqual(isThere ? value : undefined);
  }
});

test.each(['v1.22.9+k3s1', 'v1.24.1+k3s1', 'v1.26.0+k3s1', 'v1.27.2+k3s1', 'v1.36.2+k3s1'])(
  'with everything set on %s, each file has flags of its command alone and names what was left out',
  (k3sVersion) => {
    const configs = configsOf({ ...ALL, vpn: 'tailscale', k3sVersion });
    for (const [role, { keys, text }] of configs) {
      const command = role === 'agent' ? 'agent' : 'server';
      const known = new Set(FLAGS.filter((flag) => flag[command] !== null).map(({ name }) => name));
      expect(Object.keys(keys).filter((key) => !known.has(key))).toEqual([]);
      const fields = Object.keys(role === 'agent' ? EVERYWHERE : ALL) as readonly (keyof typeof ALL)[]; // the tables' own keys
      const missing = [...fields.map(keyOf), 'vpn-auth-file'].filter(
        (key) => keys[key] === undefined && !text.includes(`# ${texts.config.leftOut(key, minorOf(k3sVersion))}\n`),
      );
      expect(missing, role).toEqual([]);
    }
  },
);
