import { printAddress, type Address } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import {
  flannelIfaceOf,
  isDualStack,
  knownHostFamilies,
  primaryFamily,
  runsAgent,
  serviceCidrOf,
} from '../plan/effective';
import type { Severity } from '../plan/finding';
import { EMPTY_NODE } from '../plan/empty-plan';
import type { Plan, PlanNode } from '../plan/plan';
import { withNode } from '../plan/with-node';
import { calledName } from '../plan/node-name';
import { defineRule } from './rule';

/** K3s puts the primary family's address first by itself, on the agent's side. */
const SWAPS = ['1.26.15', '1.27.12', '1.28.8', '1.29.3'] as const;

type Cause = 'order' | 'iface' | 'guess';

/**
 * In a dual-stack cluster with IPv6 first, kube-apiserver wants a public address of IPv6 from every server, and the kubelets
 * should say IPv6 first. Ranges in different orders are `cidr-family-order-differs`; an `advertise-address` of the wrong
 * family, and clusters of another stack, are `advertise-family`.
 */
export const v6PrimaryNodeIp = defineRule({
  id: 'v6-primary-node-ip',
  field: 'nodeIp',
  sources: [SOURCES.basicOptions, SOURCES.k3sServer, SOURCES.seen],
  hides: ['advertise-family'],
  check: (plan) => {
    if (!isDualStack(plan) || primaryFamily(plan) !== 'ipv6') return null;
    if (serviceCidrOf(plan)[0].family !== 'ipv6' || plan.advertiseAddress !== null) return null;
    if (plan.nodes.length === 0) return findingOf(plan, EMPTY_NODE, null);
    return plan.nodes.flatMap((node, index) => findingOf(plan, node, index));
  },
  fix: (plan, { place }) =>
    withNode(plan, place.node, (node) => {
      const fixed = { ...node, nodeIp: ipv6First(node.nodeIp), nodeExternalIp: ipv6First(node.nodeExternalIp) };
      return causeOf(plan, fixed) === null ? fixed : null;
    }),
});

function findingOf(plan: Plan, node: PlanNode, index: number | null) {
  const cause = causeOf(plan, node);
  if (cause === null) return [];
  const severity: Severity = node.role === 'server' && cause !== 'guess' ? 'error' : 'warning';
  const isExternal = cause === 'order' && node.role === 'server' && node.nodeExternalIp.length > 0;
  const written = isExternal ? node.nodeExternalIp : node.nodeIp;
  return [
    {
      severity,
      place: { node: index, field: isExternal ? ('nodeExternalIp' as const) : ('nodeIp' as const) },
      facts: {
        cause,
        role: node.role,
        name: calledName(node),
        isExternal,
        first: written[0] === undefined ? null : printAddress(written[0]),
        iface: flannelIfaceOf(plan, node),
        proposal: ipv6First(written).map(printAddress),
        swaps: isSince(plan.k3sVersion, SWAPS),
      },
    },
  ];
}

function causeOf(plan: Plan, node: PlanNode): Cause | null {
  const isServer = node.role === 'server';
  // kube-apiserver announces the external address where there is one; kubelets go by node-ip alone.
  const first = (isServer ? node.nodeExternalIp[0] : undefined) ?? node.nodeIp[0];
  if (first !== undefined) return first.family === 'ipv6' ? null : 'order';
  // An interface's IPv4 address comes first where there is one.
  const isIpv6Alone = knownHostFamilies(plan, node)[0] === 'ipv6';
  if (isServer && flannelIfaceOf(plan, node) !== null) return isIpv6Alone ? null : 'iface';
  // Left alone, kube-apiserver finds an IPv6 address itself; an agentless server has no kubelet that could guess.
  return runsAgent(plan, node) ? 'guess' : null;
}

const ipv6First = (addresses: readonly Address[]): readonly Address[] => [
  ...addresses.filter(({ family }) => family === 'ipv6'),
  ...addresses.filter(({ family }) => family === 'ipv4'),
];
