import type { SomeRuleTexts } from '../../rule-text';

export const siteTexts = {
  'external-ip-advertised': {
    title: ({ address }) => `ポッドから API サーバーへの接続先が、外部アドレス ${address} になります。`,
    consequence: ({ registrationAddress, proposal }) =>
      proposal === null
        ? `advertise-address がないと、node-external-ip が kubernetes サービスのエンドポイントになります。一方、ノードの接続先は ${registrationAddress} です。外部アドレスに内側から届かない場合、ポッドの接続はタイムアウトします。各サーバーの advertise-address に、それぞれのプライベートアドレスを設定します。`
        : `advertise-address がないと、node-external-ip が kubernetes サービスのエンドポイントになります。一方、ノードの接続先は ${registrationAddress} です。外部アドレスに内側から届かない場合、ポッドの接続はタイムアウトします。`,
    fix: ({ proposal }) => `advertise-address を ${proposal ?? ''} にする`,
  },
  'multisite-flags': {
    title: ({ flannelBackend }) =>
      flannelBackend === 'wireguard-native'
        ? 'ノードが複数の拠点にありますが、flannel-external-ip が無効です。'
        : `ノードが複数の拠点にありますが、バックエンドが${flannelBackend === '' ? '空' : ` ${flannelBackend} `}です。`,
    consequence: () =>
      'ほかの拠点のポッドに届きません。wireguard-native と flannel-external-ip を使い、すべてのノードに node-external-ip を設定します。',
    fix: () => 'wireguard-native と flannel-external-ip を使う',
  },
  'multisite-ext-ip-missing': {
    title: ({ node, name }) => `ノード ${name ?? node} に外部アドレスがありません。`,
    consequence: () =>
      'ほかの拠点のノードは、届かない内部アドレスを使うことになります。このノードに node-external-ip を設定します。',
    fix: null,
  },
  'multisite-url': {
    title: ({ address }) => `ほかの拠点のエージェントの接続先が、プライベートアドレス ${address} になっています。`,
    consequence: ({ proposal }) =>
      proposal === null
        ? 'エージェントはそこに届きません。最初のサーバーに node-external-ip を設定し、エージェントの接続先をそのアドレスにします。tls-san にも加えます。'
        : `エージェントはそこに届きません。最初のサーバーの外部アドレスは ${proposal} です。tls-san にも加えます。`,
    fix: ({ proposal }) => `接続先を ${proposal ?? ''} にする`,
  },
  'extip-insecure': {
    title: ({ flannelBackend }) =>
      `${flannelBackend} は暗号化しませんが、flannel-external-ip によりポッドの通信が外部アドレス間を通ります。`,
    consequence: () =>
      '通信は公開ネットワークを平文のまま流れ、K3s もログで警告します。wireguard-native なら暗号化されます。',
    fix: () => 'wireguard-native を使う',
  },
} satisfies SomeRuleTexts;
