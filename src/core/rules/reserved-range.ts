import { overlaps, parseCidr, printCidr, type Cidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { rangesOf } from '../plan/free-range';
import { defineRule } from './rule';

type Use = 'this-network' | 'loopback' | 'link-local' | 'multicast' | 'future-use';

const RESERVED = (
  [
    ['0.0.0.0/8', 'this-network'],
    ['127.0.0.0/8', 'loopback'],
    ['169.254.0.0/16', 'link-local'],
    ['224.0.0.0/4', 'multicast'],
    ['240.0.0.0/4', 'future-use'],
    ['::1/128', 'loopback'],
    ['fe80::/10', 'link-local'],
    ['ff00::/8', 'multicast'],
  ] as const satisfies readonly (readonly [string, Use])[]
).flatMap(([text, use]): readonly { readonly block: Cidr; readonly use: Use }[] => {
  const result = parseCidr(text);
  return result.ok ? [{ block: result.value, use }] : [];
});

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
        const reserved = RESERVED.find(({ block }) => overlaps(block, range));
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
