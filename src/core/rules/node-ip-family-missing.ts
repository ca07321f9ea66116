import type { Family } from '../cidr/address';
import { printAddress } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import type { Place, Severity } from '../plan/finding';
import { clusterCidrOf, hostFamiliesOf, knownHostFamilies, nodeCount, runsAgent } from '../plan/effective';
import { familiesOf, type Plan, type PlanNode } from '../plan/plan';
import { defineRule } from './rule';

/**
 * Every node that runs an agent compares its own addresses with the pod ranges; a node with more families than the cluster
 * is fine. A `node-ip` counts as written, else the machine's own addresses do.
 */
export const nodeIpFamilyMissing = defineRule({
  id: 'node-ip-family-missing',
  field: 'nodeIp',
  sources: [SOURCES.k3sAgentRun, SOURCES.seen],
  check: (plan) => {
    const needed = familiesOf(clusterCidrOf(plan));
    const listed = plan.nodes.flatMap((node, index) =>
      runsAgent(plan, node) ? missing(needed, familiesOfNode(plan, node), node, { node: index }) : [],
    );
    if (plan.nodes.length > 0 || nodeCount(plan) === 0) return listed;
    return missing(needed, hostFamiliesOf(plan.hostFamilies), null, { field: 'hostFamilies' });
  },
});

const familiesOfNode = (plan: Plan, node: PlanNode): readonly Family[] =>
  node.nodeIp.length > 0 ? familiesOf(node.nodeIp) : knownHostFamilies(plan, node);

// Where nothing is known of a machine, nothing can be missing.
function missing(needed: readonly Family[], known: readonly Family[], node: PlanNode | null, place: Partial<Place>) {
  const severity: Severity = 'error';
  const lacking = known.length === 0 ? [] : needed.filter((family) => !known.includes(family));
  return lacking.map((family) => ({
    severity,
    place,
    facts: {
      name: node?.nodeName || node?.hostname || null,
      nodeIp: (node?.nodeIp ?? []).map(printAddress),
      family,
      isDualStack: needed.length > 1,
    },
  }));
}
