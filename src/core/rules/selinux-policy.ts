import { SOURCES } from '../k3s/source';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

type Problem = 'air-gap' | 'data-dir';

const DEFAULT_DATA_DIR = '/var/lib/rancher/k3s';

export const selinuxPolicy = defineRule({
  id: 'selinux-policy',
  field: 'selinuxEnforcing',
  sources: [SOURCES.advanced, SOURCES.airGap],
  check: (plan) =>
    problemsOf(plan).map((problem) => ({
      severity: 'warning',
      place: { field: problem === 'air-gap' ? 'airGap' : 'dataDir' },
      facts: { problem, dataDir: plan.dataDir ?? DEFAULT_DATA_DIR, isOn: plan.selinux },
    })),
  fix: (plan, { facts }) => (facts.problem === 'data-dir' ? { ...plan, dataDir: null } : null),
});

function problemsOf({ selinuxEnforcing, airGap, dataDir }: Plan): readonly Problem[] {
  if (!selinuxEnforcing) return [];
  const isOwnDir = dataDir !== null && dataDir !== '' && dataDir.replace(/\/+$/, '') !== DEFAULT_DATA_DIR;
  return [...(airGap ? (['air-gap'] as const) : []), ...(isOwnDir ? (['data-dir'] as const) : [])];
}
