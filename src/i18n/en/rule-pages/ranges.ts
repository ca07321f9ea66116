import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const rangeNames = {
  'cidr-count': 'More than one range of a family',
  'cidr-family-sets-differ': 'Pods and Services with different families',
  'cidr-family-order-differs': 'Pods and Services with different primary families',
  'node-mask-below-cluster': 'A pod range smaller than one node’s block',
  'node-mask-v6-span': 'More than 16 bits between the IPv6 pod range and the node mask',
  'node-mask-wrong-flag': 'A node mask flag that does not suit the stack',
  'node-mask-out-of-range': 'A node mask that is not a prefix length of its family',
  'node-mask-no-room': 'Node blocks without an address for a pod',
  'component-args-override': 'A component argument that replaces what K3s gives to all',
  'component-arg-syntax': 'A component argument that the component cannot read',
  'node-mask-unchanged': 'A pod range of another size with the default node mask',
  'svc4-too-large': 'An IPv4 Service range larger than /12',
  'svc6-too-large': 'An IPv6 Service range larger than /112',
  'svc-too-small-for-dns': 'A Service range without a tenth address for DNS',
  'svc-below-8': 'A first Service range with fewer than 8 addresses',
  'svc-capacity': 'A Service range too small for the planned Services',
  'dns-outside-svc': 'A cluster DNS address outside the Service range',
  'dns-collides-kubernetes': 'A cluster DNS address that the kubernetes Service has',
  'dns-count-vs-stack': 'Cluster DNS addresses that do not match the families',
  'advertise-family': 'An advertised API address of another family than the Services',
  'docs-prefix-used': 'A range copied from an example',
  'reserved-range': 'A range in reserved address space',
} as const satisfies SomeRuleNames;

