import { printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { keyOf } from '../plan/fields';
import { familiesOf } from '../plan/plan';
import { defineRule } from './rule';

export const cidrCount = defineRule({
  id: 'cidr-count',
  field: 'clusterCidr',
  sources: [SOURCES.seen, SOURCES.kubeApiserver],
  check: (plan) =>
    (['clusterCidr', 'serviceCidr'] as const).flatMap((field) => {
      const ranges = plan[field];
      if (ranges.length <= familiesOf(ranges).length) return [];
      return [
        {
          severity: 'error',
          place: { field },
          facts: {
            key: keyOf(field),
            isPods: field === 'clusterCidr',
            count: ranges.length,
            ranges: ranges.map(printCidr).join(', '),
          },
        },
      ];
    }),
  hides: 'field',
});
