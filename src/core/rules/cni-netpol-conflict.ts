import { SOURCES } from '../k3s/source';
import { cniOf, isOtherCni } from '../plan/cni-of';
import { defineRule } from './rule';

export const cniNetpolConflict = defineRule({
  id: 'cni-netpol-conflict',
  field: 'disableNetworkPolicy',
  sources: [SOURCES.basicOptions],
  check: (plan) => {
    if (!isOtherCni(plan) || plan.disableNetworkPolicy) return null;
    const cni = cniOf(plan);
    // Of a CNI that is not named it is not known whether it enforces policies.
    return { severity: cni === 'other' ? 'info' : 'warning', facts: { cni } };
  },
  fix: (plan) => ({ ...plan, disableNetworkPolicy: true }),
});
