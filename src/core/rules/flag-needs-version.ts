import { FLAG_GATES, type GatedFlag } from '../k3s/flag-gates';
import { releaseNotes, SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import { EMPTY_PLAN } from '../plan/empty-plan';
import type { Plan, PlanField } from '../plan/plan';
import { defineRule } from './rule';

/** Where a plan says that it uses a flag. The files are always written. */
const FIELD_OF = {
  config: 'k3sVersion',
  'egress-selector-mode': 'egressSelectorMode',
  'flannel-external-ip': 'flannelExternalIp',
  'flannel-cni-conf': 'flannelCniConf',
  'prefer-bundled-bin': 'preferBundledBin',
  'vpn-auth': 'vpn',
  'embedded-registry': 'embeddedRegistry',
} as const satisfies Record<GatedFlag, PlanField>;

const USES = Object.entries(FIELD_OF) as readonly (readonly [GatedFlag, PlanField])[]; // its own keys

const isUsed = (plan: Plan, flag: GatedFlag, field: PlanField): boolean =>
  flag === 'config' || plan[field] !== EMPTY_PLAN[field];

export const flagNeedsVersion = defineRule({
  id: 'flag-needs-version',
  field: 'k3sVersion',
  sources: [SOURCES.configuration, releaseNotes('1.24'), SOURCES.multicloud, SOURCES.registryMirror],
  check: (plan) =>
    USES.filter(([flag, field]) => isUsed(plan, flag, field) && !isSince(plan.k3sVersion, FLAG_GATES[flag])).map(
      ([flag, field]) => ({
        severity: 'error',
        place: { field },
        facts: { flag, k3sVersion: plan.k3sVersion, needs: FLAG_GATES[flag].map((gate) => `v${gate}`) },
      }),
    ),
  fix: (plan, { facts: { flag } }) => {
    // Several sites need their way to each other: there only another release helps.
    const joinsSites = flag === 'flannel-external-ip' || flag === 'vpn-auth';
    if (flag === 'config' || (joinsSites && plan.topology === 'multi-site')) return null;
    return { ...plan, [FIELD_OF[flag]]: EMPTY_PLAN[FIELD_OF[flag]] };
  },
});
