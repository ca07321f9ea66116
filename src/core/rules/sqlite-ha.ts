import { SOURCES } from '../k3s/source';
import { datastoreOf, serverCount } from '../plan/effective';
import { defineRule } from './rule';

export const sqliteHa = defineRule({
  id: 'sqlite-ha',
  field: 'datastore',
  sources: [SOURCES.embeddedEtcd],
  check: (plan) => {
    const servers = serverCount(plan);
    return datastoreOf(plan) === 'sqlite' && servers > 1 ? { severity: 'error', facts: { servers } } : null;
  },
  // Over several sites etcd is no answer either (`multisite-etcd`).
  fix: (plan) => (plan.topology === 'multi-site' ? null : { ...plan, datastore: 'etcd' }),
});
