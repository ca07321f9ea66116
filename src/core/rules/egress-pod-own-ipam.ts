import { hasWorkingTunnels } from '../k3s/egress';
import { SOURCES } from '../k3s/source';
import { cniOf } from '../plan/cni-of';
import { egressSelectorModeOf } from '../plan/effective';
import { foreignPools } from '../plan/foreign-pools';
import type { Plan } from '../plan/plan';
import { hasOwnIpam } from '../plan/pod-ipam';
import { defineRule } from './rule';

/**
 * Documentation and program disagree: since mid-2022 the program follows the pods' real addresses in this mode too.
 */
export const egressPodOwnIpam = defineRule({
  id: 'egress-pod-own-ipam',
  field: 'egressSelectorMode',
  sources: [
    SOURCES.basicOptions,
    { kind: 'issue', label: 'k3s-io/k3s#5652', url: 'https://github.com/k3s-io/k3s/issues/5652' },
  ],
  check: (plan) =>
    egressSelectorModeOf(plan) === 'pod' && hasOwnIpam(plan)
      ? { severity: 'warning', facts: { cni: cniOf(plan), proposal: proposalOf(plan) } }
      : null,
  fix: (plan, { facts }) => ({ ...plan, egressSelectorMode: facts.proposal }),
});

/** `cluster` lets nobody in whose address is outside the pod ranges. */
const proposalOf = (plan: Plan): 'cluster' | 'agent' =>
  hasWorkingTunnels(plan.k3sVersion) && foreignPools(plan).length === 0 ? 'cluster' : 'agent';
