import { printAddress } from '../cidr/address';
import { BACKENDS } from '../k3s/backends';
import { SOURCES } from '../k3s/source';
import { isPublicAddress } from '../plan/address-scope';
import type { Plan } from '../plan/plan';
import { remembered } from '../plan/remembered';
import { carryingBackendOf } from '../plan/vpn';
import { defineRule } from './rule';

const publicAddressOf = remembered((nodes: Plan['nodes']) =>
  nodes.flatMap((node) => [...node.nodeExternalIp, ...node.nodeIp]).find(isPublicAddress),
);

export const vxlanExposed = defineRule<'vxlan-exposed', { readonly port: number; readonly address: string | null }>({
  id: 'vxlan-exposed',
  field: 'flannelBackend',
  sources: [SOURCES.requirements],
  check: (plan) => {
    if (carryingBackendOf(plan) !== 'vxlan') return null;
    const address = publicAddressOf(plan.nodes);
    if (address === undefined && !plan.publicNodes) return null;
    return {
      severity: 'warning',
      facts: { port: BACKENDS.vxlan.udpPorts.ipv4, address: address === undefined ? null : printAddress(address) },
    };
  },
});
