import { isSameAddress, printAddress, type Address } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import { DEFAULTS } from '../k3s/defaults';
import { readComponentArg } from '../plan/component-arg';
import {
  clusterCidrOf,
  datastoreOf,
  flannelBackendOf,
  flannelIfaceOf,
  registrationAddressOf,
  serviceCidrOf,
} from '../plan/effective';
import { ownSettingsOf } from '../plan/own-settings';
import type { Field, Plan, PlanNode } from '../plan/plan';
import type { TargetRole } from './target';

/** One entry of a list, with the field of the plan it comes from. */
export interface Item {
  readonly text: string;
  readonly field: Field | null;
}

/** One key of config.yaml. K3s takes every number of ours as text, so there are none. */
export interface Entry {
  readonly key: string;
  readonly value: string | boolean | readonly Item[];
  readonly field: Field | null;
}

export const TOKEN_FILE = '/etc/rancher/k3s/token';

/** Stands where the plan does not say under which address the first server is reached. */
export const ADDRESS_PLACEHOLDER = 'FIRST_SERVER_ADDRESS';

const text = (key: string, field: Field, value: string | null): readonly Entry[] =>
  value === null ? [] : [{ key, field, value }];

const flag = (key: string, field: Field, isSet: boolean): readonly Entry[] =>
  isSet ? [{ key, field, value: true }] : [];

const list = (key: string, items: readonly Item[]): readonly Entry[] =>
  items.length === 0 ? [] : [{ key, field: items[0]?.field ?? null, value: items }];

const texts = (key: string, field: Field, values: readonly string[]): readonly Entry[] =>
  list(
    key,
    values.map((value) => ({ text: value, field })),
  );

const addresses = (key: string, field: Field, values: readonly Address[]): readonly Entry[] =>
  texts(key, field, values.map(printAddress));

/** How a machine finds its cluster: it starts one, or joins through a server, or (external datastore) through the database. */
export function joinEntries(plan: Plan, role: TargetRole): readonly Entry[] {
  const datastore = datastoreOf(plan);
  if (role === 'first-server') return flag('cluster-init', 'datastore', datastore === 'etcd');
  const url = `https://${registrationHost(plan)}:${DEFAULTS.httpsListenPort}`;
  // Servers of an external datastore share the token and the database only (docs.k3s.io/datastore/ha).
  const server = role === 'server' && datastore === 'external' ? null : url;
  return [...text('server', 'registrationAddress', server), { key: 'token-file', field: null, value: TOKEN_FILE }];
}

function registrationHost(plan: Plan): string {
  const address = registrationAddressOf(plan);
  if (address === null) return ADDRESS_PLACEHOLDER;
  if (typeof address === 'string') return address;
  return address.family === 'ipv6' ? `[${printAddress(address)}]` : printAddress(address);
}

/** What belongs to one machine. */
export const nodeEntries = (plan: Plan, node: PlanNode | null): readonly Entry[] => [
  ...text('node-name', 'nodeName', node?.nodeName ?? null),
  ...addresses('node-ip', 'nodeIp', node?.nodeIp ?? []),
  ...addresses('node-external-ip', 'nodeExternalIp', node?.nodeExternalIp ?? []),
  ...text('flannel-iface', 'flannelIface', flannelIfaceOf(plan, node)),
  ...text('vpn-auth-file', 'vpn', joinsVpn(plan, node) ? VPN_AUTH_FILE : null),
];

const joinsVpn = (plan: Plan, node: PlanNode | null): boolean => plan.vpn !== null && (node?.vpn ?? true);

/** The entries with those in place that are different on this machine, the others after them. */
export function withOwnSettings(entries: readonly Entry[], node: PlanNode): readonly Entry[] {
  if (node.ownSettings.length === 0) return entries;
  const own = new Map(
    [...ownSettingsOf(node)].map(([key, value]): [string, Entry] => [key, { key, field: 'ownSettings', value }]),
  );
  const common = new Set(entries.map(({ key }) => key));
  return [
    ...entries.map((entry) => own.get(entry.key) ?? entry),
    ...[...own.values()].filter(({ key }) => !common.has(key)),
  ];
}

/**
 * The addresses a server listens at and is found under. The plan has one for all, but each machine binds and advertises its
 * own: one that a listed node carries is written for that node only.
 */
export function listenerEntries(plan: Plan): (node: PlanNode | null) => readonly Entry[] {
  const advertise = ownedBy(plan, plan.advertiseAddress);
  const bind = ownedBy(plan, plan.bindAddress);
  return (node) => [
    ...text('advertise-address', 'advertiseAddress', advertise(node)),
    ...text('bind-address', 'bindAddress', bind(node)),
  ];
}

