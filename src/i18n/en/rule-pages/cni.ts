import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const cniNames = {
  'cni-flannel-still-on': 'Another CNI while flannel is still on',
  'cni-netpol-conflict': 'Two engines for network policies',
  'cni-pool-mismatch': 'A CNI whose range is not the pod range',
  'cni-nodes-notready': 'Nodes that are NotReady until the CNI is there',
  'cni-leftovers': 'Files of an earlier CNI on the nodes',
  'cni-dual-own-config': 'Dual-stack in a CNI that K3s does not bring',
  'egress-pod-own-ipam': 'Egress mode pod with a CNI that has its own addresses',
  'egress-cluster-pool': 'Egress mode cluster with pods outside the pod range',
  'airgap-cni-images': 'Images of another CNI on nodes without Internet access',
} as const satisfies SomeRuleNames;

export const cniPages = {
  'cni-flannel-still-on': {
    happens:
      'With flannel on, K3s points the container runtime to its own CNI directory, where only flannel’s configuration lies. The other CNI writes to /etc/cni/net.d, which nobody reads, and both write routes.',
    see: '`grep -A3 cni /var/lib/rancher/k3s/agent/etc/containerd/config.toml` names a directory below /var/lib/rancher/k3s instead of none.',
    repair:
      'Set `flannel-backend: none` on all servers before the first start. K3s does not support a change of the CNI on a running cluster; build a new one.',
  },
  'cni-netpol-conflict': {
    happens:
      'K3s runs the policy part of kube-router on every node unless told otherwise. Beside the engine of another CNI both enforce the same policies, and a packet that one of them drops is lost.',
    see: '`iptables-save | grep KUBE-ROUTER` prints rules on a node although the CNI has its own.',
    repair:
      'Set `disable-network-policy: true` on all servers. On a cluster that already runs, the old rules stay: `iptables-save | grep -v KUBE-ROUTER | iptables-restore` on every node, and the same with ip6tables.',
  },
  'cni-pool-mismatch': {
    happens:
      'Calico, Cilium and Kube-OVN hand out addresses from ranges of their own, Canal’s flannel routes inside its own. No program compares them with K3s’s pod range, which kube-proxy and the egress tunnels go by.',
    see: '`kubectl get pods -A -o wide` lists pod addresses outside of cluster-cidr.',
    repair:
      'Give the CNI exactly the pod range: ipPools of Calico’s Installation, Network in Canal’s net-conf.json, clusterPoolIPv4PodCIDRList of Cilium, POD_CIDR of Kube-OVN. The range of a Calico pool cannot be changed later.',
  },
  'cni-nodes-notready': {
    happens:
      'A kubelet reports Ready only when a CNI is configured. K3s with flannel-backend none brings none, so nodes wait for the one you install, and pods with a network of their own wait for the nodes.',
    see: '`kubectl get nodes` prints NotReady, and `kubectl get pods -n kube-system` shows coredns in Pending.',
    repair:
      'Nothing is wrong. Install the CNI after the first server has started, then join further nodes; scripts wait for the API, not for Ready.',
  },
  'cni-leftovers': {
    happens:
      'The container runtime takes the first configuration in /etc/cni/net.d. After a re-install that may be the one of an earlier CNI, whose interfaces and rules are gone or in the way. k3s-killall.sh and k3s-uninstall.sh do not clean up after other CNIs.',
    see: '`ls /etc/cni/net.d` lists files of a CNI that no longer runs.',
    repair:
      'On every node delete the old files in /etc/cni/net.d and reboot, so that interfaces and firewall rules go too; then install.',
  },
  'cni-dual-own-config': {
    happens:
      'K3s gives both ranges to Kubernetes, but another CNI has its own switch and its own ranges for the second family. Without them pods have one address, and Services of the other family lead nowhere.',
    see: '`kubectl get pods -o jsonpath="{.items[*].status.podIPs}"` prints one address per pod.',
    repair:
      'Calico: one pool for each family. Cilium: ipv6.enabled and an IPv6 pool. Kube-OVN: DUAL_STACK. Canal: an edited canal.yaml. For others, see their documentation; check also that policies cover IPv6.',
  },
  'egress-pod-own-ipam': {
    happens:
      'K3s’s documentation says that mode pod fails with CNIs that do not use the nodes’ pod ranges. The program has watched pods and their real addresses since mid-2022, so it may work; nobody promises it.',
    see: '`kubectl get apiservices` shows aggregated APIs that are not Available when the tunnel does not know a pod.',
    repair:
      'Use mode cluster with the CNI’s range inside cluster-cidr, or mode agent. All nodes must be restarted for a change to take effect.',
  },
  'egress-cluster-pool': {
    happens:
      'In mode cluster the API server reaches pods through tunnels to agents, and an agent only passes on connections to cluster-cidr and to nodes. Pods with other addresses are refused.',
    see: '`kubectl get apiservices` shows False (FailedDiscoveryCheck) for APIs that run in pods, and webhooks time out.',
    repair: 'Give the CNI the pod range, or use mode agent where servers run pods themselves.',
  },
  'airgap-cni-images': {
    happens:
      'The image archive of a K3s release holds K3s’s own images. Those of another CNI come from its project’s registry, which nodes without Internet access do not reach.',
    see: '`kubectl get pods -A` shows the CNI’s pods in ImagePullBackOff.',
    repair:
      'List the images of the pinned release (`grep image:` or `helm template`), mirror them into a private registry or save them to /var/lib/rancher/k3s/agent/images/ on every node.',
  },
} as const satisfies SomeRulePages;
