import { SOURCES } from '../k3s/source';
import { flannelBackendOf } from '../plan/effective';
import { defineRule } from './rule';

export const flannelConfOverrides = defineRule({
  id: 'flannel-conf-overrides',
  field: 'flannelConf',
  sources: [SOURCES.k3sFlannelSetup, SOURCES.seen],
  check: (plan) =>
    plan.flannelConf && flannelBackendOf(plan) !== 'none'
      ? { severity: 'info', facts: { path: plan.flannelConf, flannelBackend: flannelBackendOf(plan) } }
      : null,
});
