import { SOURCES } from '../k3s/source';
import { stackOf } from '../plan/effective';
import { defineRule } from './rule';

export const masq6WithoutV6 = defineRule({
  id: 'masq6-without-v6',
  field: 'flannelIpv6Masq',
  sources: [SOURCES.basicOptions],
  check: (plan) => (plan.flannelIpv6Masq && stackOf(plan) === 'ipv4' ? { severity: 'info', facts: {} } : null),
  fix: (plan) => ({ ...plan, flannelIpv6Masq: false }),
});
