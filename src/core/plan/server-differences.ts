import { keysOf } from '../keys-of';
import { printAddress } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import {
  clusterCidrOf,
  clusterDnsOf,
  clusterDomainOf,
  egressSelectorModeOf,
  flannelBackendOf,
  nodeCidrMaskSizeOf,
  nodePortRangeOf,
  serviceCidrOf,
} from './effective';
import { familiesOf, type Plan, type PlanField, type PlanNode } from './plan';
import { bool } from './read-value';

/** Values of K3s's own flags that a plan has no field for, by key. */
export type OtherValues = Readonly<Record<string, string>>;

/** What two servers of one cluster are configured with differently, once defaults count and spellings are equal. */
export interface ServerDifference {
  /** The key in config.yaml. */
  readonly key: string;
  /** Null for a key that no plan holds. */
  readonly field: PlanField | null;
  /**
   * Whether K3s compares it when a server joins a cluster with embedded etcd for the first time, and then refuses to join.
   * Later edits and servers with an external database are never compared.
   */
  readonly isNoticed: boolean;
  readonly first: string;
  readonly second: string;
}

interface Compared {
  readonly field: PlanField;
  readonly isNoticed: boolean;
  /** The value that counts, in one spelling. */
  readonly value: (plan: Plan) => string;
}

const noticed = (field: PlanField, value: Compared['value']): Compared => ({ field, isNoticed: true, value });
const unnoticed = (field: PlanField, value: Compared['value']): Compared => ({ field, isNoticed: false, value });

const maskOf =
  (family: 'ipv4' | 'ipv6') =>
  (plan: Plan): string =>
    familiesOf(clusterCidrOf(plan)).includes(family) ? String(nodeCidrMaskSizeOf(plan, family)) : '';

/**
 * K3s source, pkg/daemons/config/types.go (CriticalControlArgs) and pkg/cluster/bootstrap.go (compareConfig); joins of K3s
 * v1.36.3. Lists count in their order. `disable` does not, servicelb included, although the documentation says so.
 */
const COMPARED = {
  'cluster-cidr': noticed('clusterCidr', (plan) => clusterCidrOf(plan).map(printCidr).join(',')),
  'service-cidr': noticed('serviceCidr', (plan) => serviceCidrOf(plan).map(printCidr).join(',')),
  'cluster-dns': noticed('clusterDns', (plan) => clusterDnsOf(plan).map(printAddress).join(',')),
  'cluster-domain': noticed('clusterDomain', clusterDomainOf),
  'disable-cloud-controller': noticed('disableCloudController', (plan) => String(plan.disableCloudController)),
  'disable-network-policy': noticed('disableNetworkPolicy', (plan) => String(plan.disableNetworkPolicy)),
  'embedded-registry': noticed('embeddedRegistry', (plan) => String(plan.embeddedRegistry)),
  'flannel-backend': noticed('flannelBackend', flannelBackendOf),
  'flannel-ipv6-masq': noticed('flannelIpv6Masq', (plan) => String(plan.flannelIpv6Masq)),
  'flannel-external-ip': noticed('flannelExternalIp', (plan) => String(plan.flannelExternalIp)),
  'egress-selector-mode': noticed('egressSelectorMode', egressSelectorModeOf),
  'node-cidr-mask-size-ipv4': unnoticed('nodeCidrMaskSizeIpv4', maskOf('ipv4')),
  'node-cidr-mask-size-ipv6': unnoticed('nodeCidrMaskSizeIpv6', maskOf('ipv6')),
  'disable-kube-proxy': unnoticed('disableKubeProxy', (plan) => String(plan.disableKubeProxy)),
  'service-node-port-range': unnoticed('serviceNodePortRange', nodePortRangeOf),
  disable: unnoticed('disable', ({ disable }) => [...new Set(disable)].toSorted().join(',')),
} as const satisfies Record<string, Compared>;

/** Further keys of the same struct, with their defaults (K3s source, pkg/cli/cmds/server.go). */
const OTHERS: Readonly<Record<string, { readonly isNoticed: boolean; readonly unset: string }>> = {
  'disable-helm-controller': { isNoticed: true, unset: 'false' },
  'secrets-encryption': { isNoticed: true, unset: 'false' },
  'secrets-encryption-provider': { isNoticed: true, unset: 'aescbc' },
  'supervisor-metrics': { isNoticed: true, unset: 'false' },
  'servicelb-namespace': { isNoticed: false, unset: 'kube-system' },
};

/**
 * What a server that joins has otherwise than the first one. Ranges that are not set count as each server derives them, from
 * its own first node IP.
 *
 * @param others Values of keys that no plan holds, where a configuration file was read.
 */
export function serverDifferences(
  first: Plan,
  second: Plan,
  others: { readonly first: OtherValues; readonly second: OtherValues } = { first: {}, second: {} },
): readonly ServerDifference[] {
  const inPlans = keysOf(COMPARED).map((key): ServerDifference => {
    const { field, isNoticed, value } = COMPARED[key];
    return { key, field, isNoticed, first: value(first), second: value(second) };
  });
  const beside = Object.entries(OTHERS).map(([key, { isNoticed, unset }]): ServerDifference => {
    const valueOf = (values: OtherValues): string => spelled(values[key] ?? unset);
    return { key, field: null, isNoticed, first: valueOf(others.first), second: valueOf(others.second) };
  });
  return [...inPlans, ...beside].filter((each) => each.first !== each.second);
}

// `t` and `true` are one value; what is no boolean stays as it is.
const spelled = (text: string): string => String(bool.read(text).value ?? text);

/** The plan as one of its listed servers would read it on its own: its node IPs decide the default ranges. */
export const planOfServer = (plan: Plan, server: PlanNode): Plan => ({
  ...plan,
  nodes: [server, ...plan.nodes.filter((node) => node !== server)],
});
