import { CNI_SOURCES } from '../k3s/cni-sources';
import { SOURCES } from '../k3s/source';
import { cniOf } from '../plan/cni-of';
import { defineRule } from './rule';

export const calicoIpForward = defineRule({
  id: 'calico-ip-forward',
  field: 'calicoIpForwarding',
  sources: [SOURCES.basicOptions, CNI_SOURCES.calicoCniPlugins],
  check: (plan) => {
    const cni = cniOf(plan);
    // Calico's own default is off.
    if ((cni !== 'calico' && cni !== 'canal') || plan.calicoIpForwarding === true) return null;
    const isManifest = cni === 'canal' || plan.calicoInstall === 'manifest';
    return { severity: 'warning', facts: { cni, isManifest } };
  },
  fix: (plan) => ({ ...plan, calicoIpForwarding: true }),
});
