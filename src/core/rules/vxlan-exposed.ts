import { printAddress } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { isPublicAddress } from '../plan/address-scope';
import { cniOf } from '../plan/cni-of';
import type { Plan } from '../plan/plan';
import { remembered } from '../plan/remembered';
import { vxlanPortOf } from '../plan/vxlan-of';
import { defineRule } from './rule';

const publicAddressOf = remembered((nodes: Plan['nodes']) =>
  nodes.flatMap((node) => [...node.nodeExternalIp, ...node.nodeIp]).find(isPublicAddress),
);

/** Not of Calico, whose port is another one: the source speaks of 8472. */
export const vxlanExposed = defineRule<'vxlan-exposed', { readonly port: number; readonly address: string | null }>({
  id: 'vxlan-exposed',
  field: 'flannelBackend',
  sources: [SOURCES.requirements],
  check: (plan) => {
    const [cni, port] = [cniOf(plan), vxlanPortOf(plan)];
    if (port === null || cni === 'calico') return null;
    const address = publicAddressOf(plan.nodes);
    if (address === undefined && !plan.publicNodes) return null;
    return {
      severity: 'warning',
      place: { field: cni === 'flannel' ? 'flannelBackend' : 'cni' },
      facts: { port, address: address === undefined ? null : printAddress(address) },
    };
  },
});
