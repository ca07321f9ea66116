import { SOURCES } from '../k3s/source';
import { cniOf, isOtherCni } from '../plan/cni-of';
import { defineRule } from './rule';

export const airgapCniImages = defineRule({
  id: 'airgap-cni-images',
  field: 'airGap',
  sources: [SOURCES.airGap, SOURCES.calculated],
  check: (plan) => (plan.airGap && isOtherCni(plan) ? { severity: 'warning', facts: { cni: cniOf(plan) } } : null),
});
