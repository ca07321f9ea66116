import { printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf } from '../plan/effective';
import { usesVpn } from '../plan/vpn';
import { defineRule } from './rule';

/** A new tailnet lets everything through, so only one that is known not to is worth a word. */
export const tailscaleAcl = defineRule({
  id: 'tailscale-acl',
  field: 'tailscaleAcl',
  sources: [SOURCES.multicloud],
  check: (plan) =>
    usesVpn(plan) && plan.tailscaleAcl === false
      ? { severity: 'warning', facts: { clusterCidr: clusterCidrOf(plan).map(printCidr) } }
      : null,
});
