import { isSameAddress, parseAddress, type Address } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { apiAddressOf, clusterDomainOf, listedNodes, serverCount } from '../plan/effective';
import { nodeNameOf } from '../plan/node-name';
import type { Plan, PlanNode } from '../plan/plan';
import { defineRule } from './rule';

export const vipNotInSan = defineRule({
  id: 'vip-not-in-san',
  field: 'registrationAddress',
  sources: [SOURCES.clusterLoadBalancer, SOURCES.k3sServer],
  check: (plan) => {
    const { registrationAddress } = plan;
    if (registrationAddress === null || isInCertificate(plan, registrationAddress)) return null;
    const mayBeOwn = serverCount(plan) === 1 && !isServerKnown(plan, registrationAddress);
    return { severity: mayBeOwn ? 'warning' : 'error', facts: { registrationAddress, mayBeOwn } };
  },
  fix: (plan, { facts }) => ({ ...plan, tlsSan: [...plan.tlsSan, facts.registrationAddress] }),
});

function isInCertificate(plan: Plan, text: string): boolean {
  const literal = parseAddress(text);
  return literal.ok
    ? addressesInCertificate(plan).some((address) => isSameAddress(address, literal.value))
    : namesInCertificate(plan).includes(text.toLowerCase());
}

// K3s adds these by itself (pkg/cli/server/server.go).
const namesInCertificate = (plan: Plan): readonly string[] => [
  'localhost',
  `kubernetes.default.svc.${clusterDomainOf(plan)}`.toLowerCase(),
  ...plan.tlsSan.map((name) => name.toLowerCase()),
  ...listedNodes(plan, 'server').flatMap((server) => {
    const name = nodeNameOf(server) ?? '';
    return [name, name.replace(/\..*$/, '')];
  }),
];

const addressesInCertificate = (plan: Plan): readonly Address[] => [
  ...['127.0.0.1', '::1', ...plan.tlsSan].flatMap(literalOf),
  ...[plan.advertiseAddress, apiAddressOf(plan)].flatMap((address) => address ?? []),
  ...listedNodes(plan, 'server').flatMap((server) => [...nodeIpOf(server), ...server.nodeExternalIp]),
];

const literalOf = (text: string): readonly Address[] => {
  const result = parseAddress(text);
  return result.ok ? [result.value] : [];
};

// Without node-ip K3s takes it from the machine's own addresses.
const nodeIpOf = ({ nodeIp, hostAddresses }: PlanNode): readonly Address[] =>
  nodeIp.length > 0 ? nodeIp : hostAddresses;

/** Whether it is known what the one server is called, or which addresses it has. */
function isServerKnown(plan: Plan, registrationAddress: string): boolean {
  const [server] = listedNodes(plan, 'server');
  if (server === undefined) return false;
  return parseAddress(registrationAddress).ok ? nodeIpOf(server).length > 0 : nodeNameOf(server) !== null;
}
