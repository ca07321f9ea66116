import { cniOf } from '../plan/cni-of';
import type { Cni, Plan } from '../plan/plan';
import { defineRule } from './rule';

export const liveCniChange = defineRule<'live-cni-change', { readonly running: Cni; readonly planned: Cni }>({
  id: 'live-cni-change',
  field: 'cni',
  sources: [{ kind: 'issue', label: 'k3s-io/k3s#8303', url: 'https://github.com/k3s-io/k3s/issues/8303' }],
  acknowledgeable: true,
  check: (plan) => {
    const [running, planned] = [runningCniOf(plan), cniOf(plan)];
    if (running === null || running === planned) return null;
    // Not named, one of the others may be any of them.
    const isUnnamed = running === 'other' || planned === 'other';
    if (isUnnamed && running !== 'flannel' && planned !== 'flannel') return null;
    return { severity: 'error', facts: { running, planned } };
  },
});

/** What runs, as stated, else as the backend says it. */
function runningCniOf({ runningCni, runningFlannelBackend }: Plan): Cni | null {
  if (runningCni !== null || runningFlannelBackend === null) return runningCni;
  return runningFlannelBackend === 'none' ? 'other' : 'flannel';
}
