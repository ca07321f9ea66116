import { SOURCES } from '../k3s/source';
import { flannelBackendOf } from '../plan/effective';
import { defineRule } from './rule';

export const wireguardKernel = defineRule({
  id: 'wireguard-kernel',
  field: 'flannelBackend',
  sources: [SOURCES.flannelBackends, SOURCES.basicOptions, SOURCES.seen],
  check: (plan) =>
    flannelBackendOf(plan) === 'wireguard-native' && plan.wireguardInKernel === false
      ? { severity: 'error', facts: {} }
      : null,
});
