import type { SomeRuleTexts } from '../../rule-text';

export const backendTexts = {
  'backend-wireguard-removed': {
    title: ({ k3sVersion }) => `K3s ${k3sVersion} には、バックエンド「wireguard」はもうありません。`,
    consequence: () =>
      'コントロールプレーンは起動しますが、その後 K3s が終了します。後継は wireguard-native で、カーネルに WireGuard が必要です。',
    fix: () => 'wireguard-native を使う',
  },
} satisfies SomeRuleTexts;
