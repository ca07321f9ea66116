import { CNI_SOURCES } from '../k3s/cni-sources';
import { SOURCES } from '../k3s/source';
import { cniOf, isOtherCni } from '../plan/cni-of';
import { cniPlace } from '../plan/cni-place';
import { isDualStack } from '../plan/effective';
import { familiesOf, type Plan } from '../plan/plan';
import { defineRule } from './rule';

export const cniDualOwnConfig = defineRule({
  id: 'cni-dual-own-config',
  field: 'cni',
  sources: [SOURCES.basicOptions, CNI_SOURCES.calicoIpv6],
  check: (plan) =>
    isOtherCni(plan) && isDualStack(plan) && !isConfigured(plan)
      ? { severity: 'warning', place: cniPlace(plan), facts: { cni: cniOf(plan) } }
      : null,
});

/** Whether the plan says of the CNI itself that it is to have both families. */
function isConfigured({ cni, ciliumIpv6, cniPool }: Plan): boolean {
  if (cni === 'cilium') return ciliumIpv6 === true;
  return cni === 'calico' && familiesOf(cniPool).length === 2;
}
