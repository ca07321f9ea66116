import type { SomeRuleTexts } from '../../rule-text';

export const backendTexts = {
  'backend-not-encrypted': {
    title: ({ flannelBackend }) =>
      `${flannelBackend} does not encrypt, and others share the network between the nodes.`,
    consequence: () =>
      'Whoever is on that network can read the pods’ traffic and inject packets. wireguard-native encrypts all of it between nodes.',
    fix: () => 'Use wireguard-native',
  },
} satisfies SomeRuleTexts;
