import { printAddress, type Address } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { isPrivateAddress, isPublicAddress } from '../plan/address-scope';
import { agentCount, ofFamily, registrationAddressOf, serverCount, serviceCidrOf } from '../plan/effective';
import type { Plan, PlanNode } from '../plan/plan';
import { usesVpn } from '../plan/vpn';
import { defineRule, type Found } from './rule';

type AdvertisedFacts = {
  readonly address: string;
  readonly registrationAddress: string;
  readonly proposal: string | null;
};

export const externalIpAdvertised = defineRule<'external-ip-advertised', AdvertisedFacts>({
  id: 'external-ip-advertised',
  field: 'advertiseAddress',
  sources: [SOURCES.serverFlags, SOURCES.k3sServer, SOURCES.seen],
  check: (plan) => {
    const registered = registrationAddressOf(plan);
    if (plan.advertiseAddress !== null || usesVpn(plan) || serverCount(plan) + agentCount(plan) < 2) return null;
    // Only an address tells that the nodes meet in private; a name may lead anywhere.
    if (registered === null || typeof registered === 'string' || !isPrivateAddress(registered)) return null;
    const proposal = proposalOf(plan);
    return plan.nodes.flatMap((server, node) => foundAt(server, node, registered, proposal));
  },
  fix: (plan) => {
    const advertiseAddress = proposalOf(plan);
    return advertiseAddress === null ? null : { ...plan, advertiseAddress };
  },
});

function foundAt(
  { role, nodeExternalIp }: PlanNode,
  node: number,
  registered: Address,
  proposal: Address | null,
): readonly Found<AdvertisedFacts>[] {
  const [address] = nodeExternalIp;
  if (role !== 'server' || address === undefined || !isPublicAddress(address)) return [];
  const facts = {
    address: printAddress(address),
    registrationAddress: printAddress(registered),
    proposal: proposal === null ? null : printAddress(proposal),
  };
  return [{ severity: 'warning', place: { field: 'nodeExternalIp', node }, facts }];
}

// One value for the plan, so only right with one server; and of the family that kube-apiserver demands.
function proposalOf(plan: Plan): Address | null {
  const [server] = plan.nodes.filter(({ role }) => role === 'server');
  if (server === undefined || serverCount(plan) > 1) return null;
  const own = ofFamily(server.nodeIp, serviceCidrOf(plan)[0].family);
  return own !== null && isPrivateAddress(own) ? own : null;
}
