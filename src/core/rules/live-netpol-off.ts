import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

export const liveNetpolOff = defineRule({
  id: 'live-netpol-off',
  field: 'disableNetworkPolicy',
  sources: [SOURCES.networkingServices],
  check: (plan) =>
    plan.disableNetworkPolicy && plan.runningDisableNetworkPolicy === false ? { severity: 'warning', facts: {} } : null,
});
