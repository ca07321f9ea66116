import { isSameAddress, printAddress } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { runsAgent } from '../plan/effective';
import type { Severity } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

const severity: Severity = 'error';

/** The network policy controller looks for the interface that carries the node's address; it runs on every agent. */
export const nodeIpNotOnHost = defineRule({
  id: 'node-ip-not-on-host',
  field: 'nodeIp',
  sources: [SOURCES.seen],
  check: (plan) => (plan.disableNetworkPolicy ? null : plan.nodes.flatMap((_, index) => foreignAddresses(plan, index))),
});

function foreignAddresses(plan: Plan, index: number) {
  const node = plan.nodes[index];
  if (node === undefined || !runsAgent(plan, node) || node.hostAddresses.length === 0) return [];
  return node.nodeIp.flatMap((address, item) => {
    if (node.hostAddresses.some((own) => isSameAddress(own, address))) return [];
    const hostAddresses = node.hostAddresses.map(printAddress);
    return [{ severity, place: { node: index, item }, facts: { address: printAddress(address), hostAddresses } }];
  });
}
