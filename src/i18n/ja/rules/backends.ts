import type { SomeRuleTexts } from '../../rule-text';

export const backendTexts = {
  'backend-not-encrypted': {
    title: ({ flannelBackend }) =>
      `${flannelBackend} は暗号化しませんが、ノード間のネットワークはほかの利用者と共有されています。`,
    consequence: () =>
      'そのネットワークの利用者は、ポッドの通信を読み取ることも、通信を紛れ込ませることもできます。wireguard-native なら、ノード間のポッドの通信はすべて暗号化されます。',
    fix: () => 'wireguard-native を使う',
  },
} satisfies SomeRuleTexts;
