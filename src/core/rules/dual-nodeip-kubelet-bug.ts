import { minorNumberOf } from '../k3s/version';
import { SOURCES } from '../k3s/source';
import { readComponentArg } from '../plan/component-arg';
import { flannelIfaceOf, isDualStack, primaryFamily, runsAgent } from '../plan/effective';
import type { Plan, PlanNode } from '../plan/plan';
import { uplinksOf } from '../plan/uplinks-of';
import { whichOf } from './host-findings';
import { defineRule } from './rule';

/** The kubelet is mended from here on. */
const FIRST_GOOD_MINOR = 27;

export const dualNodeipKubeletBug = defineRule({
  id: 'dual-nodeip-kubelet-bug',
  field: 'flannelIface',
  sources: [
    SOURCES.basicOptions,
    {
      kind: 'issue',
      label: 'kubernetes/kubernetes#111695',
      url: 'https://github.com/kubernetes/kubernetes/issues/111695',
    },
  ],
  check: (plan) => {
    if (minorNumberOf(plan.k3sVersion) >= FIRST_GOOD_MINOR || !isDualStack(plan) || isKubeletTold(plan)) return null;
    const proposal = unspecifiedOf(plan);
    return usesOf(plan).map(({ iface, node, index }) => ({
      severity: 'warning',
      place: { node: index },
      facts: { iface, k3sVersion: plan.k3sVersion, proposal, ...whichOf({ node, index }) },
    }));
  },
  fix: (plan, { facts }) => ({ ...plan, kubeletArg: [...plan.kubeletArg, facts.proposal] }),
});

const isKubeletTold = ({ kubeletArg }: Plan): boolean =>
  kubeletArg.some((item) => readComponentArg(item).key === 'node-ip');

const unspecifiedOf = (plan: Plan): string => (primaryFamily(plan) === 'ipv6' ? 'node-ip=::' : 'node-ip=0.0.0.0');

interface Use {
  readonly iface: string;
  readonly node: PlanNode | null;
  readonly index: number | null;
}

/** Interfaces that are written and not known to be the one with the default route: for all machines, and of listed ones. */
function usesOf(plan: Plan): readonly Use[] {
  const listed = plan.nodes.flatMap((node, index): readonly Use[] => {
    const iface = flannelIfaceOf(plan, node);
    const [first] = uplinksOf(node);
    const isSaidForAll = node.flannelIface === null && first === undefined;
    return !iface || isSaidForAll || iface === first?.name || !runsAgent(plan, node) ? [] : [{ iface, node, index }];
  });
  const isOpen =
    plan.nodes.length === 0 || plan.nodes.some((node) => uplinksOf(node).length === 0 && !node.flannelIface);
  return plan.flannelIface && isOpen ? [{ iface: plan.flannelIface, node: null, index: null }, ...listed] : listed;
}
