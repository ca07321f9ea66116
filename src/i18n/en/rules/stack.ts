import { FAMILY } from '../../family';
import type { SomeRuleTexts } from '../../rule-text';

const NAME_PROBLEMS = {
  empty: 'it has none',
  localhost: 'every machine calls itself localhost',
  characters: 'only letters, digits, “-” and “.” are allowed',
  ends: 'each part between dots must begin and end with a letter or digit',
  'too-long': 'it is longer than 253 characters',
} as const;

export const stackTexts = {
  'dual-too-old': {
    title: ({ k3sVersion, isExperimental }) =>
      isExperimental
        ? `Dual-stack is still experimental in K3s ${k3sVersion}.`
        : `K3s ${k3sVersion} does not support dual-stack.`,
    consequence: ({ isExperimental }) =>
      isExperimental
        ? 'Parts of it are missing or unfinished before v1.23.7. Take v1.23.7 or newer.'
        : 'Two ranges are accepted from 1.21 on, and dual-stack is stable from v1.23.7. Take a newer release.',
    fix: null,
  },
  'v6only-too-old': {
    title: ({ k3sVersion }) => `K3s ${k3sVersion} cannot run with IPv6 alone.`,
    consequence: () =>
      'The network policy controller and flannel expect an IPv4 range (“no IPv4 CIDRs found”). Take v1.22.9 or newer.',
    fix: null,
  },
  'node-ip-family-missing': {
    title: ({ name, nodeIp, family }) =>
      nodeIp.length > 0
        ? `Pods have ${FAMILY[family]}, but the node-ip of ${name ?? 'this node'} has no such address (${nodeIp.join(', ')}).`
        : name === null
          ? `Pods have ${FAMILY[family]}, but the machines have no such address.`
          : `Pods have ${FAMILY[family]}, but ${name} has no such address.`,
    consequence: ({ family, isDualStack }) =>
      isDualStack
        ? `K3s exits on such a node: cluster-cidr and node-ip must share the same families. Give it an ${FAMILY[family]} address, or use a single family.`
        : `K3s exits on such a node: cluster-cidr and node-ip must share the same family. Give it an ${FAMILY[family]} address, or use the other family.`,
    fix: null,
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
  'iface-not-found': {
    title: ({ iface, problem, known }) => {
      if (problem === 'loopback') return `flannel-iface is ${iface}, the loopback interface.`;
      if (problem === 'absent') return `The machine has no interface ${iface}; it has ${known.join(', ')}.`;
      return problem === 'too-long'
        ? `No interface can be called “${iface}”: names have at most 15 characters.`
        : `No interface can be called “${iface}”: names hold neither slashes nor blanks.`;
    },
    consequence: () =>
      'K3s exits at once: “interface … does not have a correct global unicast ip”. Name the interface that carries the node’s address; where names differ, name it per node.',
    fix: null,
  },
  'node-ip-not-on-host': {
    title: ({ address, hostAddresses }) => `The machine has no address ${address}; it has ${hostAddresses.join(', ')}.`,
    consequence: () =>
      'K3s comes up, then the network policy controller stops it: “failed to find interface with specified node ip”. Use an address of the machine; addresses behind NAT go to node-external-ip.',
    fix: null,
  },
  'hostname-bad': {
    title: ({ name, problem }) =>
      problem === 'empty'
        ? 'The machine has no host name, and no node-name is set.'
        : `“${name}” cannot serve as a node’s name: ${NAME_PROBLEMS[problem]}.`,
    consequence: ({ problem }) => {
      if (problem === 'empty')
        return 'K3s waits a minute and exits: “node name not set”. Set node-name, or name the machine.';
      return problem === 'localhost'
        ? 'One such node works; the second one with that name cannot join. Set node-name, or name the machine.'
        : 'K3s comes up, but the machine never becomes a Node. Set node-name, or rename the machine.';
    },
    fix: ({ proposal }) => `Use the node-name ${proposal}`,
  },
  'hostname-duplicate': {
    title: ({ name, first, second }) => `Nodes ${first} and ${second} are both called ${name}.`,
    consequence: () =>
      'The second to come cannot join: the name is tied to the password of the first. Capital letters make no difference.',
    fix: ({ proposal }) => `Use the node-name ${proposal}`,
  },
} satisfies SomeRuleTexts;
