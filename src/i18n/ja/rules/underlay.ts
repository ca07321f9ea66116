import type { SomeRuleTexts } from '../../rule-text';

export const underlayTexts = {
  'mtu-too-small': {
    title: ({ podMtu, uplinkMtu, flannelBackend, overhead }) =>
      overhead === 0
        ? `ポッドの MTU は ${podMtu} で、IPv6 には小さすぎます。`
        : `ポッドの MTU は ${podMtu}（${uplinkMtu} から ${flannelBackend} の ${overhead} を引いた値）で、IPv6 には小さすぎます。`,
    consequence: ({ least, needed, flannelBackend, overhead }) =>
      overhead === 0
        ? `IPv6 ではすべてのリンクに ${least} バイトが必要で、その大きさのパケットは分割されるか失われます。ネットワークの MTU を ${needed} 以上にします。`
        : `IPv6 ではすべてのリンクに ${least} バイトが必要で、その大きさのパケットは分割されるか失われます。${flannelBackend} ではネットワークの MTU が ${needed} 以上必要です。オーバーヘッドの小さいバックエンドなら、もっと小さくても足ります。`,
    fix: null,
  },
} satisfies SomeRuleTexts;
