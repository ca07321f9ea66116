import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const otherCniNames = {
  'weave-eol': 'Weave Net, which nobody maintains',
  'antrea-proxy-port': 'AntreaProxy and kube-proxy on one port',
  'kubeovn-svc-cidr': 'Kube-OVN’s own ranges',
  'kuberouter-proxy': 'kube-router’s service proxy beside kube-proxy',
  'multus-cilium-exclusive': 'Multus with a Cilium that keeps others out',
  'multus-bindir': 'Multus plugins where the runtime does not look',
  'multus-hostlocal': 'host-local addresses on several nodes',
  'whereabouts-path': 'whereabouts without its configuration',
} as const satisfies SomeRuleNames;

export const otherCniPages = {
  'weave-eol': {
    happens:
      'The company behind Weave Net has closed, its repository is archived and its installer is no longer served. Nobody repairs it for new kernels or releases of Kubernetes. A community fork exists.',
    see: '`kubectl -n kube-system get daemonset weave-net` shows it on a cluster that has it. Nothing there says that its images are no longer renewed.',
    repair:
      'Choose another CNI: flannel with wireguard-native also encrypts between nodes. On a running cluster, building a new one is safer than changing the CNI.',
  },
  'antrea-proxy-port': {
    happens:
      'With proxyAll, AntreaProxy handles all Services and answers health checks on TCP 10256. kube-proxy, which K3s runs inside its own program, answers on the same port. Services with externalTrafficPolicy: Local open further ports, which both want as well.',
    see: '`journalctl -u k3s` repeats “Failed to start healthcheck” with “bind: address already in use” for Services with externalTrafficPolicy: Local.',
    repair:
      'Set `disable-kube-proxy: true` on all servers, and kubeAPIServerOverride in Antrea to a server’s address or a VIP, since the API’s Service address then works only once Antrea runs. Restart nodes that ran kube-proxy.',
  },
  'kubeovn-svc-cidr': {
    happens:
      'Kube-OVN’s install.sh has ranges of its own: SVC_CIDR 10.96.0.0/12, which must be the cluster’s Service range, and JOIN_CIDR 100.64.0.0/16, the network between nodes and pods, which must be apart from all others. K3s’s Service range is 10.43.0.0/16.',
    see: '`kubectl get subnets join -o yaml` shows the join network. In a pod, `nslookup kubernetes.default` times out.',
    repair:
      'Set SVC_CIDR to the Service ranges and JOIN_CIDR to a free range in install.sh before it runs. The join network cannot be changed afterwards.',
  },
  'kuberouter-proxy': {
    happens:
      'With --run-service-proxy, kube-router handles Services by IPVS and asks for kube-proxy to be removed. K3s runs kube-proxy inside its own program, so both write rules for the same Services.',
    see: '`ipvsadm -Ln` lists Service addresses, and `iptables-save | grep -c KUBE-SVC` prints more than 0.',
    repair:
      'Set `disable-kube-proxy: true` on all servers, or start kube-router without --run-service-proxy. Without kube-proxy give kube-router a kubeconfig with a server’s real address. Restart nodes that ran kube-proxy.',
  },
  'multus-cilium-exclusive': {
    happens:
      'Cilium’s chart sets cni.exclusive: true. Cilium then renames every other file in the CNI directory to *.cilium_bak, that of Multus included, and pods only get Cilium’s network.',
    see: '`ls /etc/cni/net.d` on a node lists 00-multus.conf.cilium_bak or the like.',
    repair:
      'Set cni.exclusive: false in Cilium’s values, then delete the renamed file and restart the Multus pods so that they write it again.',
  },
  'multus-bindir': {
    happens:
      'With flannel, K3s tells the container runtime to look for plugins in data/cni of its data directory; before v1.28.15, v1.29.10, v1.30.6 and v1.31.2 it was data/current/bin, which every upgrade replaces. The chart of Multus puts them into /opt/cni/bin, which counts only without flannel.',
    see: '`kubectl describe pod` of a pod that does not start says “failed to find plugin "multus" in path” with the directory that is searched.',
    repair:
      'Set config.cni_conf.binDir in the chart’s values to the directory that is searched, and confDir to agent/etc/cni/net.d of the data directory. In older releases deploy Multus again after every upgrade of K3s.',
  },
  'multus-hostlocal': {
    happens:
      'host-local writes down on the node’s own disk which addresses are taken. Each node starts at the beginning of the same range, so two pods on different nodes can get one address.',
    see: '`kubectl get pods -A -o yaml | grep -A20 network-status` shows an address of a further network twice.',
    repair:
      'Use whereabouts, which keeps one list in the cluster, or dhcp with a DHCP server in that network. host-local is right on a single node, or with a range of its own for each.',
  },
  'whereabouts-path': {
    happens:
      'whereabouts reads /etc/cni/net.d/whereabouts.d/whereabouts.conf unless told otherwise. With flannel, K3s has its CNI files in agent/etc/cni/net.d of its data directory, and the installation leaves the file there.',
    see: '`kubectl describe pod` of a pod with a further network says that adding it failed, and names whereabouts.',
    repair:
      'Write `"configuration_path": "/var/lib/rancher/k3s/agent/etc/cni/net.d/whereabouts.d/whereabouts.conf"` into ipam of every NetworkAttachmentDefinition. Without flannel leave it out.',
  },
} as const satisfies SomeRulePages;
