import { SOURCES } from '../k3s/source';
import { cniOf } from '../plan/cni-of';
import { cniPlace } from '../plan/cni-place';
import { defineRule } from './rule';

/** The interface that carries packets between nodes, by how they travel. */
const TUNNEL = { vxlan: 'cilium_vxlan', geneve: 'cilium_geneve', native: null } as const;

export const ciliumCleanup = defineRule({
  id: 'cilium-cleanup',
  field: 'cni',
  sources: [SOURCES.basicOptions],
  check: (plan) =>
    cniOf(plan) === 'cilium'
      ? { severity: 'warning', place: cniPlace(plan), facts: { tunnel: TUNNEL[plan.ciliumRouting ?? 'vxlan'] } }
      : null,
});
