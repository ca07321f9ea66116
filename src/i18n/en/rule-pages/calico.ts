import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const calicoNames = {
  'calico-block-range': 'A block size that Calico does not take',
  'calico-blocks-vs-nodes': 'Fewer Calico blocks than nodes',
  'calico-blocks-per-node': 'More pods on a node than 20 Calico blocks hold',
  'calico-default-pool-lan': 'Calico’s own range in the nodes’ network',
  'canal-default-net': 'Canal left at its own range',
  'calico-manifest-pool': 'calico.yaml used as it comes',
  'calico-ip-forward': 'Pods that may not forward packets',
  'calico-apply-limit': 'Calico’s CRDs and kubectl apply',
  'calico-manifest-version': 'Calico’s files without a pinned release',
  'calico-pools-fixed': 'What cannot be changed in a Calico pool',
  'calico-ipip-v6': 'IPIP for an IPv6 pool',
  'calico-ipip-azure': 'IPIP on Azure',
  'calico-none-aws': 'Packets without encapsulation on AWS',
  'calico-vxlan-v6-kernel': 'IPv6 over VXLAN on old kernels',
  'calico-ebpf-api': 'Calico’s eBPF data plane without a way to the API server',
  'networkmanager-calico': 'NetworkManager beside Calico',
  'metallb-calico-bgp': 'MetalLB and Calico that both speak BGP',
} as const satisfies SomeRuleNames;

