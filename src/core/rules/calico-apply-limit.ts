import { CNI_SOURCES } from '../k3s/cni-sources';
import { cniOf } from '../plan/cni-of';
import { defineRule } from './rule';

/** The largest of the operator's CRDs is the one for `Installation`; the manifests without an operator lack it. */
export const calicoApplyLimit = defineRule({
  id: 'calico-apply-limit',
  field: 'calicoInstall',
  sources: [CNI_SOURCES.calicoK3s],
  check: (plan) =>
    cniOf(plan) === 'calico' && plan.calicoInstall !== 'manifest' ? { severity: 'info', facts: {} } : null,
});
