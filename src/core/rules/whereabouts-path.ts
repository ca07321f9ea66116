import { OTHER_CNI_SOURCES } from '../k3s/other-cni-sources';
import { STANDARD_WHEREABOUTS_CONF, whereaboutsConfigOf, whereaboutsConfOf } from '../plan/cni-dirs';
import { defineRule } from './rule';

export const whereaboutsPath = defineRule({
  id: 'whereabouts-path',
  field: 'whereaboutsConfig',
  sources: [OTHER_CNI_SOURCES.k3sMultus],
  check: (plan) => {
    if (!plan.multus || plan.multusIpam !== 'whereabouts') return null;
    const path = plan.whereaboutsConfig ?? STANDARD_WHEREABOUTS_CONF;
    const right = whereaboutsConfOf(plan);
    if (path === right) return null;
    return { severity: 'error', facts: { path, right, isStated: plan.whereaboutsConfig !== null } };
  },
  fix: (plan) => ({ ...plan, whereaboutsConfig: whereaboutsConfigOf(plan) }),
});
