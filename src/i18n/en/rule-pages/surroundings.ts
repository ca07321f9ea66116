import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const surroundingsNames = {
  'registry-mirror-ports': 'Ports of the embedded registry mirror',
  'registry-mirror-runtime': 'The embedded registry mirror with another runtime',
  'proxy-no-proxy': 'A proxy that node traffic would go through',
  'rootless-multinode': 'Rootless K3s on several nodes',
  'overlap-rootless': 'A range that rootless K3s uses itself',
} as const satisfies SomeRuleNames;

export const surroundingsPages = {
  'registry-mirror-ports': {
    happens:
      'Nodes fetch images from each other: they find one another on TCP 5001 and load over 6443, which agents then listen on too. All nodes need both to all nodes at their internal addresses.',
    see: '`ss -ltn` on an agent lists `:6443` and `:5001`; `nc -zv NODE 5001` from another node must succeed.',
    repair:
      'Open TCP 5001 and 6443 between all nodes, and list the registries under `mirrors` in `registries.yaml`. Another port is set by `K3S_P2P_PORT`, alike on every node.',
  },
  'registry-mirror-runtime': {
    happens:
      'The mirror serves images out of K3s’s own containerd. With docker or an external runtime there is none, and K3s exits.',
    see: '`journalctl -u k3s` shows `embedded registry mirror requires embedded containerd`.',
    repair: 'Leave out `docker` and `container-runtime-endpoint`, or leave out `embedded-registry`.',
  },
  'proxy-no-proxy': {
    happens:
      'The installer hands the proxy variables of the shell to K3s. K3s adds pod and Service ranges and the cluster domain to NO_PROXY, but not the nodes’ addresses, so calls between nodes go to the proxy.',
    see: '`systemctl show k3s -p Environment` or the unit’s `.env` file shows NO_PROXY; the proxy’s log shows calls to port 6443.',
    repair:
      'Add the nodes’ networks to NO_PROXY in `/etc/systemd/system/k3s.service.env` (agents: `k3s-agent.service.env`) and restart K3s. To use the proxy for images only, set the CONTAINERD_ variables instead.',
  },
  'rootless-multinode': {
    happens:
      'Rootless K3s lives in the namespaces of one user, with a network that others cannot reach except through forwarded ports. The documentation says that clusters of several nodes are not supported.',
    see: 'Nothing refuses it at start; other nodes do not join, or their pods are not reached.',
    repair: 'Run K3s as root, or plan a single server.',
  },
  'overlap-rootless': {
    happens:
      'Rootless K3s has a network of its own, 10.41.0.0/16, through which it reaches the world (slirp4netns). A pod or Service range that overlaps it hides it, and connections to the outside fail.',
    see: 'K3s says nothing at start. Pods cannot reach addresses outside the cluster, although the host can.',
    repair:
      'Move the range, or set `K3S_ROOTLESS_CIDR` to another network, in the environment of the service. Pod and Service ranges of a running cluster cannot be changed; there only the variable helps.',
  },
} as const satisfies SomeRulePages;
