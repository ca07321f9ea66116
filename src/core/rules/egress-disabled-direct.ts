import { SOURCES } from '../k3s/source';
import { agentCount, egressSelectorModeOf } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { usesVpn } from '../plan/vpn';
import { defineRule } from './rule';

type DirectFacts = { readonly reason: 'nat' | 'sites' | 'port' };

export const egressDisabledDirect = defineRule<'egress-disabled-direct', DirectFacts>({
  id: 'egress-disabled-direct',
  field: 'egressSelectorMode',
  sources: [SOURCES.basicOptions],
  check: (plan) => {
    if (egressSelectorModeOf(plan) !== 'disabled' || agentCount(plan) === 0) return null;
    const reason = obstacleOf(plan);
    return reason === null ? null : { severity: 'warning', facts: { reason } };
  },
  fix: (plan) => ({ ...plan, egressSelectorMode: 'agent' }),
});

/** Why servers cannot open connections to the kubelets of agents. */
function obstacleOf(plan: Plan): DirectFacts['reason'] | null {
  if (plan.kubeletReachable === false) return 'port';
  if (plan.kubeletReachable === true || usesVpn(plan)) return null;
  if (plan.nodes.some(({ role, nat }) => role === 'agent' && nat)) return 'nat';
  return plan.topology === 'multi-site' ? 'sites' : null;
}
