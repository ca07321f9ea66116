import { printAddress, type Address } from '../cidr/address';
import { containsAddress, printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { serviceCidrOf } from '../plan/effective';
import { plannedAddresses, rangeElsewhere } from '../plan/free-range';
import { moveAside } from './network-overlaps';
import { defineRule } from './rule';

export const overlapNodeAddress = defineRule({
  id: 'overlap-node-address',
  field: 'serviceCidr',
  sources: [SOURCES.seen],
  check: (plan) => {
    const addresses = plannedAddresses(plan);
    return serviceCidrOf(plan).flatMap((range, item) => {
      const inside = distinct(addresses.filter((address) => containsAddress(range, address)));
      const [first] = inside;
      if (first === undefined) return [];
      const proposal = rangeElsewhere(plan, 'serviceCidr', range);
      return [
        {
          severity: 'error',
          place: { item },
          facts: {
            range: printCidr(range),
            address: first,
            count: inside.length,
            proposal: proposal === null ? null : printCidr(proposal),
          },
        },
      ];
    });
  },
  fix: moveAside,
});

const distinct = (addresses: readonly Address[]): readonly string[] => [...new Set(addresses.map(printAddress))];
