import { SOURCES } from '../k3s/source';
import { cniOf } from '../plan/cni-of';
import { cniPlace } from '../plan/cni-place';
import { defineRule } from './rule';

export const ciliumCleanup = defineRule({
  id: 'cilium-cleanup',
  field: 'cni',
  sources: [SOURCES.basicOptions],
  check: (plan) =>
    cniOf(plan) === 'cilium'
      ? { severity: 'warning', place: cniPlace(plan), facts: { routing: plan.ciliumRouting } }
      : null,
});
