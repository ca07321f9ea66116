import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const ciliumNames = {
  'cilium-pool-span': 'A mask that does not suit Cilium’s pool',
  'cilium-pool-capacity': 'Too few or too small blocks in Cilium’s pool',
  'cilium-default-pool-lan': 'Cilium’s own range in the nodes’ network',
  'cilium-v6-off': 'IPv6 pods with a Cilium that has no IPv6',
  'cilium-kpr-pair': 'kube-proxy beside the Cilium that replaces it',
  'cilium-api-address': 'Cilium without a way to the API server',
  'cilium-hostport': 'ServiceLB without host ports',
  'cilium-cleanup': 'Removing K3s from a node with Cilium',
} as const satisfies SomeRuleNames;

export const ciliumPages = {
  'cilium-pool-span': {
    happens:
      'With the IPAM cluster-pool, Cilium’s operator cuts one block per node out of its pools; the masks are /24 and /120 by default. In IPv6 it takes at most 16 bits between pool and block, so a /56 allows masks up to /72. A mask shorter than its pool is not refused and, by its source, gives no block at all.',
    see: '`kubectl -n kube-system logs deployment/cilium-operator` says “New CIDR set failed; the node CIDR size is too big”, or “SubNetMask is invalid” for a mask beyond /32 or /128.',
    repair:
      'Set clusterPoolIPv6MaskSize to the pool’s prefix length plus at most 16. Neither a pool nor a mask can be changed once Cilium runs; a new pool can only be added to the list.',
  },
  'cilium-pool-capacity': {
    happens:
      'A pool has 2^(mask − prefix length) blocks, and every node takes one. Of a block, Cilium itself needs about four addresses by its source, which nobody has measured; /25 is enough for 110 pods.',
    see: '`kubectl get ciliumnodes -o yaml` shows nodes without podCIDRs, and “there are no remaining CIDRs left to allocate in the accepted range” in status.ipam.',
    repair:
      'Choose a longer mask for more nodes, a shorter one for more pods on each, or a larger pod range. On a running cluster append a further range to clusterPoolIPv4PodCIDRList, inside the pod range.',
  },
  'cilium-default-pool-lan': {
    happens:
      'Cilium’s chart comes with the pool 10.0.0.0/8. Where the nodes’ own network lies in it, Cilium takes their addresses for pods’ and connections between nodes are lost. The same range also holds K3s’s own pod and Service ranges.',
    see: '`kubectl get ciliumnodes -o jsonpath="{.items[*].spec.ipam.podCIDRs}"` lists blocks of 10.0.0.0/8 beside the pod range.',
    repair:
      'Set clusterPoolIPv4PodCIDRList to the pod range before the first install, or `ipam.mode: kubernetes`. On a running cluster neither can be changed without losing connections.',
  },
  'cilium-v6-off': {
    happens:
      'K3s’s ranges say nothing to Cilium: in its chart ipv6.enabled is false, and pods get IPv4 addresses only. With IPv6 on and no pool stated it takes its own fd00::/104, which lies outside the pod range.',
    see: '`kubectl get pods -o jsonpath="{.items[*].status.podIPs}"` shows one address per pod, or IPv6 addresses outside the pod range.',
    repair:
      'Set ipv6.enabled: true and the pod range in clusterPoolIPv6PodCIDRList, with a mask of at most 16 bits more. For IPv6 alone also set ipv4.enabled: false, take Cilium 1.18 or newer, and in 1.18 and 1.19 underlayProtocol: ipv6.',
  },
  'cilium-kpr-pair': {
    happens:
      'kubeProxyReplacement makes Cilium handle Services by eBPF. K3s runs kube-proxy inside its own program unless told not to, so both do the work. When kube-proxy is switched off later, connections break and its iptables rules stay.',
    see: '`iptables-save | grep -c KUBE-SVC` prints more than 0, although `kubectl -n kube-system exec daemonset/cilium -- cilium-dbg status` shows KubeProxyReplacement: True.',
    repair:
      'Set `disable-kube-proxy: true` on all servers, and k8sServiceHost and k8sServicePort for Cilium. On a running cluster restart every node, or run `k3s-killall.sh`, to get rid of the old rules.',
  },
  'cilium-api-address': {
    happens:
      'Without kube-proxy the API’s Service address works only once Cilium runs, and Cilium needs the API to start. On K3s port 6444 answers on every node: the API server itself on servers, K3s’s load balancer on agents. Servers listen there on one loopback address, ::1 where the first Service range is IPv6.',
    see: '`kubectl -n kube-system logs daemonset/cilium` repeats errors about connecting to the API server, and nodes stay NotReady.',
    repair:
      'Set k8sServiceHost: localhost and k8sServicePort: 6444; /etc/hosts must name both loopback addresses. Where ports were changed or `disable-apiserver-lb` is set, use a VIP that is in tls-san, with port 6443.',
  },
  'cilium-hostport': {
    happens:
      'ServiceLB opens the ports of LoadBalancer Services as host ports, Traefik’s 80 and 443 among them. Cilium has host ports when it replaces kube-proxy; else it needs the plugin portmap, which it does not bring and which K3s without flannel keeps out of the path.',
    see: '`kubectl get services -A` shows addresses for them, but `curl http://192.0.2.10` to a node is refused or times out. Nothing is logged.',
    repair:
      'Set kubeProxyReplacement: true and `disable-kube-proxy`, or disable servicelb and take another load balancer. cni.chainingMode: portmap works only with a portmap program in /opt/cni/bin on every node.',
  },
  'cilium-cleanup': {
    happens:
      'K3s’s scripts know flannel’s interfaces and rules, not Cilium’s. What Cilium leaves behind can cut the node off from its network when K3s is killed or uninstalled, SSH included.',
    see: '`ip link show` still lists cilium_host, cilium_net and cilium_vxlan after `k3s-killall.sh`.',
    repair:
      'First delete cilium_host, cilium_net and cilium_vxlan (cilium_geneve with Geneve, cilium_wg0 with WireGuard), then Cilium’s rules from iptables and ip6tables, and only then run the script. Keep a console at hand.',
  },
} as const satisfies SomeRulePages;
