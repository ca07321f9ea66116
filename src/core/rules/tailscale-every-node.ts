import { SOURCES } from '../k3s/source';
import { runsAgent } from '../plan/effective';
import { joinsVpn, usesVpn } from '../plan/vpn';
import { defineRule } from './rule';

export const tailscaleEveryNode = defineRule({
  id: 'tailscale-every-node',
  field: 'vpn',
  sources: [SOURCES.multicloud],
  check: (plan) => {
    if (!usesVpn(plan) && !plan.nodes.some(({ vpn }) => vpn === true)) return null;
    return plan.nodes.flatMap((listed, node) =>
      joinsVpn(plan, listed) || !runsAgent(plan, listed)
        ? []
        : [{ severity: 'error', place: { node }, facts: { node: node + 1, name: listed.nodeName ?? listed.hostname } }],
    );
  },
  fix: (plan) => ({ ...plan, vpn: 'tailscale', nodes: plan.nodes.map((node) => ({ ...node, vpn: null })) }),
});
