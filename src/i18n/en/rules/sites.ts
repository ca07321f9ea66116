import type { SomeRuleTexts } from '../../rule-text';

export const siteTexts = {
  'external-ip-advertised': {
    title: ({ address }) => `Pods would reach the API server at its external address, ${address}.`,
    consequence: ({ registrationAddress, proposal }) =>
      proposal === null
        ? `Without advertise-address, node-external-ip becomes the endpoint of the kubernetes Service, while nodes join at ${registrationAddress}; where the external address cannot be reached from inside, pods time out. Give every server its own private address as advertise-address.`
        : `Without advertise-address, node-external-ip becomes the endpoint of the kubernetes Service, while nodes join at ${registrationAddress}; where the external address cannot be reached from inside, pods time out.`,
    fix: ({ proposal }) => `Advertise ${proposal ?? ''}`,
  },
  'multisite-flags': {
    title: ({ flannelBackend }) =>
      flannelBackend === 'wireguard-native'
        ? 'The nodes are at several sites, but flannel-external-ip is off.'
        : `The nodes are at several sites, but the backend is ${flannelBackend === '' ? 'empty' : flannelBackend}.`,
    consequence: () =>
      'Pods cannot reach pods at other sites. Use wireguard-native with flannel-external-ip, and give every node its node-external-ip.',
    fix: () => 'Use wireguard-native with flannel-external-ip',
  },
  'multisite-ext-ip-missing': {
    title: ({ node, name }) => `Node ${name ?? node} has no external address.`,
    consequence: () =>
      'Nodes at other sites use its internal address, which they cannot reach. Give it a node-external-ip.',
    fix: null,
  },
  'multisite-url': {
    title: ({ address }) => `Agents at other sites are to join at ${address}, a private address.`,
    consequence: ({ proposal }) =>
      proposal === null
        ? 'They cannot reach it. Give the first server a node-external-ip, and let agents join there; the address belongs in tls-san.'
        : `They cannot reach it. The first server’s external address is ${proposal}; it belongs in tls-san as well.`,
    fix: ({ proposal }) => `Join at ${proposal ?? ''}`,
  },
  'extip-insecure': {
    title: ({ flannelBackend }) =>
      `${flannelBackend} does not encrypt, but flannel-external-ip sends pod traffic between external addresses.`,
    consequence: () =>
      'The traffic crosses public networks unencrypted, and K3s logs a warning. wireguard-native encrypts it.',
    fix: () => 'Use wireguard-native',
  },
} satisfies SomeRuleTexts;
