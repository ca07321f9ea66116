import { SOURCES } from '../k3s/source';
import { flannelBackendOf } from '../plan/effective';
import { usesVpn } from '../plan/vpn';
import { defineRule } from './rule';

export const tailscaleNoFlannel = defineRule({
  id: 'tailscale-no-flannel',
  field: 'flannelBackend',
  sources: [SOURCES.k3sExecutor],
  check: (plan) => (usesVpn(plan) && flannelBackendOf(plan) === 'none' ? { severity: 'error', facts: {} } : null),
  fix: (plan) => ({ ...plan, flannelBackend: null }),
});
