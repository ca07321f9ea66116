import { printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf, nodePortRangeOf } from '../plan/effective';
import { areUnwrapped, portsBetweenNodes } from '../plan/port-words';
import { isPublicCloud } from '../plan/surroundings-of';
import { defineRule } from './rule';

export const cloudSgList = defineRule({
  id: 'cloud-sg-list',
  field: 'cloud',
  sources: [SOURCES.requirements],
  check: (plan) =>
    isPublicCloud(plan.cloud) || plan.firewall === 'security-groups'
      ? {
          severity: 'info',
          place: { field: isPublicCloud(plan.cloud) ? 'cloud' : 'firewall' },
          facts: {
            ports: portsBetweenNodes(plan),
            unwrapped: areUnwrapped(plan) ? clusterCidrOf(plan).map(printCidr) : [],
            nodePorts: nodePortRangeOf(plan),
          },
        }
      : null,
});
