import { BACKENDS } from '../k3s/backends';
import { SOURCES } from '../k3s/source';
import { isPublicCloud } from '../plan/surroundings-of';
import { carryingBackendOf } from '../plan/vpn';
import { defineRule } from './rule';

export const hostgwCloud = defineRule({
  id: 'hostgw-cloud',
  field: 'flannelBackend',
  sources: [
    SOURCES.flannelBackends,
    {
      kind: 'docs',
      label: 'Calico docs, Amazon Web Services',
      url: 'https://docs.tigera.io/calico/latest/reference/public-cloud/aws',
    },
  ],
  check: (plan) =>
    carryingBackendOf(plan) === 'host-gw' && isPublicCloud(plan.cloud)
      ? { severity: 'warning', facts: { isAws: plan.cloud === 'aws', proposal: BACKENDS.vxlan.name } }
      : null,
  fix: (plan, { facts }) => ({ ...plan, flannelBackend: facts.proposal }),
});
