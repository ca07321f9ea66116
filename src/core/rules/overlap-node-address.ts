import { printAddress, type Address } from '../cidr/address';
import { containsAddress, printCidr, type Cidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { serviceCidrOf } from '../plan/effective';
import { defaultRange, freeRange, plannedAddresses, withRange } from '../plan/free-range';
import type { Plan } from '../plan/plan';
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
      const proposal = elsewhere(plan, range);
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
  fix: (plan, { place: { item } }) => {
    const range = serviceCidrOf(plan)[item ?? 0];
    const proposal = range === undefined ? null : elsewhere(plan, range);
    return proposal === null ? null : withRange(plan, 'serviceCidr', item ?? 0, proposal);
  },
});

const distinct = (addresses: readonly Address[]): readonly string[] => [...new Set(addresses.map(printAddress))];

function elsewhere(plan: Plan, range: Cidr): Cidr | null {
  const { family, prefixLength } = range;
  return (
    freeRange(plan, 'serviceCidr', family, prefixLength, [range]) ??
    freeRange(plan, 'serviceCidr', family, defaultRange('serviceCidr', family).prefixLength, [range])
  );
}
