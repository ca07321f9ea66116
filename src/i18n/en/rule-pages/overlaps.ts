import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const overlapNames = {
  'overlap-pod-svc': 'A pod range and a Service range that overlap',
  'overlap-host-net': 'A range that overlaps the nodes’ own network',
  'overlap-node-address': 'A Service range that covers an address of a node',
  'overlap-reachable-net': 'A range that overlaps another network in use',
  'overlap-docker': 'A range that overlaps Docker’s networks',
  'overlap-cgnat': 'A range in the address space of a VPN such as Tailscale',
  'overlap-other-cluster': 'A range that another cluster uses as well',
} as const satisfies SomeRuleNames;

export const overlapPages = {
  'overlap-pod-svc': {
    happens:
      'K3s compares the two ranges nowhere. Node blocks that the Service range touches are never handed out; where it covers the whole pod range, no node gets a block and no pod starts.',
    see: '`kubectl get nodes -o custom-columns=NAME:.metadata.name,PODS:.spec.podCIDRs` prints `<none>` for nodes without a block. There are events `CIDRNotAvailable`; the log says nothing about the overlap.',
    repair:
      'Move one of the two ranges, usually the smaller one. On a running cluster neither can be changed: as long as nodes still get blocks it may go on; otherwise build a new one.',
  },
  'overlap-host-net': {
    happens:
      'Nodes send whatever lies in a used block of the pod range to pods, and a Service’s address to that Service. Nodes, gateways and others that have such an address can then no longer be reached. K3s compares no range with the host’s networks.',
    see: '`ip route get ADDRESS` on a node, with the address of another machine, names `cni0` or, with vxlan, `flannel.1` instead of the network card.',
    repair:
      'Take a range that is used nowhere else in your network. On a running cluster the ranges cannot be changed: give the machines other addresses, or build a new cluster.',
  },
  'overlap-node-address': {
    happens:
      'Kubernetes gives Services addresses from this range and does not know which of them machines have. So a Service can get the address of a node; in a trial K3s gave DNS the server’s own.',
    see: '`kubectl get services -A` lists an address of a node under CLUSTER-IP. K3s logs nothing.',
    repair:
      'Take a Service range that is used nowhere else, and `cluster-dns` along with it. On a running cluster the range cannot be changed: give the machine another address, or build a new cluster.',
  },
  'overlap-reachable-net': {
    happens:
      'Packets from nodes and pods to such an address stay in the cluster: they go to a pod or a Service. Which machines are cut off depends on the blocks and Services in use, so it may show only months later.',
    see: '`ip route get ADDRESS` on a node names `cni0` or `flannel.1` for an address of the pod range; for the Service range, `kubectl get services -A` lists the address under CLUSTER-IP.',
    repair:
      'Take ranges that are used nowhere the cluster must reach. On a running cluster they cannot be changed: reach those machines under other addresses, by NAT or renumbering, or build a new cluster.',
  },
  'overlap-docker': {
    happens:
      'Docker takes its networks from 172.17.0.0/16 to 172.31.0.0/16, then from 192.168.0.0/16. Where a range of the cluster lies there, packets for one end up in the other.',
    see: '`ip route` on such a node lists overlapping networks behind Docker’s bridges and behind `cni0` or `flannel.1`.',
    repair:
      'Take a range outside those pools, such as one in 10.0.0.0/8. On a running cluster only Docker can move: set `bip` and `default-address-pools` in its daemon.json and make its networks anew.',
  },
  'overlap-cgnat': {
    happens:
      'Tailscale and some other VPNs give their machines addresses from all of 100.64.0.0/10. An address in a range of the cluster that lies there can belong to a machine as well, and then only one of them is reached.',
    see: '`tailscale status` lists the addresses of the machines; `kubectl get pods,services -A -o wide` lists those of the cluster.',
    repair:
      'Take a range outside 100.64.0.0/10, for IPv6 outside fd7a:115c:a1e0::/48; with Kube-OVN also outside its JOIN_CIDR. On a running cluster the ranges cannot be changed, so build a new one before the nodes join the VPN.',
  },
  'overlap-other-cluster': {
    happens:
      'As long as the clusters are apart, nothing happens. Once they reach each other over a VPN or a peering, an address can belong to a pod in either of them, and packets go to the wrong one.',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` prints blocks of the same range in both clusters.',
    repair:
      'Give each cluster ranges of its own. On a running cluster they cannot be changed: keep its pod and Service addresses from being routed to the other one, or build one of the two anew.',
  },
} as const satisfies SomeRulePages;
