import { flannelIfaceOf } from '../plan/effective';
import type { Plan, PlanNode } from '../plan/plan';
import { runsFlannel } from '../plan/wireguard';
import { carryingBackendOf } from '../plan/vpn';
import { whichOf } from './host-findings';
import { defineRule } from './rule';

// What VPN programs call their devices.
const VPN_DEVICE = /^(wg|tun|tap|tailscale|zt|nebula|ppp|ipsec|vti)/;

export const doubleTunnel = defineRule({
  id: 'double-tunnel',
  field: 'flannelIface',
  sources: [
    {
      kind: 'source',
      label: 'K3s source, docs/adrs/integrate-vpns.md',
      url: 'https://github.com/k3s-io/k3s/blob/main/docs/adrs/integrate-vpns.md',
    },
    { kind: 'issue', label: 'k3s-io/k3s#4743', url: 'https://github.com/k3s-io/k3s/issues/4743' },
  ],
  check: (plan) => {
    const backend = carryingBackendOf(plan);
    // K3s's own integration replaces the backend.
    if (plan.vpn !== null || (backend !== 'vxlan' && backend !== 'wireguard-native')) return null;
    return [null, ...plan.nodes.keys()].flatMap((index) => {
      const node = index === null ? null : (plan.nodes[index] ?? null);
      const iface = ifaceSaidFor(plan, node);
      if (iface === null || !VPN_DEVICE.test(iface)) return [];
      return [{ severity: 'warning', place: { node: index }, facts: { iface, backend, ...whichOf({ node, index }) } }];
    });
  },
});

/** What is written for a machine, or for all where no machine is meant. */
const ifaceSaidFor = (plan: Plan, node: PlanNode | null): string | null => {
  if (node !== null) return runsFlannel(plan, node) ? node.flannelIface : null;
  const isFollowed = plan.nodes.length === 0 || plan.nodes.some((each) => each.flannelIface === null);
  return isFollowed ? flannelIfaceOf(plan, null) : null;
};
