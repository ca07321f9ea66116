import { FAMILY } from '../../family';
import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

const nodeCount = (nodes: number): string => (nodes === 1 ? 'one node' : `${count(nodes)} nodes`);
const maskLabel = ({ proposal }: { readonly proposal: number | null }): string =>
  proposal === null ? 'Use another mask or a larger pool' : `Use blocks of /${proposal}`;

export const ciliumTexts = {
  'cilium-pool-span': {
    title: ({ problem, family, pool, mask, isDefaultMask }) => {
      const blocks = isDefaultMask ? `Cilium’s default blocks of /${mask}` : `Cilium’s blocks of /${mask}`;
      switch (problem) {
        case 'no-prefix':
          return `/${mask} is not a prefix length of ${FAMILY[family]}, so Cilium cannot cut blocks of it.`;
        case 'below-pool':
          return `${blocks} are larger than its pool ${pool}.`;
        case 'too-wide':
          return `${blocks} are too small for its pool ${pool}.`;
      }
    },
    consequence: ({ problem, longest }) =>
      ({
        'no-prefix': 'Its operator refuses it: “SubNetMask is invalid”. No pod gets an address.',
        'below-pool':
          'By its source the operator accepts this and hands out nothing: no pod gets an address. Take longer blocks or a larger pool.',
        'too-wide': `Its operator refuses it: “New CIDR set failed; the node CIDR size is too big”. Between pool and block there may be 16 bits, here up to /${longest}. Neither can be changed later.`,
      })[problem],
    fix: maskLabel,
  },
  'cilium-pool-capacity': {
    title: ({ problem, pools, mask, blocks, nodes, room, pods, isMaxPods }) =>
      problem === 'nodes'
        ? `Cilium’s ${pools.length === 1 ? 'pool' : 'pools'} ${pools.join(' and ')} ${pools.length === 1 ? 'has' : 'have'} ${count(blocks)} ${blocks === 1n ? 'block' : 'blocks'} of /${mask} for ${nodeCount(nodes)}.`
        : `Cilium’s blocks of /${mask} have addresses for about ${count(room)} pods, but ${isMaxPods ? `max-pods is ${count(pods)}` : `${count(pods)} are wanted on a node`}.`,
    consequence: ({ problem, room }) =>
      problem === 'nodes'
        ? 'Each node takes one; the others find “there are no remaining CIDRs left to allocate in the accepted range” in their CiliumNode, and their pods get no address. Blocks cannot be changed later, but a pool can be added.'
        : room === 0n
          ? 'Cilium itself needs about four addresses of each block, so no pod gets one. Blocks cannot be changed later.'
          : 'A node has one block, of which Cilium itself needs about four addresses. Pods beyond that get none. Blocks cannot be changed later.',
    fix: maskLabel,
  },
  'cilium-default-pool-lan': {
    title: ({ pool, covered }) =>
      `Cilium is left at its own range ${pool}, which covers ${covered} of the nodes’ network.`,
    consequence: () =>
      'Cilium takes the nodes’ addresses for pods’, and nodes lose the connection to each other. Write the pod range into clusterPoolIPv4PodCIDRList before the first install.',
    fix: () => 'Use the pod ranges as Cilium’s pools',
  },
  'cilium-v6-off': {
    title: ({ problem, range, chartPool }) =>
      problem === 'off'
        ? `Pods are to have addresses of ${range}, but IPv6 is off in Cilium.`
        : `Pods are to have addresses of ${range}, but Cilium’s pools are IPv4 only, and its chart adds ${chartPool}.`,
    consequence: ({ problem }) =>
      problem === 'off'
        ? 'Its chart switches IPv6 on only when told, so pods get no IPv6 address. Set ipv6.enabled, and the pool in clusterPoolIPv6PodCIDRList.'
        : 'Pods get IPv6 addresses that K3s does not take for pods’. Write the pod range into clusterPoolIPv6PodCIDRList.',
    fix: ({ problem }) => (problem === 'off' ? 'Switch IPv6 on in Cilium' : 'Add the IPv6 pod range to Cilium’s pools'),
  },
  'cilium-kpr-pair': {
    title: () => 'Cilium replaces kube-proxy, but kube-proxy stays on.',
    consequence: ({ api }) =>
      `Both set up every Service, and switching later cuts connections and leaves rules behind. On K3s kube-proxy is part of the program, so only disable-kube-proxy on all servers switches it off.${api === null ? '' : ` Cilium then needs k8sServiceHost and k8sServicePort: ${api}.`}`,
    fix: ({ api }) =>
      api === null ? 'Set disable-kube-proxy' : `Set disable-kube-proxy, and ${api} as the API server for Cilium`,
  },
  'cilium-api-address': {
    title: ({ problem, address, agents }) => {
      const stated = address ?? '';
      switch (problem) {
        case 'missing':
          return 'kube-proxy is off, and Cilium is not told where the API server is.';
        case 'automatic':
          return 'Cilium is to find the API server by itself, which it cannot on K3s.';
        case 'no-port':
          return `Cilium is to reach the API server at ${stated}, without a port.`;
        case 'other-loopback':
          return `Cilium is to reach the API server at ${stated}, where servers do not listen.`;
        case 'server-port':
          return `Cilium is to reach the API server at ${stated}, where ${agents === 1 ? 'the agent does' : `the ${count(agents)} agents do`} not listen.`;
      }
    },
    consequence: ({ problem, loopback }) =>
      ({
        missing:
          'It would look at the API’s Service address, which leads nowhere until Cilium itself runs. Set k8sServiceHost to localhost and k8sServicePort to 6444: every node of K3s listens there.',
        automatic:
          'k8sServiceHost: auto reads what kubeadm leaves in a cluster. Set localhost and k8sServicePort 6444: every node of K3s listens there.',
        'no-port': 'k8sServicePort has no default; without it Cilium does not find the API server and does not start.',
        'other-loopback': `The first Service range decides which loopback address servers use for 6444; here it is ${loopback}. The name localhost suits servers and agents.`,
        'server-port':
          'On port 6443 only servers listen. Port 6444 is the API server itself on servers, and K3s’s own load balancer on agents.',
      })[problem],
    fix: ({ proposal }) => `Use ${proposal}`,
  },
  'cilium-hostport': {
    title: ({ hasTraefik }) =>
      hasTraefik
        ? 'ServiceLB and Traefik need host ports, which Cilium has only when it replaces kube-proxy.'
        : 'ServiceLB needs host ports, which Cilium has only when it replaces kube-proxy.',
    consequence: ({ hasTraefik }) =>
      `Nothing listens on the ports of LoadBalancer Services${hasTraefik ? ', 80 and 443 among them' : ''}, and no error says so. Let Cilium replace kube-proxy, take another load balancer, or set cni.chainingMode: portmap and put a portmap program into /opt/cni/bin on every node: Cilium brings none.`,
    fix: () => 'Let Cilium replace kube-proxy',
  },
  'cilium-cleanup': {
    title: () => 'A node with Cilium can lose its network when K3s is killed or uninstalled.',
    consequence: ({ tunnel }) =>
      `Before k3s-killall.sh or the uninstall script, run on that node: ip link delete cilium_host; ip link delete cilium_net; ${tunnel === null ? '' : `ip link delete ${tunnel}; `}iptables-save | grep -iv cilium | iptables-restore; ip6tables-save | grep -iv cilium | ip6tables-restore.`,
    fix: null,
  },
} satisfies SomeRuleTexts;
