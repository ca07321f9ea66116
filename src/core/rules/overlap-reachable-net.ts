import { SOURCES } from '../k3s/source';
import { moveAside, networkFindings } from './network-overlaps';
import { defineRule } from './rule';

export const overlapReachableNet = defineRule({
  id: 'overlap-reachable-net',
  field: 'clusterCidr',
  sources: [SOURCES.calicoRequirements, SOURCES.calculated],
  check: (plan) => networkFindings(plan, 'overlap-reachable-net', 'warning'),
  fix: moveAside,
});
