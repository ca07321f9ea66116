import { which } from '../which';
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
  'multisite-etcd': {
    title: ({ sites }) =>
      `組み込み etcd のサーバーが ${sites.length} つの拠点（${sites.join('、')}）に分かれています。`,
    consequence: () =>
      'この構成は K3s ではサポートされていません。etcd には高速で直接の接続が必要で、回線が切れると過半数を失うおそれがあります。サーバーを 1 つの拠点にまとめる（エージェントはどこでもかまいません）か、外部データベースを使います。',
    fix: null,
  },
  'extip-dynamic': {
    title: () => 'ノードの外部アドレスが、ときどき変わります。',
    consequence: ({ hasTunnels }) =>
      hasTunnels
        ? 'アドレスが変わるたびに拠点間のトンネルが切れ、そのノードの node-external-ip を直して K3s を再起動するまで戻りません。固定アドレスを使います。'
        : 'アドレスが変わると、そのノードの node-external-ip を直して K3s を再起動するまで、古い値のままになります。固定アドレスを使います。',
    fix: null,
  },
  'latency-multisite': {
    title: ({ servers }) =>
      servers === 1
        ? 'ほかの拠点のノードからサーバーへの通信には、拠点間の遅延が加わります。'
        : `ほかの拠点のノードから ${servers} 台のサーバーへの通信には、拠点間の遅延が加わります。`,
    consequence: () =>
      'API の応答も、ほかの拠点のポッドとの通信も遅くなります。頻繁に通信するものは、同じ拠点に置きます。',
    fix: null,
  },
  'egress-disabled-direct': {
    title: ({ reason }) => {
      switch (reason) {
        case 'nat':
          return 'egress-selector-mode が disabled の場合、サーバーから NAT の内側のエージェントの kubelet に届きません。';
        case 'sites':
          return 'egress-selector-mode が disabled の場合、サーバーからほかの拠点の kubelet に直接届く必要があります。';
        case 'port':
          return 'egress-selector-mode が disabled の場合、サーバーはエージェントのポート 10250 を使いますが、閉じています。';
      }
    },
    consequence: () =>
      '届かないノードでは kubectl の exec、logs、port-forward が失敗し、メトリクスも取得できません。デフォルトの agent なら、エージェントの側から経路を作ります。',
    fix: () => 'agent を使う',
  },
  'hostgw-needs-l2': {
    title: ({ topology }) =>
      topology === 'multi-site'
        ? 'host-gw では全ノードが同じレイヤー 2 にある必要がありますが、ノードは複数の拠点にあります。'
        : 'host-gw では全ノードが同じレイヤー 2 にある必要がありますが、ノードの間にルーターがあります。',
    consequence: () =>
      'ルーターがポッドの範囲を知らないため、その先のノードにあるポッドには届きません。vxlan ならルーターを越えられます。',
    fix: ({ proposal }) => `${proposal} を使う`,
  },
  'hostgw-extip-or-nat': {
    title: (facts) =>
      facts.isExternal
        ? 'host-gw では外部アドレスを使えませんが、flannel-external-ip が有効です。'
        : `host-gw では、NAT の内側のノード${which(facts)}に届きません。`,
    consequence: ({ isExternal }) =>
      isExternal
        ? 'ポッドの通信が、同じネットワークにないアドレスへ送られて失われます。外部アドレスには wireguard-native を使います。host-gw のままにするなら flannel-external-ip を無効にします。'
        : 'ポッドの通信は、相手のノードのインターフェースのアドレスへ送られます。NAT の内側ではそれが同じネットワークにないため、通信が失われます。wireguard-native なら NAT を越えられます。',
    fix: () => 'wireguard-native を使う',
  },
  'vxlan-across-nat': {
    title: (facts) =>
      facts.isMultiSite
        ? '複数の拠点にあるノードを vxlan でつないでいます。'
        : `NAT の内側のノード${which(facts)}を vxlan でつないでいます。`,
    consequence: () =>
      'vxlan は暗号化しません。また、途中でアドレス変換があるとチェックサムが壊れ、ping は通っても DNS や TCP が通らなくなります。ドキュメントにある方法は、外部アドレス間の wireguard-native です。',
    fix: () => 'wireguard-native と flannel-external-ip を使う',
  },
} satisfies SomeRuleTexts;
