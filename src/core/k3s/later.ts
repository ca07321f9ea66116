import type { PlanField } from '../plan/plan';

/** When a choice can still be changed once the cluster runs. */
export type Later = 'any-time' | 'restart' | 'new-nodes' | 'never';

/**
 * Sources: K3s docs, Basic Network Options (families; backend with a restart of every node; egress mode); k3s-io/k3s#3967
 * and #6136 (ranges); kubernetes#92431 (node masks); K3s source, pkg/cluster/bootstrap.go (what servers must share).
 */
export const LATER = {
  k3sVersion: 'restart',
  clusterCidr: 'never',
  serviceCidr: 'never',
  clusterDns: 'restart',
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
