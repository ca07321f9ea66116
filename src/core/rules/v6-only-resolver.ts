import { SOURCES } from '../k3s/source';
import { stackOf } from '../plan/effective';
import { defineRule } from './rule';

export const v6OnlyResolver = defineRule({
  id: 'v6-only-resolver',
  field: 'resolverFamilies',
  sources: [
    { kind: 'issue', label: 'k3s-io/k3s#11675', url: 'https://github.com/k3s-io/k3s/issues/11675' },
    SOURCES.agentFlags,
  ],
  check: (plan) =>
    stackOf(plan) === 'ipv6' && plan.resolverFamilies === 'ipv4' && !plan.resolvConf
      ? { severity: 'warning', facts: {} }
      : null,
});
