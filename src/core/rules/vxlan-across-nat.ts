import { SOURCES } from '../k3s/source';
import { withSitesJoined } from '../plan/wireguard';
import { carryingBackendOf } from '../plan/vpn';
import { NO_NODE, nodesBehindNat } from './host-findings';
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
  check: (plan) => {
    if (carryingBackendOf(plan) !== 'vxlan') return null;
    const [behindNat] = nodesBehindNat(plan);
    if (plan.topology !== 'multi-site' && behindNat === undefined) return null;
    return {
      severity: 'warning',
      facts: { isMultiSite: plan.topology === 'multi-site', ...(behindNat ?? NO_NODE) },
    };
  },
  fix: withSitesJoined,
});
