import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const liveNames = {
  'dual-retrofit': 'A second address family for a cluster that already runs',
  'live-cidr-change': 'Other pod or Service ranges for a cluster that already runs',
  'live-cni-change': 'Another CNI for a cluster that already runs',
  'cilium-ipam-change': 'Another IPAM mode of Cilium on a cluster that already runs',
  'live-backend-change': 'Another flannel backend for a cluster that already runs',
  'live-mask-change': 'Another node mask for a cluster that already runs',
  'live-netpol-off': 'The network policy controller turned off on a cluster that already runs',
  'live-kube-proxy-off': 'kube-proxy turned off on a cluster that already runs',
  'egress-change-restart': 'Another egress-selector-mode for a cluster that already runs',
  'version-eol-or-skip': 'Upgrades that skip a minor release, and agents newer than servers',
} as const satisfies SomeRuleNames;

export const livePages = {
  'dual-retrofit': {
    happens:
      'Each node keeps the pod blocks it was given when it joined. After a restart with ranges of two families K3s looks for a block of the second family, finds none and exits.',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` lists one block per node, of one family.',
    repair:
      'Build a new cluster with both families and move the workloads. On the running cluster, go back to the ranges it was started with.',
  },
  'live-cidr-change': {
    happens:
      'Blocks of nodes and addresses of Services were given out from the ranges the cluster was started with, and both stay. With other pod ranges the controller manager finds nodes outside them and ends; with another Service range the old addresses, DNS among them, are invalid.',
    see: "`journalctl -u k3s` shows `is out the range of cluster cidr` or `flannel net config doesn't contain`, and K3s starts over and over.",
    repair:
      'Go back to the ranges it was started with, on all servers. Other pod ranges need a new cluster. Further Service addresses come from a `ServiceCIDR` object, from Kubernetes 1.33 on.',
  },
  'live-cni-change': {
    happens:
      'Pods keep the addresses that the old CNI gave them, and its interfaces, routes and rules stay on the nodes beside those of the new one. The maintainers do not support the change.',
    see: '`ip -brief link` on a node shows interfaces of both, such as `flannel.1` and `cilium_host`; `ls /etc/cni/net.d` lists files of both.',
    repair:
      'Build a new cluster with the CNI you want and move the workloads. On the running one, go back to the CNI it was started with.',
  },
  'cilium-ipam-change': {
    happens:
      'The mode decides where pods have their addresses from. What was given out in the old mode does not fit the new one, and Cilium’s documentation warns of lasting loss of connectivity.',
    see: '`kubectl -n kube-system get configmap cilium-config -o jsonpath="{.data.ipam}"` prints the mode that is set.',
    repair: 'Keep the mode that runs. For the other one install Cilium afresh in a new cluster and move the workloads.',
  },
  'live-backend-change': {
    happens:
      'Nodes with the old and the new backend do not talk to each other, so there is an outage until the last one is up. An interface that is left behind may keep routes that win over the new ones, and traffic stays on the old way.',
    see: '`ip route` on a node still lists routes over `flannel.1` after a change to wireguard-native.',
    repair:
      'Change it on all servers, then reboot all nodes, servers first. Afterwards check the routes on each node. Where trouble stays, rebuild the node.',
  },
  'live-mask-change': {
    happens:
      'A node gets its block once, when it joins, and the block cannot be changed. A new mask counts for nodes that join later, so that blocks of two sizes come out of one range.',
    see: '`kubectl get nodes -o custom-columns=NAME:.metadata.name,PODS:.spec.podCIDRs` shows blocks of two sizes.',
    repair:
      'Keep the mask. To give one node a block of the new size, drain it, delete its Node object and let it join again.',
  },
  'live-netpol-off': {
    happens:
      'The controller writes rules on each node and does not take them back when it is turned off. Old policies go on dropping packets, and nobody updates them any more.',
    see: '`iptables-save | grep KUBE-ROUTER` on a node still prints rules.',
    repair:
      'On every node run `iptables-save | grep -v KUBE-ROUTER | iptables-restore` and the same with ip6tables, or `k3s-killall.sh`, which stops all pods of the node.',
  },
  'live-kube-proxy-off': {
    happens:
      'Connections to Services follow kube-proxy’s rules. Without it nothing updates them, what takes its place does not know the connections, and the old rules stay on the nodes.',
    see: '`iptables-save | grep -c KUBE-SVC` on a node still prints more than 0.',
    repair:
      'Plan a maintenance window: install what takes its place, set `disable-kube-proxy` on all servers, restart K3s on every node and remove the old rules there with `iptables-save | grep -v KUBE | iptables-restore`.',
  },
  'egress-change-restart': {
    happens:
      'Servers and agents agree on the tunnels when an agent starts. A new mode therefore counts only once all nodes were restarted; in between some requests to kubelets and pods fail.',
    see: '`journalctl -u k3s` on a server shows `Tunnel server egress proxy mode:` with the mode that counts.',
    repair: 'Change it on all servers alike, restart K3s there one after the other, then on all agents.',
  },
  'version-eol-or-skip': {
    happens:
      'Kubernetes supports steps of one minor release, and kubelets that are not newer than the API server. Larger steps may leave objects behind that the new release no longer reads. K3s goes back to an earlier minor only with a datastore snapshot from it.',
    see: '`kubectl get nodes` shows the release of each node under VERSION.',
    repair:
      'Upgrade minor by minor: the servers one after the other, then the agents. Take a snapshot of the datastore before each step.',
  },
} as const satisfies SomeRulePages;
