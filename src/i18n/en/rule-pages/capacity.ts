import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const capacityNames = {
  'nodes-exceed-subnets': 'More nodes than the pod range has blocks',
  'nodes-near-limit': 'Nearly as many nodes as the pod range has blocks',
  'ppn-exceeds-subnet': 'More pods on a node than its block has addresses',
  'maxpods-exceeds-subnet': 'A max-pods above the addresses of a node’s block',
  'ppn-needs-maxpods': 'More pods on a node than max-pods allows',
  'ppn-beyond-tested': 'Sizes beyond what Kubernetes is tested for',
  'join-in-batches': 'Many machines that would join at once',
  'server-undersized': 'Servers too small for the number of agents',
} as const satisfies SomeRuleNames;

export const capacityPages = {
  'nodes-exceed-subnets': {
    happens:
      'Each node gets one block of the pod range when it joins. When none is left, further nodes go without: they still look Ready, but flannel waits for a block and their pods do not start. Blocks that the Service range touches are never handed out.',
    see: "`kubectl get nodes -o custom-columns=NAME:.metadata.name,PODS:.spec.podCIDRs` prints `<none>` for such nodes. Their pods fail with `failed to load flannel 'subnet.env' file`, and there are events `CIDRNotAvailable`.",
    repair:
      'Take a longer node mask or a larger pod range. On a running cluster the range cannot be changed, and a new mask, set on every server, counts for a node only once its Node object was deleted and it joined again.',
  },
  'nodes-near-limit': {
    happens:
      'At its peak the cluster uses more than 80% of the blocks of the pod range. It works, but after a few more nodes the next one gets no block, and pods do not start on it.',
    see: 'K3s gives no warning. `kubectl get nodes --no-headers | wc -l` counts the nodes; a /16 holds 256 blocks of /24.',
    repair:
      'Take a longer node mask or a larger pod range while the cluster is still a plan. On a running cluster the range cannot be changed, and a longer mask, set on every server, counts only for nodes that join afterwards.',
  },
  'ppn-exceeds-subnet': {
    happens:
      'Pods get their addresses from their node’s block. Of an IPv4 block three are not for pods (network, bridge, broadcast), so a /24 serves 253. Once they are taken, further pods on that node wait for an address.',
    see: '`kubectl describe pod NAME` shows a pod in ContainerCreating with `no IP addresses available in range set`.',
    repair:
      'Take larger blocks, that is a shorter node mask, and a larger pod range where the nodes then no longer fit. On a running cluster, spread the pods over more nodes by a lower `max-pods`; a node keeps its block until its Node object is deleted and it joins again.',
  },
  'maxpods-exceeds-subnet': {
    happens:
      'The scheduler counts pods by max-pods, not by addresses, and nothing compares the two. So it places more pods on a node than its block has addresses for. Pods on the host’s network count as well, but need none.',
    see: '`kubectl get nodes -o custom-columns=NAME:.metadata.name,PODS:.status.capacity.pods,BLOCKS:.spec.podCIDRs` prints both. Pods beyond the block stay in ContainerCreating with `no IP addresses available in range set`.',
    repair:
      'Set `max-pods` to what the block holds, or take larger blocks. On a running cluster only `max-pods` can change: write it to `kubelet-arg` on every node and restart K3s there.',
  },
  'ppn-needs-maxpods': {
    happens:
      'kubelet takes at most max-pods pods, 110 unless it is set, whatever memory and addresses the node has left. The scheduler goes by that number, and further pods stay Pending.',
    see: '`kubectl get nodes -o custom-columns=NAME:.metadata.name,PODS:.status.capacity.pods` prints 110 for nodes without a setting of their own.',
    repair:
      'Set `max-pods` in `kubelet-arg` on every node, servers included. On a running cluster this takes a restart of K3s on each node, and the node’s block must have that many addresses.',
  },
  'ppn-beyond-tested': {
    happens:
      'Kubernetes is designed for up to 110 pods per node, 5,000 nodes and 150,000 pods in total. Nothing refuses more, but how well it works then depends on the machines and on the load.',
    see: 'Nothing shows it. `kubectl get pods -A --no-headers | wc -l` counts the pods of the cluster.',
    repair:
      'Plan more nodes with fewer pods each, or several smaller clusters. To go beyond it all the same, try it first with a load like your own.',
  },
  'join-in-batches': {
    happens:
      'Joining takes CPU time on the servers: certificates, the first lists, images. When many machines start at once, servers become slow to answer and joins time out.',
    see: 'Nothing warns. `kubectl get nodes --watch` shows how fast nodes come, and `uptime` on the servers how busy they are.',
    repair:
      'Start at most 50 machines at a time, the next ones when the last are Ready. The same holds when many nodes restart K3s, as after an upgrade.',
  },
  'server-undersized': {
    happens:
      'By the documentation’s table a server with 2 CPUs and 4 GiB serves up to 350 agents, 4 and 8 up to 900, 8 and 16 up to 1,800, 16 and 32 more; three servers about half as many again. A server needs at least 2 CPUs and 2 GiB.',
    see: '`kubectl get --raw /readyz` is slow to answer, and `journalctl -u k3s` shows requests that took too long.',
    repair: 'Take larger servers, or three of them. On a running cluster with etcd, replace servers one at a time.',
  },
} as const satisfies SomeRulePages;
