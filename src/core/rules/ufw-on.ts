import { printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf } from '../plan/effective';
import { portsBetweenNodes } from '../plan/port-words';
import { hasIpv6Pods } from '../plan/surroundings-of';
import { defineRule } from './rule';

export const ufwOn = defineRule({
  id: 'ufw-on',
  field: 'firewall',
  sources: [SOURCES.requirements, { kind: 'source', label: 'ufw source', url: 'https://git.launchpad.net/ufw' }],
  check: (plan) =>
    plan.firewall === 'ufw'
      ? {
          severity: 'warning',
          facts: {
            ranges: clusterCidrOf(plan).map(printCidr),
            ports: portsBetweenNodes(plan),
            hasIpv6: hasIpv6Pods(plan),
          },
        }
      : null,
});
