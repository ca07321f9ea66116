import { OTHER_CNI_SOURCES } from '../k3s/other-cni-sources';
import { whereaboutsConfigOf } from '../plan/cni-dirs';
import { peakNodeCount } from '../plan/effective';
import { defineRule } from './rule';

export const multusHostlocal = defineRule({
  id: 'multus-hostlocal',
  field: 'multusIpam',
  sources: [OTHER_CNI_SOURCES.k3sMultus],
  check: (plan) => {
    const nodes = peakNodeCount(plan);
    return plan.multus && plan.multusIpam === 'host-local' && nodes > 1
      ? { severity: 'warning', facts: { nodes } }
      : null;
  },
  fix: (plan) => ({ ...plan, multusIpam: 'whereabouts', whereaboutsConfig: whereaboutsConfigOf(plan) }),
});