function ownedBy(plan: Plan, address: Address | null): (node: PlanNode | null) => string | null {
  if (address === null) return () => null;
  const isOwn = ({ nodeIp, nodeExternalIp, hostAddresses }: PlanNode): boolean =>
    [...nodeIp, ...nodeExternalIp, ...hostAddresses].some((own) => isSameAddress(own, address));
  const printed = printAddress(address);
  const owners = new Set(plan.nodes.filter(isOwn));
  return (node) => (owners.size === 0 || (node !== null && owners.has(node)) ? printed : null);
}

/** What all servers have in common. Ranges and backend are always there: K3s's own defaults depend on each machine's addresses. */
export const clusterEntries = (plan: Plan): readonly Entry[] => [
  ...texts('cluster-cidr', 'clusterCidr', clusterCidrOf(plan).map(printCidr)),
  ...texts('service-cidr', 'serviceCidr', serviceCidrOf(plan).map(printCidr)),
  ...addresses('cluster-dns', 'clusterDns', plan.clusterDns),
  ...text('cluster-domain', 'clusterDomain', plan.clusterDomain),
  ...text('service-node-port-range', 'serviceNodePortRange', plan.serviceNodePortRange),
  ...text('flannel-backend', 'flannelBackend', flannelBackendOf(plan)),
  ...flag('flannel-ipv6-masq', 'flannelIpv6Masq', plan.flannelIpv6Masq),
  ...flag('flannel-external-ip', 'flannelExternalIp', plan.flannelExternalIp),
  ...text('egress-selector-mode', 'egressSelectorMode', plan.egressSelectorMode),
  ...flag('embedded-registry', 'embeddedRegistry', plan.embeddedRegistry),
  ...flag('disable-agent', 'disableAgent', plan.disableAgent),
  ...flag('disable-kube-proxy', 'disableKubeProxy', plan.disableKubeProxy),
  ...flag('disable-network-policy', 'disableNetworkPolicy', plan.disableNetworkPolicy),
  ...flag('disable-cloud-controller', 'disableCloudController', plan.disableCloudController),
  ...texts('disable', 'disable', unique(plan.disable)),
  ...texts('tls-san', 'tlsSan', unique(plan.tlsSan)),
  ...texts('kube-apiserver-arg', 'kubeApiserverArg', unique(plan.kubeApiserverArg)),
  ...list(
    'kube-controller-manager-arg',
    args(
      [
        { argument: 'node-cidr-mask-size', field: 'nodeCidrMaskSize', value: plan.nodeCidrMaskSize },
        { argument: 'node-cidr-mask-size-ipv4', field: 'nodeCidrMaskSizeIpv4', value: plan.nodeCidrMaskSizeIpv4 },
        { argument: 'node-cidr-mask-size-ipv6', field: 'nodeCidrMaskSizeIpv6', value: plan.nodeCidrMaskSizeIpv6 },
      ],
      plan.kubeControllerManagerArg,
      'kubeControllerManagerArg',
    ),
  ),
];

/** Where the key that joins a machine to the tailnet is to be put; keys never stand in files of ours. */
export const VPN_AUTH_FILE = '/etc/rancher/k3s/vpn-auth';

/** What is the same on servers and agents. */
export const everyNodeEntries = (plan: Plan): readonly Entry[] => [
  ...text('flannel-conf', 'flannelConf', plan.flannelConf),
  ...text('flannel-cni-conf', 'flannelCniConf', plan.flannelCniConf),
  ...text('resolv-conf', 'resolvConf', plan.resolvConf),
  ...text('data-dir', 'dataDir', plan.dataDir),
  ...text('container-runtime-endpoint', 'containerRuntimeEndpoint', plan.containerRuntimeEndpoint),
  ...flag('docker', 'docker', plan.docker),
  ...flag('prefer-bundled-bin', 'preferBundledBin', plan.preferBundledBin),
  ...flag('selinux', 'selinux', plan.selinux),
  ...flag('rootless', 'rootless', plan.rootless),
  ...list(
    'kubelet-arg',
    args([{ argument: 'max-pods', field: 'maxPods', value: plan.maxPods }], plan.kubeletArg, 'kubeletArg'),
  ),
  ...texts('kube-proxy-arg', 'kubeProxyArg', unique(plan.kubeProxyArg)),
];

interface Argument {
  readonly argument: string;
  readonly field: Field;
  readonly value: number | null;
}

/** Arguments that the plan holds as numbers, then the free ones. A number wins over a free item that sets the same argument. */
function args(own: readonly Argument[], free: readonly string[], field: Field): readonly Item[] {
  const set = own.filter(({ value }) => value !== null);
  const names = new Set(set.map(({ argument }) => argument));
  return [
    ...set.map((each) => ({ text: `${each.argument}=${each.value}`, field: each.field })),
    ...unique(free.filter((item) => !names.has(readComponentArg(item).key))).map((item) => ({ text: item, field })),
  ];
}

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
