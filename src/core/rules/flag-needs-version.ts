import { FLAG_GATES, type GatedFlag } from '../k3s/flag-gates';
import { releaseNotes, SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import type { Plan, PlanField } from '../plan/plan';
import { defineRule } from './rule';

interface Use {
  readonly flag: GatedFlag;
  readonly field: PlanField;
}

export const flagNeedsVersion = defineRule({
  id: 'flag-needs-version',
  field: 'k3sVersion',
  sources: [SOURCES.configuration, releaseNotes('1.24'), SOURCES.multicloud],
  check: (plan) =>
    usesOf(plan)
      .filter(({ flag }) => !isSince(plan.k3sVersion, FLAG_GATES[flag]))
      .map(({ flag, field }) => ({
        severity: 'error',
        place: { field },
        facts: { flag, k3sVersion: plan.k3sVersion, needs: FLAG_GATES[flag].map((gate) => `v${gate}`) },
      })),
  fix: (plan, { facts }) => withoutFlag(plan, facts.flag),
});

/** What a plan writes that some releases lack. The files are always written. */
const usesOf = (plan: Plan): readonly Use[] => [
  { flag: 'config', field: 'k3sVersion' },
  ...(plan.egressSelectorMode === null ? [] : [{ flag: 'egress-selector-mode', field: 'egressSelectorMode' } as const]),
  ...(plan.flannelExternalIp ? [{ flag: 'flannel-external-ip', field: 'flannelExternalIp' } as const] : []),
];

function withoutFlag(plan: Plan, flag: GatedFlag): Plan | null {
  switch (flag) {
    case 'config':
      return null;
    case 'egress-selector-mode':
      return { ...plan, egressSelectorMode: null };
    case 'flannel-external-ip':
      // Several sites cannot do without it: there only another release helps.
      return plan.topology === 'multi-site' ? null : { ...plan, flannelExternalIp: false };
  }
}
