import { BACKENDS } from '../k3s/backends';
import { CNI_SOURCES } from '../k3s/cni-sources';
import { SOURCES } from '../k3s/source';
import { isPublicCloud } from '../plan/surroundings-of';
import { carryingBackendOf } from '../plan/vpn';
import { defineRule } from './rule';

export const hostgwCloud = defineRule({
  id: 'hostgw-cloud',
  field: 'flannelBackend',
  sources: [SOURCES.flannelBackends, CNI_SOURCES.calicoAws],
  check: (plan) =>
    carryingBackendOf(plan) === 'host-gw' && isPublicCloud(plan.cloud)
      ? { severity: 'warning', facts: { isAws: plan.cloud === 'aws', proposal: BACKENDS.vxlan.name } }
      : null,
  fix: (plan, { facts }) => ({ ...plan, flannelBackend: facts.proposal }),
});
