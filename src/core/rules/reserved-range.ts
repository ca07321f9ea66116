import { overlaps, printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { rangesOf } from '../plan/free-range';
import { RESERVED_BLOCKS } from '../plan/special-blocks';
import { defineRule } from './rule';

export const reservedRange = defineRule({
  id: 'reserved-range',
  field: 'clusterCidr',
  sources: [
    {
      kind: 'docs',
      label: 'IANA, IPv4 and IPv6 special-purpose address registries',
      url: 'https://www.iana.org/assignments/iana-ipv4-special-registry/',
    },
    SOURCES.seen,
  ],
  check: (plan) =>
    (['clusterCidr', 'serviceCidr'] as const).flatMap((field) =>
      rangesOf(plan, field).flatMap((range, item) => {
        const reserved = RESERVED_BLOCKS.find(({ block }) => overlaps(block, range));
        if (reserved === undefined) return [];
        return [
          {
            severity: 'error',
            place: { field, item },
            facts: { range: printCidr(range), reserved: printCidr(reserved.block), use: reserved.use },
          },
        ];
      }),
    ),
});
