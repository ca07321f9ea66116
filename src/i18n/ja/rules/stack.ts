import { FAMILY } from '../../family';
import type { SomeRuleTexts } from '../../rule-text';
import { spaced } from '../spaced';

const NAME_PROBLEMS = {
  empty: '名前がありません',
  localhost: 'どのマシンも自分を localhost と呼びます',
  characters: '使えるのは英字、数字、「-」、「.」だけです',
  ends: '「.」で区切った各部分は英数字で始まり、英数字で終わる必要があります',
  'too-long': '253 文字を超えています',
} as const;

export const stackTexts = {
  'dual-too-old': {
    title: ({ k3sVersion, isExperimental }) =>
      isExperimental
        ? `K3s ${k3sVersion} のデュアルスタックは、まだ実験的な機能です。`
        : `K3s ${k3sVersion} はデュアルスタックに対応していません。`,
    consequence: ({ isExperimental }) =>
      isExperimental
        ? 'v1.23.7 より前では、一部の機能が欠けているか未完成です。v1.23.7 以降のリリースを使います。'
        : '2 つの範囲を受け付けるのは 1.21 以降、安定しているのは v1.23.7 以降です。新しいリリースを使います。',
    fix: null,
  },
  'v6only-too-old': {
    title: ({ k3sVersion }) => `K3s ${k3sVersion} は IPv6 だけでは動きません。`,
    consequence: () =>
      'ネットワークポリシーコントローラーと flannel は IPv4 の範囲を前提にしており、「no IPv4 CIDRs found」というエラーになります。v1.22.9 以降のリリースを使います。',
    fix: null,
  },
  'node-ip-family-missing': {
    title: ({ name, nodeIp, family }) =>
      nodeIp.length > 0
        ? `ポッドは ${FAMILY[family]} を使いますが、${spaced(name ?? 'このノード', 'の')} node-ip（${nodeIp.join('、')}）に ${FAMILY[family]} アドレスがありません。`
        : `ポッドは ${FAMILY[family]} を使いますが、${spaced(name ?? 'マシン', 'に')} ${FAMILY[family]} アドレスがありません。`,
    consequence: ({ family, isDualStack }) =>
      isDualStack
        ? `cluster-cidr と node-ip のファミリーがそろわないため、そのノードの K3s は終了します。${FAMILY[family]} アドレスを追加するか、シングルスタックにします。`
        : `cluster-cidr と node-ip のファミリーがそろわないため、そのノードの K3s は終了します。${FAMILY[family]} アドレスを追加するか、もう一方のファミリーを使います。`,
    fix: null,
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
  'iface-not-found': {
    title: ({ iface, problem, known }) => {
      if (problem === 'absent')
        return `マシンに ${iface} というインターフェースがありません（あるのは ${known.join('、')}）。`;
      if (problem === 'loopback') return `flannel-iface の ${iface} はループバックインターフェースです。`;
      return problem === 'too-long'
        ? `「${iface}」という名前のインターフェースはありえません。名前は 15 文字までです。`
        : `「${iface}」という名前のインターフェースはありえません。「/」と空白は使えません。`;
    },
    consequence: () =>
      'K3s は起動直後に「interface … does not have a correct global unicast ip」で終了します。ノードのアドレスを持つインターフェースを指定します。名前がマシンごとに違う場合は、ノードごとに書きます。',
    fix: null,
  },
  'node-ip-not-on-host': {
    title: ({ address, hostAddresses }) =>
      `マシンには ${address} というアドレスがありません（あるのは ${hostAddresses.join('、')}）。`,
    consequence: () =>
      'K3s はいったん起動しますが、ネットワークポリシーコントローラーが「failed to find interface with specified node ip」で K3s を終了させます。マシン自身のアドレスを使い、NAT の外側のアドレスは node-external-ip に書きます。',
    fix: null,
  },
  'hostname-bad': {
    title: ({ name, problem }) =>
      problem === 'empty'
        ? 'マシンにホスト名がなく、node-name も指定されていません。'
        : `「${name}」はノードの名前に使えません。${NAME_PROBLEMS[problem]}。`,
    consequence: ({ problem }) => {
      if (problem === 'empty')
        return 'K3s は 1 分ほど待ったあと「node name not set」で終了します。node-name を指定するか、マシンに名前を付けます。';
      return problem === 'localhost'
        ? '1 台なら動きますが、同じ名前の 2 台目は参加できません。node-name を指定するか、マシンに名前を付けます。'
        : 'K3s は起動しますが、マシンはノードとして登録されません。node-name を指定するか、マシンの名前を変えます。';
    },
    fix: ({ proposal }) => `node-name に ${proposal} を使う`,
  },
  'hostname-duplicate': {
    title: ({ name, first, second }) => `${first} 番目と ${second} 番目のノードの名前が、どちらも ${name} です。`,
    consequence: () =>
      '名前は最初のノードのパスワードと結び付くため、後から来たノードは参加できません。大文字と小文字は区別されません。',
    fix: ({ proposal }) => `node-name に ${proposal} を使う`,
  },
} satisfies SomeRuleTexts;
