import type { SomeRuleTexts } from '../../rule-text';
import { spaced } from '../spaced';
import { which } from '../which';

export const underlayTexts = {
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
  'vxlan-exposed': {
    title: ({ address, port }) =>
      address === null
        ? `ノードにインターネットから到達でき、vxlan が UDP ${port} で待ち受けます。`
        : `公開アドレス ${address} を持つノードがあり、vxlan が UDP ${port} で待ち受けます。`,
    consequence: ({ port }) =>
      `ノードの UDP ${port} に到達できる者は、ポッドのネットワークへパケットを送り込めます。ファイアウォールで、ノードのアドレスからだけ許可します。`,
    fix: null,
  },
  'vxlan-across-nat': {
    title: (facts) =>
      facts.isMultiSite
        ? '複数の拠点にあるノードを vxlan でつないでいます。'
        : `NAT の内側のノード${which(facts)}と vxlan でつなぐ計画です。`,
    consequence: () =>
      'vxlan は暗号化しません。また、途中でアドレス変換があるとチェックサムが壊れ、ping は通っても DNS や TCP が通らなくなります。ドキュメントにある方法は、外部アドレス間の wireguard-native です。',
    fix: () => 'wireguard-native と flannel-external-ip を使う',
  },
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
  'mtu-vxlan-v6': {
    title: ({ podMtu, passing }) =>
      `ポッドの MTU は ${podMtu} ですが、ノード間の vxlan を通れる IPv6 パケットは ${passing} バイトまでです。`,
    consequence: ({ podMtu, passing }) =>
      `IPv6 ではヘッダーが 70 バイトになりますが、flannel が引くのは 50 です。大きなパケットは、ノードが「packet too big」を返すと送り直されるため、ファイアウォールが ICMPv6 を破棄しない限り動きます。ポッド間の ping -M do が通るのは -s ${passing - 48} までです。flannel-conf で MTU を 20 小さくすれば、ポッドの MTU は ${podMtu - 20} になります。`,
    fix: null,
  },
  'wireguard-kernel': {
    title: (facts) =>
      facts.kernel === null
        ? 'wireguard-native が選ばれていますが、ノードのカーネルに WireGuard がありません。'
        : spaced(
            `wireguard-native が選ばれていますが、Linux ${facts.kernel}${which(facts)}`,
            'には WireGuard がありません。',
          ),
    consequence: () =>
      'K3s は起動後に「could not create wireguard interface: operation not supported」で終了します。カーネル 5.6 以降は WireGuard を内蔵でき、それより前のカーネルでは全ノードにパッケージが必要です。vxlan なら WireGuard は不要です。',
    fix: null,
  },
} satisfies SomeRuleTexts;
