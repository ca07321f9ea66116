import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const stackNames = {
  'dual-too-old': 'Dual-stack on a release before v1.23.7',
  'v6only-too-old': 'IPv6 alone on a release before v1.22.9',
  'node-ip-family-missing': 'A node without an address of a family that pods have',
  'v6-primary-node-ip': 'IPv6 first in the ranges, but not in a node’s addresses',
  'v6-ula-no-masq': 'Local IPv6 pod addresses without masquerading',
  'v6-gua-unrouted': 'Global IPv6 pod addresses without masquerading',
  'masq6-without-v6': 'IPv6 masquerading for pods without IPv6',
  'v6-only-downloads': 'Downloads on nodes that have IPv6 alone',
  'dual-external-ccm': 'Dual-stack without K3s’s cloud controller',
  'iface-not-found': 'A flannel-iface that no node can use',
  'node-ip-not-on-host': 'A node-ip that the machine does not carry',
  'hostname-bad': 'A name that cannot become a node’s name',
  'hostname-duplicate': 'Two nodes with one name',
  'dual-nodeip-kubelet-bug': 'An old kubelet that loses IPv6 beside the primary interface',
  'iface-many-addresses': 'A flannel-iface with several IPv4 addresses and no node-ip',
} as const satisfies SomeRuleNames;

