import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const siteNames = {
  'external-ip-advertised': 'An API that pods reach at its external address',
  'multisite-ext-ip-missing': 'A node of several sites without an external address',
  'multisite-flags': 'Several sites without wireguard-native and external addresses',
  'multisite-url': 'Agents of other sites that join at a private address',
  'extip-insecure': 'External addresses with a backend that does not encrypt',
  'multisite-etcd': 'Embedded etcd across sites',
  'extip-dynamic': 'External addresses that change',
  'latency-multisite': 'Nodes far from the servers',
} as const satisfies SomeRuleNames;

export const sitePages = {
  'external-ip-advertised': {
    happens:
      'Without `advertise-address`, a server’s `node-external-ip` becomes the endpoint of the kubernetes Service. Where that address cannot be reached from inside, pods that call the API time out.',
    see: '`kubectl get endpointslices -n default -l kubernetes.io/service-name=kubernetes` shows the external address.',
    repair:
      'Set `advertise-address` on each server to its own private address, of the family of the first Service range, and restart K3s there.',
  },
  'multisite-ext-ip-missing': {
    happens:
      'With `flannel-external-ip`, other nodes reach a node at its `node-external-ip`. Where it has none, they use its internal address, which means nothing at another site; K3s only logs a warning.',
    see: '`kubectl get node NODE -o jsonpath="{.metadata.annotations}"` has no `flannel.alpha.coreos.com/public-ip-overwrite`.',
    repair:
      'Give the node a `node-external-ip` that the other sites reach, and restart K3s on it. That works on a running cluster as well.',
  },
  'multisite-flags': {
    happens:
      'Nodes at several sites reach each other at external addresses only. flannel uses these with `flannel-external-ip`, and of its backends wireguard-native is the one that encrypts and passes NAT; with anything else pods of other sites are out of reach.',
    see: '`ip -brief link show flannel-wg` on a node finds no such interface, or `kubectl get nodes -o yaml` shows no `public-ip-overwrite`.',
    repair:
      'Set `flannel-backend` wireguard-native and `flannel-external-ip` on every server, and `node-external-ip` on every node; the Tailscale integration is the other documented way. On a running cluster reboot all nodes afterwards, servers first; expect a short outage.',
  },
  'multisite-url': {
    happens:
      'An agent joins at the server address in `K3S_URL`. A private address of one site leads nowhere at another, so the agent cannot join.',
    see: '`nc -zv ADDRESS 6443` on the agent’s machine does not connect.',
    repair:
      'Let agents join at the first server’s external address, and add it to `tls-san` where it is not the server’s `node-external-ip`. An agent that is already installed is installed again with the new `K3S_URL`.',
  },
  'extip-insecure': {
    happens:
      '`flannel-external-ip` sends pod traffic between the nodes’ external addresses. Only wireguard-native encrypts it; with vxlan anybody on the way can read and change it.',
    see: '`journalctl -u k3s` shows a warning about an `insecure backend`.',
    repair:
      'Take wireguard-native. On a running cluster change it on all servers, then reboot all nodes, servers first; expect a short outage, and check with `ip route` that no route over flannel.1 is left.',
  },
  'multisite-etcd': {
    happens:
      'Every write waits until a majority of etcd members has it, so distance slows the whole API, and a broken line can leave a site, or all, without a majority. K3s does not support embedded etcd across sites.',
    see: 'K3s does not refuse it. `journalctl -u k3s` on a server shows etcd’s warnings about slow requests and changes of the leader.',
    repair:
      'Put all servers at one site with private addresses in common; agents may be anywhere. Or use an external database. On a running cluster let servers at one site join, then take the others away one by one.',
  },
  'extip-dynamic': {
    happens:
      'K3s writes down a node’s external address when it starts, and its peers send their packets there. After a change they send them to the wrong place, until the node is told the new address.',
    see: '`kubectl get nodes -o wide` shows the old address under EXTERNAL-IP; the pods of that node get no answers from other sites.',
    repair: 'Use fixed addresses. After a change correct `node-external-ip` in the node’s file and restart K3s there.',
  },
  'latency-multisite': {
    happens:
      'Agents at other sites watch the API over the long way, and pods talk across it. K3s works with it, but everything takes longer, and a broken line makes the nodes there NotReady.',
    see: '`kubectl get nodes` shows nodes of a site as NotReady when its line breaks; `ping` shows the delay.',
    repair:
      'There is nothing to repair in the plan. Keep pods that talk to each other at one site, by node labels and affinity, or build one cluster for each site.',
  },
} as const satisfies SomeRulePages;
