import { isSameAddress, printAddress } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { flannelBackendOf, flannelIfaceOf, runsAgent } from '../plan/effective';
import { cniOf } from '../plan/cni-of';
import type { Plan, PlanNode } from '../plan/plan';
import { uplinksOf } from '../plan/uplinks-of';
import { withNode } from '../plan/with-node';
import { whichOf } from './host-findings';
import { defineRule } from './rule';

export const multiNicNoChoice = defineRule({
  id: 'multi-nic-no-choice',
  field: 'flannelIface',
  sources: [
    SOURCES.flannelRunning,
    {
      kind: 'source',
      label: 'K3s source, pkg/agent/flannel/flannel.go (LookupExtInterface)',
      url: 'https://github.com/k3s-io/k3s/blob/main/pkg/agent/flannel/flannel.go',
    },
  ],
  check: (plan) =>
    plan.nodes.flatMap((node, index) => {
      const choice = choiceOf(plan, node);
      if (choice === null) return [];
      return [{ severity: 'warning', place: { node: index }, facts: { ...choice, ...whichOf({ node, index }) } }];
    }),
  // Which of several is the one between the nodes, only a person knows; the one with the written address is.
  fix: (plan, { facts, place }) =>
    withNode(plan, place.node, (node) => (facts.wanted === null ? null : { ...node, flannelIface: facts.wanted })),
});

/** What is left open on a machine with several interfaces: all of it, or what flannel uses, which node-ip does not decide. */
function choiceOf(plan: Plan, node: PlanNode) {
  const uplinks = uplinksOf(node);
  const [first] = uplinks;
  const interfaces = [...new Set(uplinks.map(({ name }) => name))];
  if (first === undefined || interfaces.length < 2 || isIfaceSet(plan, node) || plan.vpn !== null) return null;
  const [nodeIp] = node.nodeIp;
  if (nodeIp === undefined) return { interfaces, first: first.name, wanted: null, address: null };
  const own = uplinks.find(({ addresses }) => addresses.some((each) => isSameAddress(each, nodeIp)));
  if (own === undefined || own.name === first.name || !runsFlannel(plan, node)) return null;
  return { interfaces, first: first.name, wanted: own.name, address: printAddress(nodeIp) };
}

const isIfaceSet = (plan: Plan, node: PlanNode): boolean => Boolean(flannelIfaceOf(plan, node));

const runsFlannel = (plan: Plan, node: PlanNode): boolean =>
  cniOf(plan) === 'flannel' && flannelBackendOf(plan) !== 'none' && runsAgent(plan, node);
