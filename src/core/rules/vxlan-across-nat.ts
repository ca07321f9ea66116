import { SOURCES } from '../k3s/source';
import { flannelBackendOf } from '../plan/effective';
import { withSitesJoined } from '../plan/wireguard';
import { defineRule } from './rule';

export const vxlanAcrossNat = defineRule({
  id: 'vxlan-across-nat',
  field: 'flannelBackend',
  sources: [
    {
      kind: 'docs',
      label: 'flannel, Troubleshooting',
      url: 'https://github.com/flannel-io/flannel/blob/master/Documentation/troubleshooting.md',
    },
    SOURCES.multicloud,
  ],
  check: (plan) =>
    flannelBackendOf(plan) === 'vxlan' && plan.topology === 'multi-site' ? { severity: 'warning', facts: {} } : null,
  fix: withSitesJoined,
});
