import { SOURCES } from '../k3s/source';
import { derive } from '../plan/derive';
import { datastoreOf, serverCount } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

export const etcdEven = defineRule({
  id: 'etcd-even',
  field: 'servers',
  sources: [SOURCES.embeddedEtcd],
  check: (plan) => {
    const servers = serverCount(plan);
    if (datastoreOf(plan) !== 'etcd' || servers % 2 === 1) return null;
    return { severity: 'warning', facts: { servers, tolerated: servers / 2 - 1, proposal: servers + 1 } };
  },
  // One more, where the pod ranges hold one more node.
  fix: (plan, { facts }) => {
    const next: Plan = { ...plan, servers: facts.proposal };
    const { nodesAtPeak, nodeCapacity } = derive(next);
    return BigInt(nodesAtPeak) > nodeCapacity ? null : next;
  },
});
