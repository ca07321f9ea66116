import { SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import { stackOf } from '../plan/effective';
import { defineRule } from './rule';

const IPV6_ONLY = ['1.22.9'] as const;

export const v6onlyTooOld = defineRule({
  id: 'v6only-too-old',
  field: 'k3sVersion',
  sources: [
    SOURCES.basicOptions,
    { kind: 'issue', label: 'k3s-io/k3s#5737', url: 'https://github.com/k3s-io/k3s/issues/5737' },
  ],
  check: (plan) => {
    const { k3sVersion } = plan;
    if (stackOf(plan) !== 'ipv6' || isSince(k3sVersion, IPV6_ONLY)) return null;
    return { severity: 'error', facts: { k3sVersion } };
  },
});
