import { SOURCES } from '../k3s/source';
import { usesVpn } from '../plan/vpn';
import { defineRule } from './rule';

/** The VPN has addresses of its own, so it does not matter there. */
export const extipDynamic = defineRule({
  id: 'extip-dynamic',
  field: 'dynamicExternalIp',
  sources: [SOURCES.multicloud],
  check: (plan) => {
    const nodes = plan.nodes.filter(({ nodeExternalIp }) => nodeExternalIp.length > 0).length;
    if (!plan.dynamicExternalIp || usesVpn(plan) || (nodes === 0 && !plan.flannelExternalIp)) return null;
    return { severity: 'warning', facts: { hasTunnels: plan.flannelExternalIp } };
  },
});
