import { SOURCES } from '../k3s/source';
import { peakNodeCount } from '../plan/effective';
import { defineRule } from './rule';

/** What Kubernetes is tested for. */
const TESTED = { podsPerNode: 110, nodes: 5000, pods: 150_000 } as const;

export const ppnBeyondTested = defineRule({
  id: 'ppn-beyond-tested',
  field: 'podsPerNode',
  sources: [SOURCES.largeClusters],
  check: (plan) => {
    const nodes = peakNodeCount(plan);
    const podsPerNode = plan.podsPerNode ?? 0;
    const values = { podsPerNode, nodes, pods: nodes * podsPerNode } as const;
    const beyond = (['podsPerNode', 'nodes', 'pods'] as const).find((what) => values[what] > TESTED[what]);
    if (beyond === undefined) return null;
    return {
      severity: 'warning',
      place: { field: beyond === 'nodes' ? 'nodesAtPeak' : 'podsPerNode' },
      facts: { beyond, planned: values[beyond], tested: TESTED[beyond] },
    };
  },
});
