import { overlaps, printCidr } from '../cidr/cidr';
import { constantCidrs } from '../cidr/constant-cidr';
import { SOURCES } from '../k3s/source';
import { cniOf } from '../plan/cni-of';
import { clusterCidrOf, serviceCidrOf } from '../plan/effective';
import { isShared, rangeElsewhere, SHARED_SPACE, type RangeField } from '../plan/free-range';
import type { ExistingNetwork, Plan } from '../plan/plan';
import { usesVpn } from '../plan/vpn';
import { moveAside, networkFindings, type NetworkFacts } from './network-overlaps';
import { defineRule, type Found } from './rule';

export const overlapCgnat = defineRule({
  id: 'overlap-cgnat',
  field: 'clusterCidr',
  sources: [
    {
      kind: 'docs',
      label: 'RFC 6598, shared address space',
      url: 'https://www.rfc-editor.org/rfc/rfc6598',
    },
    SOURCES.calculated,
  ],
  check: (plan) => [...joinFindings(plan), ...networkFindings(withTailnet(plan), 'overlap-cgnat', 'warning')],
  fix: moveAside,
});

const TAILNET = SHARED_SPACE.map((cidr): ExistingNetwork => ({ cidr, kind: 'vpn', label: 'Tailscale' }));

/** K3s's own integration puts every node into the tailnet, whether the plan lists that network or not. */
const withTailnet = (plan: Plan): Plan =>
  usesVpn(plan)
    ? {
        ...plan,
        existingNetworks: [
          ...plan.existingNetworks.filter(({ cidr, kind }) => kind !== 'vpn' || !isShared(cidr)),
          ...TAILNET,
        ],
      }
    : plan;

/** `JOIN_CIDR` of Kube-OVN's install.sh: the network between nodes and pods. */
const JOIN_CIDR = constantCidrs('100.64.0.0/16');

function joinFindings(plan: Plan): readonly Found<NetworkFacts>[] {
  if (cniOf(plan) !== 'kube-ovn') return [];
  const join = (plan.kubeOvnJoinCidr.length === 0 ? JOIN_CIDR : plan.kubeOvnJoinCidr).filter(isShared);
  const fields: readonly RangeField[] = ['clusterCidr', 'serviceCidr'];
  return fields.flatMap((field) =>
    (field === 'clusterCidr' ? clusterCidrOf(plan) : serviceCidrOf(plan)).flatMap((range, item) => {
      const network = join.find((each) => overlaps(each, range));
      if (network === undefined) return [];
      const proposal = rangeElsewhere(plan, field, range);
      const facts: NetworkFacts = {
        isPods: field === 'clusterCidr',
        range: printCidr(range),
        network: printCidr(network),
        label: 'JOIN_CIDR',
        kind: 'other',
        isDirect: true,
        part: printCidr(network.prefixLength > range.prefixLength ? network : range),
        more: 0,
        proposal: proposal === null ? null : printCidr(proposal),
      };
      return [{ severity: 'error', place: { field, item }, facts }];
    }),
  );
}
