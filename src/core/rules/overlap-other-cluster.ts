import { SOURCES } from '../k3s/source';
import { moveAside, networkFindings } from './network-overlaps';
import { defineRule } from './rule';

export const overlapOtherCluster = defineRule({
  id: 'overlap-other-cluster',
  field: 'clusterCidr',
  sources: [SOURCES.multicloud, SOURCES.calculated],
  check: (plan) => networkFindings(plan, 'overlap-other-cluster', 'warning'),
  fix: moveAside,
});
