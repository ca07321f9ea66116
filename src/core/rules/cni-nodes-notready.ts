import { CNI_SOURCES } from '../k3s/cni-sources';
import { cniOf, isOtherCni } from '../plan/cni-of';
import { cniPlace } from '../plan/cni-place';
import { defineRule } from './rule';

export const cniNodesNotready = defineRule({
  id: 'cni-nodes-notready',
  field: 'cni',
  sources: [
    CNI_SOURCES.calicoK3s,
    CNI_SOURCES.ciliumK3s,
    { kind: 'issue', label: 'k3s-io/k3s#2603', url: 'https://github.com/k3s-io/k3s/issues/2603' },
  ],
  check: (plan) => (isOtherCni(plan) ? { severity: 'info', place: cniPlace(plan), facts: { cni: cniOf(plan) } } : null),
});
