import { isSameAddress, printAddress, type Address } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { isPrivateAddress } from '../plan/address-scope';
import { agentCount, firstServer, listedNodes, registrationAddressOf } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

type UrlFacts = { readonly address: string; readonly proposal: string | null };

export const multisiteUrl = defineRule<'multisite-url', UrlFacts>({
  id: 'multisite-url',
  field: 'registrationAddress',
  sources: [SOURCES.multicloud],
  check: (plan) => {
    if (plan.topology !== 'multi-site' || agentCount(plan) === 0) return null;
    const address = registrationAddressOf(plan);
    if (address === null || typeof address === 'string' || !isPrivateAddress(address)) return null;
    // A private address that is said to be external, such as one of a VPN, is taken at its word.
    if (isExternal(plan, address)) return null;
    const proposal = firstServer(plan)?.nodeExternalIp[0];
    const facts = { address: printAddress(address), proposal: proposal === undefined ? null : printAddress(proposal) };
    return { severity: 'error', facts };
  },
  fix: (plan, { facts: { proposal } }) => {
    if (proposal === null) return null;
    const tlsSan = plan.tlsSan.includes(proposal) ? plan.tlsSan : [...plan.tlsSan, proposal];
    return { ...plan, registrationAddress: proposal, tlsSan };
  },
});

const isExternal = (plan: Plan, address: Address): boolean =>
  listedNodes(plan, 'server').some(({ nodeExternalIp }) => nodeExternalIp.some((each) => isSameAddress(each, address)));