export const calicoPages = {
  'calico-block-range': {
    happens:
      'Calico cuts its pools into blocks and gives them to nodes. Blocks are /20 to /32 in IPv4 and /116 to /128 in IPv6, /26 and /122 by default, and a pool must hold at least one.',
    see: '`kubectl get tigerastatus` shows ippools Degraded; `kubectl describe tigerastatus ippools` says “IPv4 pool block size must be greater than 19 and less than or equal to 32” or “IP pool size is too small”.',
    repair:
      'Leave the block size at its default, or choose one that the pool holds. It cannot be changed once the pool exists.',
  },
  'calico-blocks-vs-nodes': {
    happens:
      'A pool has 2^(block size − prefix length) blocks. A node without one borrows single addresses from blocks of other nodes, each with a route of its own; with strictAffinity it gets none.',
    see: '`calicoctl ipam show --show-blocks` lists the blocks, and `ip route` on a node has /32 routes for single pods.',
    repair:
      'Choose a longer block size, which makes more and smaller blocks, or a larger pool. On a running cluster only a new pool helps.',
  },
  'calico-blocks-per-node': {
    happens:
      'Unless IPAMConfiguration says otherwise, a node gets at most 20 blocks in each family, and the node’s own tunnel takes one address. 20 blocks of /30 are 79 pods.',
    see: '`kubectl describe pod` of a pod that does not start says “limit of 20 blocks reached for this node”.',
    repair:
      'Choose larger blocks: /29 is enough for 110 pods. Or set strictAffinity and maxBlocksPerHost in IPAMConfiguration, which the plan does not know.',
  },
  'calico-default-pool-lan': {
    happens:
      'Calico’s files come with the pool 192.168.0.0/16, which many networks at home and in offices use. Pods and machines then have the same addresses, and routes to the network point into the cluster.',
    see: '`kubectl get ippools -o wide` shows 192.168.0.0/16, and `ip route get` for a machine of the network names a cali interface.',
    repair:
      'Write the pod range into the pool before the first install, and choose a pod range outside of the nodes’ network.',
  },
  'canal-default-net': {
    happens:
      'canal.yaml comes with 10.244.0.0/16 in net-conf.json, K3s’s pod range is 10.42.0.0/16. Nodes get blocks of K3s’s range, and flannel in Canal routes only inside its own.',
    see: '`kubectl -n kube-system get configmap canal-config -o yaml` shows a Network other than cluster-cidr.',
    repair:
      'Replace 10.244.0.0/16 in canal.yaml with the IPv4 pod range before `kubectl apply`. Network must equal cluster-cidr.',
  },
  'calico-manifest-pool': {
    happens:
      'calico.yaml finds the pod range by itself only on clusters that kubeadm made. On K3s it makes the pool 192.168.0.0/16 unless CALICO_IPV4POOL_CIDR says otherwise, and nothing complains.',
    see: '`kubectl get ippools -o wide` shows 192.168.0.0/16 instead of cluster-cidr.',
    repair:
      'Uncomment CALICO_IPV4POOL_CIDR in calico.yaml and give it the pod range before the first install. Later only a new pool helps.',
  },
  'calico-ip-forward': {
    happens:
      'Calico switches IP forwarding off inside pods by default. Pods that pass packets on, such as those of ServiceLB or a VPN, then do not work; K3s’s documentation requires forwarding.',
    see: '`grep allow_ip_forwarding /etc/cni/net.d/10-calico.conflist` (Canal: 10-canal.conflist) prints nothing or false.',
    repair:
      'Operator: `containerIPForwarding: Enabled` in the Installation. Manifests: `"container_settings": {"allow_ip_forwarding": true}` in the CNI configuration. Pods must be created anew.',
  },
  'calico-apply-limit': {
    happens:
      '`kubectl apply` copies an object into an annotation of at most 262144 bytes. The CRD of Installation alone is larger than 600 kB, so apply fails for it.',
    see: '`kubectl apply -f` prints “metadata.annotations: Too long: must have at most 262144 bytes”.',
    repair:
      'Use `kubectl create -f` the first time and `kubectl apply --server-side --force-conflicts -f` or `kubectl replace -f` afterwards.',
  },
  'calico-manifest-version': {
    happens:
      'Operator, CRDs and resources of one installation belong to one release. Since 3.30 the CRDs are a file of their own, whose documented name changed again in 3.32; mixed files miss CRDs or do not exist.',
    see: '`kubectl create -f` answers 404 or “no matches for kind "Installation" in version "operator.tigera.io/v1"”.',
    repair:
      'Pin one tag, with its leading v, and take all files from it. Kubernetes 1.34 to 1.36 is in the test list of Calico 3.32, 1.33 in that of 3.31.',
  },
  'calico-pools-fixed': {
    happens:
      'A pool keeps its range and block size for life. Since Calico 3.28 the operator follows changes of NAT, encapsulation and node selector in the Installation; before, it followed none.',
    see: 'A change of the range or of blockSize in the Installation makes `kubectl get tigerastatus ippools` Degraded, or has no effect.',
    repair:
      'Choose both before the first install. Later: add a new pool, disable the old one, restart pods, delete the old pool.',
  },
  'calico-ipip-v6': {
    happens: 'IPIP puts IPv4 into IPv4. Calico refuses it for IPv6 pools, and the installation does not begin.',
    see: '`kubectl describe tigerastatus ippools` says “IPIP encapsulation is not supported by IPv6 pools”.',
    repair: 'Use VXLAN or VXLANCrossSubnet for the IPv6 pool, or None with BGP on one layer-2 network.',
  },
  'calico-ipip-azure': {
    happens:
      'Azure’s networks drop IP protocol 4, which IPIP is. Pods on one node reach each other, pods on different nodes do not. calico.yaml uses IPIP unless it is changed.',
    see: '`ping` between pods on different nodes gets no answer while `ip -s link show tunl0` counts packets sent.',
    repair: 'Use VXLAN: `encapsulation: VXLAN` in the pool; on a running cluster it can be changed in the pool.',
  },
  'calico-none-aws': {
    happens:
      'Without encapsulation packets carry pod addresses, and AWS drops packets whose source or destination is not the instance. The CrossSubnet kinds do without it inside a subnet.',
    see: '`ping` between pods on two instances of a subnet gets no answer; `aws ec2 describe-instances --query "Reservations[].Instances[].SourceDestCheck"` prints true.',
    repair:
      'Switch the check off on every instance, new ones included: `aws ec2 modify-instance-attribute --no-source-dest-check --instance-id INSTANCE`. Or use VXLAN everywhere.',
  },
  'calico-vxlan-v6-kernel': {
    happens:
      'Calico’s VXLAN for IPv6 needs Linux 4.19.1, or 4.18 of the RHEL family. On older kernels IPv6 packets between nodes do not arrive.',
    see: '`uname -r` on every node prints the kernel.',
    repair:
      'Take a newer kernel; recent Calico lines want 5.10 anyway. On one layer-2 network an IPv6 pool with None and BGP does without VXLAN.',
  },
  'calico-ebpf-api': {
    happens:
      'The eBPF data plane replaces kube-proxy, so Calico cannot reach the API through its Service and needs a real address. K3s’s kube-proxy is part of its program: Calico’s own ways to switch kube-proxy off do not find it.',
    see: '`kubectl -n tigera-operator get configmap kubernetes-services-endpoint -o yaml` is missing or names a loopback address; `ss -ltn | grep 10256` shows kube-proxy’s health port.',
    repair:
      'Set `disable-kube-proxy: true` on all servers and create the ConfigMap with a server’s address or a VIP and port 6443 before the operator. Do not use custom-resources-bpf.yaml unchanged.',
  },
  'networkmanager-calico': {
    happens:
      'NetworkManager takes new interfaces into its care and alters their routes, those of pods and tunnels included.',
    see: '`nmcli device` lists cali… or vxlan.calico interfaces as anything but unmanaged.',
    repair:
      'Create /etc/NetworkManager/conf.d/calico.conf on every node: `[keyfile]` and `unmanaged-devices=interface-name:cali*;interface-name:tunl*;interface-name:vxlan.calico;interface-name:vxlan-v6.calico;interface-name:wireguard.cali;interface-name:wg-v6.cali`, then `systemctl restart NetworkManager`.',
  },
  'metallb-calico-bgp': {
    happens:
      'BGP allows one session between two addresses. MetalLB’s speaker and Calico’s BIRD run on the same nodes and call the same routers, so one of them is refused. IPIP and None make Calico use BGP as well.',
    see: '`calicoctl node status` shows a peer that is not Established, or MetalLB’s speaker logs a failed session.',
    repair:
      'Use MetalLB in L2 mode, let Calico announce Service addresses (serviceLoadBalancerIPs in BGPConfiguration), or give Calico VXLAN and `bgp: Disabled`.',
  },
} as const satisfies SomeRulePages;