export const rangePages = {
  'cidr-count': {
    happens:
      'A list holds one IPv4 range, one IPv6 range, or one of each. With more for pods, K3s comes up and kube-proxy then stops it; with more for Services, kube-apiserver refuses them. Lists in the file and on the command line add up.',
    see: '`journalctl -u k3s` shows `must be a either a single CIDR or dual-stack pair of CIDRs` for pods, `must be of different IP family` or `must not contain more than two entries` for Services.',
    repair:
      'Keep one range per family, and write it in one place only. On a cluster that ran before, keep the ranges it was started with: they cannot be changed.',
  },
  'cidr-family-sets-differ': {
    happens:
      'Every node that runs an agent compares the families of `cluster-cidr` and `service-cidr` and exits when they differ. A list that is not set counts with K3s’s default, which is IPv6 only where the server’s first node IP is IPv6.',
    see: '`journalctl -u k3s` shows both lists and `must share the same IP version (IPv4, IPv6 or dual-stack)`.',
    repair:
      'Write both lists, with the same families. On a cluster that ran before, go back to its former ranges: a family cannot be added or removed later.',
  },
  'cidr-family-order-differs': {
    happens:
      'The first range in a list decides the primary family, and it must be the same for pods and Services. Every node that runs an agent checks this at start and exits.',
    see: '`journalctl -u k3s` shows both lists in their order and `must share the same IP version (IPv4, IPv6 or dual-stack)`.',
    repair:
      'List the families in one order in `cluster-cidr` and `service-cidr`, on every server. On a cluster that ran before, restore the order it was started with.',
  },
  'node-mask-below-cluster': {
    happens:
      'Each node gets a block of the pod range, by default a /24 or in IPv6 a /64, and K3s never adapts that size to the range. When the block is larger than the range, kube-controller-manager exits, and K3s with it.',
    see: '`journalctl -u k3s` shows `mask size of cluster CIDR must be less than or equal to --node-cidr-mask-size configured for CIDR family`.',
    repair:
      'Take a larger pod range, or a longer node mask on every server. On a cluster that ran before, restore its pod range: it cannot be changed.',
  },
  'node-mask-v6-span': {
    happens:
      'In IPv6, Kubernetes cuts a pod range into at most 2^16 node blocks. When the node mask is more than 16 bits longer than the range, kube-controller-manager exits, and K3s with it. IPv4 has no such limit.',
    see: '`journalctl -u k3s` shows `New CIDR set failed; the node CIDR size is too big`.',
    repair:
      'Take a smaller pod range or a shorter node mask; with the default of /64 the range may be /48 to /64. On a cluster that ran before, only the mask can change, and new nodes alone follow it.',
  },
  'node-mask-wrong-flag': {
    happens:
      'Dual-stack takes `node-cidr-mask-size-ipv4` and `node-cidr-mask-size-ipv6`, single-stack takes `node-cidr-mask-size`. Any other combination makes kube-controller-manager exit, and K3s with it; before Kubernetes 1.23 that includes a family’s own flag on single-stack.',
    see: '`journalctl -u k3s` shows `usage of --node-cidr-mask-size is not allowed with dual-stack clusters`, or the same about the other flags.',
    repair:
      'Write the flags that suit the stack, as `kube-controller-manager-arg` and alike on every server. Nodes that have their blocks keep them.',
  },
  'node-mask-out-of-range': {
    happens:
      'Nobody checks whether a node mask is longer than an address (32 or 128 bits). Everything starts, but no node gets a block and no pod an address, without a message. A negative mask or a text makes kube-controller-manager exit; 0 means the default.',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` prints nothing, although the nodes look Ready.',
    repair:
      'Write a plain number such as 24 or 64, or leave the flag out. Do so on every server and restart K3s. A node that has no block even then is deleted and joins again.',
  },
  'node-mask-no-room': {
    happens:
      'The network, broadcast and gateway addresses of a node’s block are not for pods. An IPv4 block of /31 or /32, or an IPv6 block of /127 or /128, is handed out all the same, but no pod on that node gets an address.',
    see: '`kubectl describe pod` of a pod that does not start shows `too small to allocate from`.',
    repair:
      'Choose blocks of /30 at the very least, in IPv6 of /126; /24 and /64 are usual. On a running cluster a new mask only counts for nodes that join afterwards, and a node keeps its block until it is deleted and joins again.',
  },
  'component-args-override': {
    happens:
      'K3s hands its ranges to every component. A component argument replaces them in that one component without a message: with another pod range flannel exits, with another Service range kube-apiserver refuses the kube-dns Service.',
    see: "`journalctl -u k3s` shows `specified in the flannel net config doesn't contain` and a PodCIDR; where DNS is missing, `kubectl get events -A` shows `ApplyManifestFailed` for coredns.",
    repair:
      'Remove the argument and set K3s’s own key: `cluster-cidr`, `service-cidr` or `service-node-port-range`. Where nodes or Services already have addresses from the argument’s range, that is a change of ranges and needs a new cluster.',
  },
  'component-arg-syntax': {
    happens:
      'Each item of a list such as `kube-controller-manager-arg` or `kubelet-arg` is one flag; K3s never splits it at commas. A misspelt flag, or a text where a number is expected, makes the component exit, and K3s with it.',
    see: '`journalctl -u k3s` shows `unknown flag:` or `invalid argument` with `strconv.ParseInt`.',
    repair: 'Write one item per flag, as `name=value` with a plain number, and restart K3s.',
  },
  'node-mask-unchanged': {
    happens:
      'K3s does not adapt the node mask to the pod range. A /20 with the default of /24 per node has 16 blocks; every further node gets none, looks Ready all the same, and its pods do not start.',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` lists the blocks: one of /24 or /64 per node, whatever the range.',
    repair:
      'Before the first start, set a longer node mask or take a larger range. On a running cluster the range stays; a new mask counts for new nodes only.',
  },
  'svc4-too-large': {
    happens:
      'Up to Kubernetes 1.33, kube-apiserver refuses Service ranges larger than /12, and K3s exits. From 1.34 on it takes them, beyond what K3s documents; a /1 or /0 counts as empty and is refused by every release.',
    see: 'Up to 1.33, `journalctl -u k3s` shows `specified --service-cluster-ip-range is too large; for 32-bit addresses, the mask must be >= 12`. From 1.34 on nothing shows it.',
    repair:
      'Take a smaller range; a /16 has room for 65,534 Services. A cluster that already runs with a large range keeps it: Service ranges cannot be changed later.',
  },
  'svc6-too-large': {
    happens:
      'K3s documents /112 as the largest IPv6 Service range. Up to Kubernetes 1.33, kube-apiserver refuses anything larger than /108. From 1.34 on /64 is the limit: with a larger range K3s runs without the kubernetes Service and without DNS, and no error says so.',
    see: '`kubectl get svc -A` lists neither `kubernetes` nor `kube-dns`; up to 1.33, `journalctl -u k3s` shows `for 128-bit addresses, the mask must be >= 108`.',
    repair:
      'Take a /112, which has room for 65,535 Services. A cluster that works with a larger range keeps it: Service ranges cannot be changed later.',
  },
  'svc-too-small-for-dns': {
    happens:
      'Unless `cluster-dns` is set, K3s takes the tenth address of every Service range for DNS. A range smaller than /28, in IPv6 /124, has none, and K3s exits at start.',
    see: '`journalctl -u k3s` shows `cannot configure default cluster-dns address` with `subnet too small`.',
    repair:
      'Take a larger range; small ones save nothing. Where the range has to stay, because the cluster was made with it, set `cluster-dns` to one of its free addresses.',
  },
  'svc-below-8': {
    happens:
      'The first Service range must hold at least 8 addresses: /29, in IPv6 /125. K3s checks that at start and exits, whether or not `cluster-dns` is set.',
    see: '`journalctl -u k3s` shows `the service cluster IP range must be at least 8 IP addresses`.',
    repair: 'Take a larger range, such as a /16 or a /112. Nothing has started with the small one, so nothing is lost.',
  },
  'svc-capacity': {
    happens:
      'Every Service with a ClusterIP takes one address of each range it uses, and K3s’s own Services take four. When the range is full, no further Service can be created.',
    see: '`kubectl get svc -A` lists the addresses in use; compare their number with the size of the range.',
    repair:
      'Take a larger range before the first start. On a running cluster the range stays; from Kubernetes 1.33 on a ServiceCIDR object can add another range of the same family.',
  },
  'dns-outside-svc': {
    happens:
      'K3s does not check `cluster-dns`. kube-apiserver refuses a kube-dns Service whose address is outside the Service range, is its network or broadcast address, or has a family that the Services lack; K3s runs on without cluster DNS.',
    see: '`kubectl get events -A` shows `ApplyManifestFailed` for coredns with `the provided network does not match the current range` or `IPv6 is not configured on this cluster`.',
    repair:
      'Leave `cluster-dns` out, which gives the tenth address of each Service range, or write a free address of the range. Set it alike on every server and restart K3s.',
  },
  'dns-collides-kubernetes': {
    happens:
      'The first usable address of the first Service range belongs to the kubernetes Service, through which pods reach the API. kube-apiserver refuses it for kube-dns, and K3s runs on without cluster DNS.',
    see: '`kubectl get events -A` shows `ApplyManifestFailed` for coredns with `provided IP is already allocated`.',
    repair:
      'Leave `cluster-dns` out, which gives the tenth address, or write another free one. Set it alike on every server and restart K3s.',
  },
  'dns-count-vs-stack': {
    happens:
      'The kube-dns Service gets exactly the addresses of `cluster-dns`. Two of one family are refused, and K3s runs on without DNS; a single one on dual-stack gives DNS over that family only. Releases before v1.25.15, v1.26.10, v1.27.7 and v1.28.3 take one address in all.',
    see: '`kubectl get svc -n kube-system kube-dns -o jsonpath="{.spec.clusterIPs}"` lists one address, or fails because there is no such Service.',
    repair:
      'Leave `cluster-dns` out, or write one address per family. Set it alike on every server: one that joins with other addresses is refused.',
  },
  'advertise-family': {
    happens:
      'kube-apiserver announces one address: `advertise-address`, else the first `node-external-ip`, else the first `node-ip`, else that of `flannel-iface`. It must have the family of the first Service range, or kube-apiserver exits. With none of them set, K3s finds a suitable one.',
    see: '`journalctl -u k3s` shows `service IP family` and `must match public address family` with the range and the address.',
    repair:
      'Set `advertise-address` on each server to its own address of the primary family, or list that address first in `node-ip` and `node-external-ip`. The order of the ranges cannot be changed on a running cluster.',
  },
  'docs-prefix-used': {
    happens:
      '2001:db8::/32 is reserved for documentation and never routed; 2001:cafe::/32, which older examples use, is ordinary public space that may be somebody’s. Inside the cluster both work, so the mistake shows late.',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` lists blocks that begin with `2001:db8:` or `2001:cafe:`. K3s says nothing about them.',
    repair:
      'Take private space: a random /48 of fd00::/8, or a prefix of your own. On a running cluster the ranges cannot be changed; plan a new cluster when outside traffic matters.',
  },
  'reserved-range': {
    happens:
      'Loopback, link-local, multicast and other reserved addresses are not routed between machines. K3s starts with such a range all the same and says nothing.',
    see: 'Nothing at start shows it, except that with `0.0.0.0/0` for pods flannel exits. `kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` lists the blocks.',
    repair:
      'Take private space, such as 10.0.0.0/8 or fd00::/8. On a running cluster the ranges cannot be changed: build a new one.',
  },
} as const satisfies SomeRulePages;
