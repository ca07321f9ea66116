import { SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import { isDualStack } from '../plan/effective';
import { defineRule } from './rule';

const ACCEPTED = ['1.21.0'] as const;
const STABLE = ['1.23.7'] as const;

export const dualTooOld = defineRule({
  id: 'dual-too-old',
  field: 'k3sVersion',
  sources: [SOURCES.basicOptions],
  check: (plan) => {
    const { k3sVersion } = plan;
    if (!isDualStack(plan) || isSince(k3sVersion, STABLE)) return null;
    const isExperimental = isSince(k3sVersion, ACCEPTED);
    return { severity: isExperimental ? 'warning' : 'error', facts: { k3sVersion, isExperimental } };
  },
});
