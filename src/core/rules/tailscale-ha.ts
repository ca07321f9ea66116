import { SOURCES } from '../k3s/source';
import { datastoreOf, listedNodes, serverCount } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { usesVpn } from '../plan/vpn';
import { defineRule } from './rule';

export const tailscaleHa = defineRule({
  id: 'tailscale-ha',
  field: 'vpn',
  sources: [SOURCES.k3sServer, SOURCES.multicloud],
  check: (plan) => {
    const servers = serverCount(plan);
    if (!usesVpn(plan) || servers === 1 || datastoreOf(plan) !== 'etcd') return null;
    return plan.topology === 'multi-site' && !areTogether(plan, servers)
      ? { severity: 'warning', facts: { servers } }
      : null;
  },
});

/** Whether all servers are known to stand at one site. */
function areTogether(plan: Plan, servers: number): boolean {
  const sites = listedNodes(plan, 'server').map(({ site }) => site);
  return sites.length === servers && sites[0] !== null && new Set(sites).size === 1;
}
