import { SOURCES } from '../k3s/source';
import { flannelBackendOf } from '../plan/effective';
import { runsFlannel } from '../plan/wireguard';
import { usesVpn } from '../plan/vpn';
import { whichOf } from './host-findings';
import { defineRule } from './rule';

export const multisiteExtIpMissing = defineRule({
  id: 'multisite-ext-ip-missing',
  field: 'nodeExternalIp',
  sources: [SOURCES.multicloud, SOURCES.k3sExecutor],
  check: (plan) => {
    if (plan.topology !== 'multi-site' || !plan.flannelExternalIp || flannelBackendOf(plan) === 'none' || usesVpn(plan))
      return null;
    return plan.nodes.flatMap((listed, node) =>
      listed.nodeExternalIp.length === 0 && runsFlannel(plan, listed)
        ? [{ severity: 'error', place: { node }, facts: whichOf({ node: listed, index: node }) }]
        : [],
    );
  },
});
