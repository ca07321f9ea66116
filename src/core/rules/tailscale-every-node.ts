import { SOURCES } from '../k3s/source';
import { runsAgent } from '../plan/effective';
import { joinsVpn, usesVpn } from '../plan/vpn';
import { whichOf } from './host-findings';
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
        : [{ severity: 'error', place: { node }, facts: whichOf({ node: listed, index: node }) }],
    );
  },
  fix: (plan) => ({ ...plan, vpn: 'tailscale', nodes: plan.nodes.map((node) => ({ ...node, vpn: null })) }),
});
