import { printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf } from '../plan/effective';
import { usesVpn } from '../plan/vpn';
import { defineRule } from './rule';

/** Not known counts as not yet: nobody's tailnet approves such routes by itself. */
export const tailscaleRoutes = defineRule({
  id: 'tailscale-routes',
  field: 'tailscaleRoutesApproved',
  sources: [SOURCES.multicloud],
  check: (plan) =>
    usesVpn(plan) && plan.tailscaleRoutesApproved !== true
      ? { severity: 'warning', facts: { clusterCidr: clusterCidrOf(plan).map(printCidr) } }
      : null,
});
