import type { PlanField } from '../plan/plan';
import { isSince, type K3sVersion } from './version';

/** When a choice can still be changed once the cluster runs. */
export type Later = 'any-time' | 'restart' | 'new-nodes' | 'extendable' | 'never';

/**
 * Where the answers come from:
 *
 * - Ranges: k3s-io/k3s#3967 and #6136. Node masks: kubernetes/kubernetes#92431, where nodes keep the block they have.
 * - Backend (every node reboots), egress mode, network policy, external addresses: K3s docs, Basic Network Options, Advanced
 *   Options, Networking Services and Distributed hybrid or multicloud cluster.
 * - DNS address: Kubernetes does not change the address of a Service that exists (kubernetes/kubernetes#78235).
 * - Cluster domain: nobody documents a way; it is in certificates, tokens' issuer and every kubelet.
 * - The rest are flags that K3s and its components read at each start.
 */
export const LATER = {
  k3sVersion: 'restart',
  clusterCidr: 'never',
  serviceCidr: 'never',
  clusterDns: 'never',
  clusterDomain: 'never',
  nodeCidrMaskSize: 'new-nodes',
  nodeCidrMaskSizeIpv4: 'new-nodes',
  nodeCidrMaskSizeIpv6: 'new-nodes',
  maxPods: 'restart',
  flannelBackend: 'restart',
  flannelIpv6Masq: 'restart',
  flannelExternalIp: 'restart',
  flannelIface: 'restart',
  egressSelectorMode: 'restart',
  serviceNodePortRange: 'restart',
  advertiseAddress: 'restart',
  tlsSan: 'restart',
  disable: 'restart',
  disableAgent: 'restart',
  disableKubeProxy: 'restart',
  disableNetworkPolicy: 'restart',
  disableCloudController: 'restart',
  nodes: 'restart',
} as const satisfies Partial<Record<PlanField, Later>>;

/**
 * From here on further ranges of the families a cluster has can be added as `ServiceCIDR` objects; what is set stays.
 * @see https://kubernetes.io/docs/tasks/network/extend-service-ip-ranges/
 */
const EXTENDABLE_SERVICES = ['1.33.0'] as const;

export const areServicesExtendable = (k3sVersion: K3sVersion): boolean => isSince(k3sVersion, EXTENDABLE_SERVICES);

/** When a choice can still be changed on a cluster of that release. */
export const laterOf = (field: keyof typeof LATER, k3sVersion: K3sVersion): Later =>
  field === 'serviceCidr' && areServicesExtendable(k3sVersion) ? 'extendable' : LATER[field];
