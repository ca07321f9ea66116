import { SOURCES } from '../k3s/source';
import { familiesOfStack, isDualStack } from '../plan/effective';
import { familiesOf } from '../plan/plan';
import { defineRule } from './rule';

/** Ranges that change besides are `live-cidr-change`. */
export const dualRetrofit = defineRule({
  id: 'dual-retrofit',
  field: 'clusterCidr',
  sources: [
    SOURCES.basicOptions,
    { kind: 'issue', label: 'k3s-io/k3s#5514', url: 'https://github.com/k3s-io/k3s/issues/5514' },
  ],
  check: (plan) => {
    const ranges = familiesOf(plan.runningClusterCidr);
    const stack = plan.runningStack === null ? [] : familiesOfStack(plan.runningStack);
    const [running, ...more] = ranges.length > 0 ? ranges : stack;
    if (running === undefined || more.length > 0 || !isDualStack(plan)) return null;
    return { severity: 'error', facts: { running } };
  },
});
