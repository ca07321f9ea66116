import { SOURCES } from '../k3s/source';
import { familiesOfStack, isDualStack } from '../plan/effective';
import { defineRule } from './rule';

export const dualRetrofit = defineRule({
  id: 'dual-retrofit',
  field: 'clusterCidr',
  sources: [
    SOURCES.basicOptions,
    { kind: 'issue', label: 'k3s-io/k3s#5514', url: 'https://github.com/k3s-io/k3s/issues/5514' },
  ],
  check: (plan) => {
    const [running, ...more] = plan.runningStack === null ? [] : familiesOfStack(plan.runningStack);
    if (running === undefined || more.length > 0 || !isDualStack(plan)) return null;
    return { severity: 'error', facts: { running } };
  },
});
