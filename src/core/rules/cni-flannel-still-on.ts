import { SOURCES } from '../k3s/source';
import { cniOf, isOtherCni } from '../plan/cni-of';
import { flannelBackendOf } from '../plan/effective';
import { defineRule } from './rule';

export const cniFlannelStillOn = defineRule({
  id: 'cni-flannel-still-on',
  field: 'flannelBackend',
  sources: [SOURCES.basicOptions, SOURCES.k3sExecutor],
  check: (plan) => {
    const flannelBackend = flannelBackendOf(plan);
    if (!isOtherCni(plan) || flannelBackend === 'none') return null;
    return { severity: 'error', facts: { cni: cniOf(plan), flannelBackend } };
  },
  fix: (plan) => ({ ...plan, flannelBackend: 'none' }),
});
