import { printAddress } from '../cidr/address';
import { BACKENDS } from '../k3s/backends';
import { SOURCES } from '../k3s/source';
import { isPublicAddress } from '../plan/address-scope';
import { flannelBackendOf } from '../plan/effective';
import { defineRule } from './rule';

export const vxlanExposed = defineRule<'vxlan-exposed', { readonly port: number; readonly address: string | null }>({
  id: 'vxlan-exposed',
  field: 'flannelBackend',
  sources: [SOURCES.requirements],
  check: (plan) => {
    if (flannelBackendOf(plan) !== 'vxlan') return null;
    const address = plan.nodes.flatMap((node) => [...node.nodeExternalIp, ...node.nodeIp]).find(isPublicAddress);
    if (address === undefined && !plan.publicNodes) return null;
    return {
      severity: 'warning',
      facts: { port: BACKENDS.vxlan.udpPorts.ipv4, address: address === undefined ? null : printAddress(address) },
    };
  },
});
