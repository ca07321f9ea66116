import { SOURCES } from '../k3s/source';
import { datastoreOf, listedNodes } from '../plan/effective';
import { defineRule } from './rule';

export const multisiteEtcd = defineRule({
  id: 'multisite-etcd',
  field: 'datastore',
  sources: [SOURCES.multicloud],
  check: (plan) => {
    if (plan.topology !== 'multi-site' || datastoreOf(plan) !== 'etcd') return null;
    const sites = [...new Set(listedNodes(plan, 'server').flatMap(({ site }) => site ?? []))];
    return sites.length > 1 ? { severity: 'error', facts: { sites: sites as readonly string[] } } : null;
  },
  hides: ['tailscale-ha'],
});
