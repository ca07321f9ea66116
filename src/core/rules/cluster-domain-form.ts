import { DEFAULTS } from '../k3s/defaults';
import { SOURCES } from '../k3s/source';
import { clusterDomainOf } from '../plan/effective';
import { defineRule } from './rule';

export const clusterDomainForm = defineRule({
  id: 'cluster-domain-form',
  field: 'clusterDomain',
  sources: [SOURCES.seen],
  check: (plan) => {
    const clusterDomain = clusterDomainOf(plan);
    const proposal = clusterDomain.toLowerCase().replace(/\.+$/, '') || DEFAULTS.clusterDomain;
    return proposal === clusterDomain ? null : { severity: 'warning', facts: { clusterDomain, proposal } };
  },
  fix: (plan, { facts: { proposal } }) => ({
    ...plan,
    clusterDomain: proposal === DEFAULTS.clusterDomain ? null : proposal,
  }),
});
