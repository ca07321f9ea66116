import type { SomeRuleTexts } from '../../rule-text';

export const backendTexts = {
  'backend-wireguard-removed': {
    title: ({ k3sVersion }) => `K3s ${k3sVersion} no longer has the backend “wireguard”.`,
    consequence: () =>
      'The control plane comes up, then K3s ends. Its successor is wireguard-native, which needs WireGuard in the kernel.',
    fix: () => 'Use wireguard-native',
  },
} satisfies SomeRuleTexts;