export const stackPages = {
  'dual-too-old': {
    happens:
      'K3s takes ranges of two families from v1.21.0 on. Before v1.23.7 that was experimental: flannel and the network policy controller learned dual-stack one after the other.',
    see: '`k3s --version` prints the release.',
    repair:
      'Take v1.23.7 or newer before the cluster is made. A cluster that was made with one family keeps it, also after an upgrade.',
  },
  'v6only-too-old': {
    happens:
      'Before v1.22.9, parts of K3s expect an IPv4 pod range and fail without one. A server whose first node IP is IPv6 has IPv6 ranges by default, so this can happen without any range in the configuration.',
    see: '`journalctl -u k3s` shows `no IPv4 CIDRs found`.',
    repair:
      'Take v1.22.9 or newer, or plan with IPv4. The families of a running cluster cannot be changed; an upgrade is the way there.',
  },
  'node-ip-family-missing': {
    happens:
      'Every node that runs an agent needs an address of each family that pods have; K3s exits on a node that lacks one. A `node-ip` counts as written, else K3s looks at the machine. More families than the cluster has do no harm.',
    see: '`journalctl -u k3s` (on agents `-u k3s-agent`) shows the ranges, the `node-ip` and `must share the same IP version (IPv4, IPv6 or dual-stack)`.',
    repair:
      'Give the machine an address of the missing family and write both into its `node-ip`, or plan with the families that all machines have. On a running cluster only the node can be changed, not the families of the ranges.',
  },
  'v6-primary-node-ip': {
    happens:
      'With IPv6 as the first family, kube-apiserver must advertise IPv6: servers whose `node-ip` or `node-external-ip` begins with IPv4 exit, also where `flannel-iface` alone decides. Where nothing is written, or on agents, releases before v1.26.15, v1.27.12, v1.28.8 and v1.29.3 may register the Node with IPv4 first.',
    see: '`journalctl -u k3s` shows `service IP family` and `must match public address family`; on agents `kubectl get nodes -o wide` shows an IPv4 `INTERNAL-IP`.',
    repair:
      'Write `node-ip` on every node with the IPv6 address first, the same for `node-external-ip` where it is set, and restart K3s there. On servers an IPv6 `advertise-address` does as well.',
  },
  'v6-ula-no-masq': {
    happens:
      'Addresses of fc00::/7 are local. flannel always masquerades IPv4, but IPv6 only with `flannel-ipv6-masq`; without it, packets of pods leave with their local addresses and no answer comes back. Traffic inside the cluster is not affected.',
    see: '`ip6tables -t nat -S FLANNEL-POSTRTG` on a node lists no masquerading rule.',
    repair:
      'Set `flannel-ipv6-masq` to true on every server and restart K3s on all nodes; servers must agree on it. The pod range stays as it is.',
  },
  'v6-gua-unrouted': {
    happens:
      'Without `flannel-ipv6-masq` pods reach the Internet with their own global addresses. K3s announces them to nobody, so answers arrive only if the network routes the pod range to the nodes.',
    see: '`ip -6 route` on the router in front of the nodes lists no route for the pod range.',
    repair:
      'Route the pod range to a node of the cluster, or each node’s block to that node. Or set `flannel-ipv6-masq` to true on every server and restart K3s on all nodes.',
  },
  'masq6-without-v6': {
    happens:
      '`flannel-ipv6-masq` concerns packets of pods with IPv6 addresses. Without an IPv6 pod range it has no effect.',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` lists IPv4 blocks only.',
    repair:
      'Leave the option out, on every server alike. If pods were meant to have IPv6, plan a new cluster with ranges of both families: they cannot be added later.',
  },
  'v6-only-downloads': {
    happens:
      'The installer fetches files from github.com and the runtime images from docker.io. Neither name has an IPv6 address, so nodes with IPv6 alone do not reach them.',
    see: '`curl -6 https://github.com` on a node fails.',
    repair:
      'Install by the air-gap method, or give the nodes NAT64 or a proxy. For docker.io, its IPv6 endpoint helps too.',
  },
  'dual-external-ccm': {
    happens:
      'On dual-stack, K3s leaves a node’s addresses to its cloud controller and gives the kubelet no `node-ip`. With `disable-cloud-controller` the Node shows IPv4 only, and the network policy controller stops K3s, unless it is off.',
    see: '`journalctl -u k3s` shows `IPv6 was enabled, but no IPv6 address was found on the node`; with the controller off, `kubectl get nodes -o jsonpath="{.items[*].status.addresses}"` lists IPv4 alone.',
    repair:
      'Add `node-ip=<IPv4>,<IPv6>` to `kubelet-arg` on every node, with that node’s own addresses, and restart K3s. Or keep the cloud controller.',
  },
  'iface-not-found': {
    happens:
      'flannel uses this interface, and without a `node-ip` K3s takes the node’s addresses from it. Where it is missing or carries no address but a loopback one, K3s exits. Linux names have at most 15 characters, without slashes or blanks.',
    see: "`journalctl -u k3s` shows `does not have a correct global unicast ip` with `no such network interface` or `can't find ip for interface`. `ip -brief address` lists the real names.",
    repair:
      'Name the interface that carries the node’s address. Where names differ between machines, write it per node, or leave it out: then the interface of the default route counts.',
  },
  'node-ip-not-on-host': {
    happens:
      'K3s takes a `node-ip` as written. The network policy controller then looks for the interface that carries it, finds none and stops K3s. The address outside a NAT is typical for this.',
    see: '`journalctl -u k3s` shows `failed to find interface with specified node ip`; `ip -brief address` lists the addresses the machine has.',
    repair:
      'Write an address of the machine as `node-ip` and the one outside the NAT as `node-external-ip`, then restart K3s on that node.',
  },
  'hostname-bad': {
    happens:
      'A node is called by its `node-name`, else by the host name in lower case: a–z, 0–9, “-” and “.”, each part beginning and ending with a letter or digit. With an underscore the machine never becomes a Node; without a name K3s waits a minute and exits; only one can be “localhost”.',
    see: '`kubectl get nodes` does not list the machine; `journalctl -u k3s` shows `node name not set` where it has no name.',
    repair: 'Set `node-name` (or the variable `K3S_NODE_NAME`), or rename the machine, and restart K3s there.',
  },
  'hostname-duplicate': {
    happens:
      'A node’s name is tied to a password that its first machine got when it joined. A second machine with that name has another password and cannot join. Names are compared in lower case.',
    see: '`journalctl -u k3s-agent` on the second machine shows `Node password rejected, duplicate hostname`.',
    repair:
      'Give each machine a `node-name` of its own, or set `with-node-id`. When a machine was installed anew and should keep its name, delete the old Node first: its password goes with it.',
  },
  'dual-nodeip-kubelet-bug': {
    happens:
      'Before 1.27 the kubelet keeps only addresses of the interface with the default route. In a dual-stack cluster on another interface nodes lose their IPv6 address, and with it IPv6 for pods.',
    see: '`kubectl get nodes -o jsonpath="{.items[*].status.addresses}"` shows no IPv6 InternalIP.',
    repair:
      'Write `node-ip=0.0.0.0` (IPv4 first) or `node-ip=::` (IPv6 first) in `kubelet-arg` on servers and agents and restart K3s, or take 1.27 or newer.',
  },
  'iface-many-addresses': {
    happens:
      'With flannel-iface and without node-ip, K3s takes the node’s address from that interface. It takes the first IPv6 address, but refuses to choose between several IPv4 addresses, and exits.',
    see: '`journalctl -u k3s` shows `multiple global unicast addresses defined for eth0, please set ip from one of [...]`.',
    repair:
      'Write `node-ip` for that node, one address for each family of the cluster. A second address that floats, as of a VIP, must not be the one.',
  },
} as const satisfies SomeRulePages;
