import { SOURCES } from '../k3s/source';
import { maxPodsOf } from '../plan/effective';
import { defineRule } from './rule';

export const ppnNeedsMaxpods = defineRule({
  id: 'ppn-needs-maxpods',
  field: 'maxPods',
  sources: [
    SOURCES.largeClusters,
    {
      kind: 'source',
      label: 'Kubernetes source, pkg/kubelet/apis/config/v1beta1/defaults.go',
      url: 'https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/apis/config/v1beta1/defaults.go',
    },
  ],
  check: (plan) => {
    const { podsPerNode } = plan;
    const maxPods = maxPodsOf(plan);
    return podsPerNode !== null && podsPerNode > maxPods
      ? { severity: 'warning', facts: { podsPerNode, maxPods, isDefault: plan.maxPods === null } }
      : null;
  },
  fix: (plan, { facts }) => ({ ...plan, maxPods: facts.podsPerNode }),
});
