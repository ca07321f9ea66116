import { moveAside, networkFindings } from './network-overlaps';
import { defineRule } from './rule';

export const overlapDocker = defineRule({
  id: 'overlap-docker',
  field: 'clusterCidr',
  sources: [
    {
      kind: 'source',
      label: 'Moby source, libnetwork/ipamutils',
      url: 'https://github.com/moby/moby/blob/master/daemon/libnetwork/ipamutils/utils.go',
    },
    {
      kind: 'docs',
      label: 'Mirantis docs, default-address-pools',
      url: 'https://docs.mirantis.com/mke/current/install/plan-deployment/mcr-considerations/default-address-pools.html',
    },
  ],
  check: (plan) => networkFindings(plan, 'overlap-docker', 'warning'),
  fix: moveAside,
});
