import { printAddress } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { advertisedOf } from '../plan/advertised';
import { firstServer, ofFamily, serviceCidrOf } from '../plan/effective';
import type { Address, Family } from '../cidr/address';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

export const advertiseFamily = defineRule({
  id: 'advertise-family',
  field: 'advertiseAddress',
  sources: [SOURCES.kubeApiserver, SOURCES.seen, SOURCES.serverFlags],
  check: (plan) => {
    const advertised = advertisedOf(plan);
    const [range] = serviceCidrOf(plan);
    if (advertised === null || advertised.family === range.family) return null;
    const proposal = otherAddress(plan, range.family);
    return {
      severity: 'error',
      facts: {
        source: advertised.source,
        address: advertised.address === null ? null : printAddress(advertised.address),
        family: advertised.family,
        range: printCidr(range),
        rangeFamily: range.family,
        proposal: proposal === null ? null : printAddress(proposal),
      },
    };
  },
  fix: (plan) => {
    const advertiseAddress = otherAddress(plan, serviceCidrOf(plan)[0].family);
    return advertiseAddress === null ? null : { ...plan, advertiseAddress };
  },
});

/** An address of that family that the first server is known to have. */
function otherAddress(plan: Plan, family: Family): Address | null {
  const server = firstServer(plan);
  if (server === null) return null;
  return (
    ofFamily(server.nodeIp, family) ?? ofFamily(server.hostAddresses, family) ?? ofFamily(server.nodeExternalIp, family)
  );
}
