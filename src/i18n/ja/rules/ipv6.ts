import { spaced } from '../spaced';
import type { SomeRuleTexts } from '../../rule-text';

export const ipv6Texts = {
  'cidr-family-sets-differ': {
    title: ({ clusterCidr, serviceCidr, isClusterCidrDefault, isServiceCidrDefault }) =>
      isServiceCidrDefault
        ? `ポッドは ${clusterCidr} ですが、サービスは K3s のデフォルト ${serviceCidr} のままで、アドレスファミリーが異なります。`
        : isClusterCidrDefault
          ? `サービスは ${serviceCidr} ですが、ポッドは K3s のデフォルト ${clusterCidr} のままで、アドレスファミリーが異なります。`
          : `ポッド（${clusterCidr}）とサービス（${serviceCidr}）のアドレスファミリーがそろっていません。`,
    consequence: ({ isUnnoticed }) =>
      isUnnoticed
        ? 'エージェントレスサーバーは動きますが、最初に参加するエージェントが「must share the same IP version」で終了します。両方のファミリーをそろえます。'
        : 'エージェントが動くノードはすべて、起動時に「must share the same IP version」で終了します。両方のファミリーをそろえます。',
    fix: ({ pods, services }) =>
      pods === null || services === null ? '同じファミリーを使う' : `ポッドに ${pods}、サービスに ${services} を使う`,
  },
  'cidr-family-order-differs': {
    title: ({ clusterCidr, serviceCidr }) =>
      `ポッド（${clusterCidr}）とサービス（${serviceCidr}）で、アドレスファミリーの順序が異なります。`,
    consequence: ({ isUnnoticed }) =>
      isUnnoticed
        ? 'エージェントレスサーバーは動きますが、最初に参加するエージェントが「must share the same IP version」で終了します。最初のファミリーがプライマリで、両方で同じでなければなりません。'
        : 'エージェントが動くノードはすべて、起動時に「must share the same IP version」で終了します。最初のファミリーがプライマリで、両方で同じでなければなりません。',
    fix: ({ pods, services }) => `ポッドに ${pods}、サービスに ${services} を使う`,
  },
  'node-mask-v6-span': {
    title: ({ range, nodeCidrMaskSize, span }) =>
      `${range} とノードごとの /${nodeCidrMaskSize} の差は ${span} ビットですが、Kubernetes が IPv6 で許すのは 16 ビットまでです。`,
    consequence: () =>
      'kube-controller-manager が「the node CIDR size is too big」で終了し、K3s も終了します。ポッドの範囲を狭めるか、ノードごとのブロックを大きくします。',
    fix: ({ proposal }) => `ノードごとに /${proposal} を使う`,
  },
  'svc6-too-large': {
    title: ({ range, k3sVersion, effect }) =>
      ({
        refused: `${range} は、K3s ${k3sVersion} のサービスの範囲としては大きすぎます。上限は /108 です。`,
        'no-services': `${range} はサービスの範囲としては大きすぎます。Kubernetes が割り当てに使えるのは /64 までです。`,
        undocumented: `${range} は、K3s のドキュメントにあるサービスの範囲の上限 /112 を超えています。`,
      })[effect],
    consequence: ({ effect }) =>
      ({
        refused: 'kube-apiserver がこの範囲を拒否し、K3s は終了します。/112 でもサービスは 65,535 個入ります。',
        'no-services':
          'エラーは出ませんが、kubernetes サービスも DNS もないまま動き続けます。/112 でもサービスは 65,535 個入ります。',
        undocumented: '動作はしますが、ドキュメントの範囲外です。/112 でもサービスは 65,535 個入ります。',
      })[effect],
    fix: ({ proposal }) => `${proposal} を使う`,
  },
  'docs-prefix-used': {
    title: ({ range, isDocumentation }) =>
      isDocumentation
        ? `${range} は、例示専用の 2001:db8::/32 に含まれます。`
        : `${range} は K3s のドキュメントにある例と同じで、自分の範囲ではありません。`,
    consequence: ({ isDocumentation }) =>
      isDocumentation
        ? 'クラスターの中では動きますが、この範囲がルーティングされることはありません。プライベートな fd00::/8（できればランダムな /48）か、自分のプレフィックスを使います。'
        : '2001:cafe::/32 は、誰かに割り当てられうる通常の公開アドレスです。プライベートな fd00::/8（できればランダムな /48）か、自分のプレフィックスを使います。',
    fix: ({ proposal }) => (proposal === null ? 'プライベートな範囲を使う' : `${proposal} を使う`),
  },
  'v6-primary-node-ip': {
    title: ({ cause, role, name, isExternal, first, iface }) => {
      const who = name ?? (role === 'server' ? 'サーバー' : 'エージェント');
      if (cause === 'order')
        return `プライマリは IPv6 ですが、${spaced(who, 'の')} ${isExternal ? 'node-external-ip' : 'node-ip'} は ${first} から始まっています。`;
      if (cause === 'iface')
        return `プライマリは IPv6 ですが、${spaced(who, 'のアドレスは')} ${iface} から決まり、IPv4 が先になります。`;
      return name === null
        ? 'プライマリは IPv6 ですが、node-ip が指定されていません。'
        : `プライマリは IPv6 ですが、${name} に node-ip が指定されていません。`;
    },
    consequence: ({ cause, role, swaps }) => {
      if (role === 'server' && cause !== 'guess')
        return 'API サーバーが通知するアドレスと最初のサービスの範囲でファミリーが異なり、kube-apiserver が終了します。IPv6 アドレスを先頭に書くか、advertise-address に IPv6 アドレスを指定します。';
      if (cause === 'order')
        return swaps
          ? 'このリリースでは K3s が IPv6 を先頭に入れ替えますが、古いリリースではノードが IPv4 優先で登録されます。node-ip は IPv6 から書きます。'
          : 'このリリースの kubelet は、IPv4 をノードのプライマリアドレスにすることがあります。node-ip は IPv6 から書きます。';
      return swaps
        ? 'アドレスは K3s が自動で見つけますが、その順序は推測です。ノードごとに node-ip を IPv6 から書きます。'
        : 'アドレスは K3s が自動で見つけますが、このリリースでは IPv4 優先で登録されることがあります。ノードごとに node-ip を IPv6 から書きます。';
    },
    fix: ({ proposal }) => `${proposal.join('、')} の順にする`,
  },
  'v6-ula-no-masq': {
    title: ({ range }) => `${range} のポッドは、IPv6 でインターネットに出られません。`,
    consequence: () =>
      'この範囲はローカル用（fc00::/7）です。flannel-ipv6-masq がないと、パケットはこのアドレスのまま外へ出て、応答が戻りません。',
    fix: () => 'flannel-ipv6-masq を有効にする',
  },
  'v6-gua-unrouted': {
    title: ({ range }) =>
      `${range} のポッドに応答が届くのは、この範囲がネットワーク側でノードへルーティングされている場合だけです。`,
    consequence: () =>
      'ポッドは自身のグローバルアドレスで外へ出ます。範囲全体または各ノードのブロックをノードへルーティングするか、flannel-ipv6-masq を有効にします。',
    fix: null,
  },
  'masq6-without-v6': {
    title: () => 'ポッドに IPv6 がないため、flannel-ipv6-masq は何の効果もありません。',
    consequence: () => '害はありませんが、外せば意味のない 1 行を設定から減らせます。',
    fix: () => 'flannel-ipv6-masq を外す',
  },
  'v6-only-downloads': {
    title: ({ isKnown }) =>
      isKnown
        ? 'ノードには IPv6 しかありませんが、K3s のダウンロードには IPv4 が必要です。'
        : 'ノードにも IPv4 がない場合、K3s のダウンロードに失敗します。',
    consequence: () =>
      'インストーラーは github.com から、イメージは docker.io から取得しますが、IPv6 だけのノードからはどちらにも届きません。エアギャップ方式でインストールするか、NAT64 またはプロキシを用意します。',
    fix: () => 'エアギャップ方式でインストールする',
  },
  'dual-external-ccm': {
    title: () =>
      'K3s のクラウドコントローラーを無効にすると、デュアルスタックの kubelet に K3s からノードのアドレスが渡りません。',
    consequence: ({ hasPolicyController }) =>
      hasPolicyController
        ? 'ネットワークポリシーコントローラーがノードの IPv6 アドレスを見つけられず、K3s が終了します。すべてのノードで kubelet-arg に node-ip=<IPv4>,<IPv6> を加えるか、クラウドコントローラーを有効のままにします。'
        : 'ノードには IPv4 アドレスだけが登録されます。すべてのノードで kubelet-arg に node-ip=<IPv4>,<IPv6> を加えるか、クラウドコントローラーを有効のままにします。',
    fix: null,
  },
  'mtu-vxlan-v6': {
    title: ({ podMtu, passing }) =>
      `ポッドの MTU は ${podMtu} ですが、ノード間の vxlan を通れる IPv6 パケットは ${passing} バイトまでです。`,
    consequence: ({ podMtu, passing }) =>
      `IPv6 ではヘッダーが 70 バイトになりますが、flannel が引くのは 50 です。大きなパケットは、ノードが「packet too big」を返すと送り直されるため、ファイアウォールが ICMPv6 を破棄しない限り動きます。ポッド間の ping -M do が通るのは -s ${passing - 48} までです。flannel-conf で MTU を 20 小さくすれば、ポッドの MTU は ${podMtu - 20} になります。`,
    fix: null,
  },
} satisfies SomeRuleTexts;
