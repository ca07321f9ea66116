import { printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf } from '../plan/effective';
import { portsBetweenNodes } from '../plan/port-words';
import { defineRule } from './rule';

export const firewalldOn = defineRule({
  id: 'firewalld-on',
  field: 'firewall',
  sources: [
    SOURCES.requirements,
    { kind: 'issue', label: 'flannel-io/flannel#2055', url: 'https://github.com/flannel-io/flannel/issues/2055' },
    { kind: 'issue', label: 'k3s-io/k3s#7542', url: 'https://github.com/k3s-io/k3s/issues/7542' },
  ],
  check: (plan) =>
    plan.firewall === 'firewalld'
      ? {
          severity: 'warning',
          facts: { ranges: clusterCidrOf(plan).map(printCidr), ports: portsBetweenNodes(plan) },
        }
      : null,
});
