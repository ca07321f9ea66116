import type { SomeRuleTexts } from '../../rule-text';

export const ipv6Texts = {
  'cidr-family-sets-differ': {
    title: ({ clusterCidr, serviceCidr, isClusterCidrDefault, isServiceCidrDefault }) =>
      isServiceCidrDefault
        ? `Pods have ${clusterCidr}, but Services have K3s’s default ${serviceCidr}, of other families.`
        : isClusterCidrDefault
          ? `Services have ${serviceCidr}, but pods have K3s’s default ${clusterCidr}, of other families.`
          : `Pods (${clusterCidr}) and Services (${serviceCidr}) do not have the same families.`,
    consequence: ({ isUnnoticed }) =>
      isUnnoticed
        ? 'Agentless servers run with it, but the first agent to join refuses: “must share the same IP version”. Give both lists the same families.'
        : 'K3s exits at start on every node that runs an agent: “must share the same IP version”. Give both lists the same families.',
    fix: ({ pods, services }) =>
      pods === null || services === null
        ? 'Use the same families'
        : `Use ${pods} for pods and ${services} for Services`,
  },
  'cidr-family-order-differs': {
    title: ({ clusterCidr, serviceCidr }) =>
      `Pods (${clusterCidr}) and Services (${serviceCidr}) list their families in different orders.`,
    consequence: ({ isUnnoticed }) =>
      isUnnoticed
        ? 'Agentless servers run with it, but the first agent to join refuses: “must share the same IP version”. The first family is the primary one and must be the same in both lists.'
        : 'K3s exits at start on every node that runs an agent: “must share the same IP version”. The first family is the primary one and must be the same in both lists.',
    fix: ({ pods, services }) => `Use ${pods} for pods and ${services} for Services`,
  },
  'node-mask-v6-span': {
    title: ({ range, nodeCidrMaskSize, span }) =>
      `From ${range} to /${nodeCidrMaskSize} per node are ${span} bits; Kubernetes allows 16 in IPv6.`,
    consequence: () =>
      'kube-controller-manager exits with “the node CIDR size is too big”, and K3s with it. Take a smaller pod range or larger blocks per node.',
    fix: ({ proposal }) => `Use /${proposal} per node`,
  },
  'svc6-too-large': {
    title: ({ range, k3sVersion, effect }) =>
      ({
        refused: `${range} is too large for Services on K3s ${k3sVersion}: /108 is the limit.`,
        'no-services': `${range} is too large for Services: Kubernetes allocates from /64 at most.`,
        undocumented: `${range} is larger than the /112 that K3s documents for Services.`,
      })[effect],
    consequence: ({ effect }) =>
      ({
        refused: 'kube-apiserver refuses the range, and K3s exits. A /112 has room for 65,535 Services.',
        'no-services':
          'K3s runs without the kubernetes Service and without DNS, and no error says so. A /112 has room for 65,535 Services.',
        undocumented: 'It runs, but beyond what is documented. A /112 has room for 65,535 Services.',
      })[effect],
    fix: ({ proposal }) => `Use ${proposal}`,
  },
  'docs-prefix-used': {
    title: ({ range, isDocumentation }) =>
      isDocumentation
        ? `${range} lies in 2001:db8::/32, which exists for documentation only.`
        : `${range} is an example of the K3s documentation, not a range of yours.`,
    consequence: ({ isDocumentation }) =>
      isDocumentation
        ? 'The cluster works internally, but these addresses are never routed. Use private space (fd00::/8, best a random /48) or a prefix of your own.'
        : '2001:cafe::/32 is ordinary public space that may be assigned to anybody. Use private space (fd00::/8, best a random /48) or a prefix of your own.',
    fix: ({ proposal }) => (proposal === null ? 'Use private space' : `Use ${proposal}`),
  },
  'v6-primary-node-ip': {
    title: ({ cause, role, name, isExternal, first, iface }) => {
      const who = name ?? (role === 'server' ? 'a server' : 'an agent');
      if (cause === 'order')
        return `IPv6 is primary, but the ${isExternal ? 'node-external-ip' : 'node-ip'} of ${who} begins with ${first}.`;
      if (cause === 'iface')
        return `IPv6 is primary, but ${who} takes its address from ${iface}, and K3s puts IPv4 first there.`;
      return name === null
        ? 'IPv6 is primary, but no node-ip says so.'
        : `IPv6 is primary, but ${name} has no node-ip that says so.`;
    },
    consequence: ({ cause, role, swaps }) => {
      if (role === 'server' && cause !== 'guess')
        return 'kube-apiserver exits: the first Service range and the address it advertises must have the same family. List the IPv6 address first, or set an IPv6 advertise-address.';
      if (cause === 'order')
        return swaps
          ? 'This release puts the IPv6 address first by itself; older ones register the Node with IPv4 first. Write node-ip with IPv6 first.'
          : 'The kubelet of this release may take IPv4 as the Node’s primary address. Write node-ip with IPv6 first.';
      return swaps
        ? 'K3s finds the addresses itself, and their order is a guess. Write node-ip for each node, IPv6 first.'
        : 'K3s finds the addresses itself, and this release may register the Node with IPv4 first. Write node-ip for each node, IPv6 first.';
    },
    fix: ({ proposal }) => `Use ${proposal.join(', ')}`,
  },
  'v6-ula-no-masq': {
    title: ({ range }) => `Pods in ${range} cannot reach the IPv6 Internet.`,
    consequence: () =>
      'The range is local (fc00::/7), and without flannel-ipv6-masq packets leave with these addresses, so no answer comes back.',
    fix: () => 'Turn on flannel-ipv6-masq',
  },
  'v6-gua-unrouted': {
    title: ({ range }) => `Answers to pods in ${range} only arrive if the network routes that range to the nodes.`,
    consequence: () =>
      'Pods leave with their own global addresses. Route the range, or each node’s block, to the nodes, or turn on flannel-ipv6-masq.',
    fix: null,
  },
  'masq6-without-v6': {
    title: () => 'flannel-ipv6-masq has no effect: pods have no IPv6.',
    consequence: () => 'It does no harm, but removing it saves a line that means nothing.',
    fix: () => 'Leave out flannel-ipv6-masq',
  },
  'v6-only-downloads': {
    title: ({ isKnown }) =>
      isKnown
        ? 'The nodes have IPv6 only, and K3s’s downloads need IPv4.'
        : 'If the nodes have no IPv4 either, K3s’s downloads fail.',
    consequence: () =>
      'The installer comes from github.com and images from docker.io, which nodes with IPv6 alone do not reach. Use the air-gap method, or give them NAT64 or a proxy.',
    fix: () => 'Install by the air-gap method',
  },
  'dual-external-ccm': {
    title: () => 'Without K3s’s cloud controller, kubelets of a dual-stack cluster get no node addresses from K3s.',
    consequence: ({ hasPolicyController }) =>
      hasPolicyController
        ? 'The network policy controller finds no IPv6 address on the Node and stops K3s. Add kubelet-arg node-ip=<IPv4>,<IPv6> on every node, or keep the cloud controller.'
        : 'The Node then shows IPv4 only. Add kubelet-arg node-ip=<IPv4>,<IPv6> on every node, or keep the cloud controller.',
    fix: null,
  },
  'mtu-vxlan-v6': {
    title: ({ podMtu, passing }) =>
      `Pods get an MTU of ${podMtu}, but between nodes vxlan carries IPv6 packets of ${passing} bytes only.`,
    consequence: ({ podMtu, passing }) =>
      `Over IPv6 the header takes 70 bytes, and flannel subtracts 50. Larger packets are sent again once the node answers “packet too big”, so it works unless a firewall drops ICMPv6; between pods, ping -M do passes up to -s ${passing - 48}. A flannel-conf with an MTU 20 lower gives pods ${podMtu - 20}.`,
    fix: null,
  },
} satisfies SomeRuleTexts;
