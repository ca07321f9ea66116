import { printAddress, type Address } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf, flannelIfaceOf } from '../plan/effective';
import { familiesOf, type Plan } from '../plan/plan';
import { globalAddresses } from '../plan/uplinks-of';
import { withNode } from '../plan/with-node';
import { whichOf } from './host-findings';
import { defineRule } from './rule';

export const ifaceManyAddresses = defineRule({
  id: 'iface-many-addresses',
  field: 'nodeIp',
  sources: [SOURCES.k3sNet],
  check: (plan) =>
    plan.nodes.flatMap((node, index) => {
      const addresses = ofItsInterface(plan, index).filter(({ family }) => family === 'ipv4');
      if (node.nodeIp.length > 0 || addresses.length < 2) return [];
      return [
        {
          severity: 'error',
          place: { node: index },
          facts: {
            iface: flannelIfaceOf(plan, node) ?? '',
            addresses: addresses.map(printAddress),
            proposal: proposalFor(plan, index)?.map(printAddress) ?? [],
            ...whichOf({ node, index }),
          },
        },
      ];
    }),
  fix: (plan, { place }) => {
    const nodeIp = place.node === null ? null : proposalFor(plan, place.node);
    return nodeIp === null ? null : withNode(plan, place.node, (node) => ({ ...node, nodeIp }));
  },
});

function ofItsInterface(plan: Plan, index: number): readonly Address[] {
  const node = plan.nodes[index];
  const used = node?.interfaces.find(({ name }) => name === flannelIfaceOf(plan, node));
  return used === undefined ? [] : globalAddresses(used);
}

/** The first address of the interface in each family of the cluster, in its order; null where one is missing. */
function proposalFor(plan: Plan, index: number): readonly Address[] | null {
  const addresses = ofItsInterface(plan, index);
  const families = familiesOf(clusterCidrOf(plan));
  const proposal = families.flatMap((family) => addresses.find((each) => each.family === family) ?? []);
  return proposal.length === families.length ? proposal : null;
}
