import { FAMILY } from '../../family';
import type { NetworkFacts } from '../../../core/rules/network-overlaps';
import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';
import { spaced } from '../spaced';

/** A network as what it is, with its name, where it has one, and its range. */
const named = (what: string, { label, network }: NetworkFacts): string =>
  label === '' ? `${what} ${network}` : `${what}「${label}」（${network}）`;

const rangeOf = ({ isPods, range }: NetworkFacts): string =>
  isPods ? `ポッドの範囲 ${range}` : `サービスの範囲 ${range}`;

/** How a range lies to a network, which is called by `what`. */
function overlapWith(facts: NetworkFacts, what: string): string {
  const { range, network, part, more } = facts;
  const other = named(what, facts);
  if (more > 0)
    return `${rangeOf(facts)} は、${spaced(other, 'など、ほかにも')} ${count(more)} 個のネットワークと重なっています。`;
  if (range === network) return `${rangeOf(facts)} は、${spaced(other, 'と同じ範囲です。')}`;
  return part === range
    ? `${rangeOf(facts)} は、${spaced(other, 'の中にあります。')}`
    : `${rangeOf(facts)} に、${spaced(other, 'が含まれています。')}`;
}

const moveTo = ({ isPods, proposal }: NetworkFacts): string =>
  proposal === null ? '空いている範囲を使う' : isPods ? `ポッドに ${proposal} を使う` : `サービスに ${proposal} を使う`;

/** The addresses in question: one part, or those of several networks. */
const partOf = ({ part, more }: NetworkFacts): string => (more > 0 ? '重なる部分' : ` ${part} `);

const sharedSpaceOf = ({ range }: NetworkFacts): string =>
  range.includes(':') ? 'fd7a:115c:a1e0::/48' : '100.64.0.0/10';

const REACHABLE = { vpn: 'VPN', vpc: '接続先のネットワーク', other: 'ネットワーク' } as const;

const reachableOf = ({ kind }: NetworkFacts): string =>
  kind === 'vpn' || kind === 'vpc' ? REACHABLE[kind] : REACHABLE.other;

const NAME_PROBLEMS = {
  empty: '名前がありません',
  localhost: 'どのマシンも自分を localhost と呼びます',
  characters: '使えるのは英字、数字、「-」、「.」だけです',
  ends: '「.」で区切った各部分は英数字で始まり、英数字で終わる必要があります',
  'too-long': '253 文字を超えています',
} as const;

export const addressTexts = {
  'overlap-host-net': {
    title: (facts) => {
      if (facts.network !== null) return overlapWith(facts, 'ノードのネットワーク');
      const { range, address, node, nodes } = facts;
      if (nodes === 0) return `ポッドの範囲 ${range} に、API の接続先 ${address} が含まれています。`;
      if (nodes > 1)
        return `ポッドの範囲 ${range} に、${address} など ${count(nodes)} 台のノードのアドレスが含まれています。`;
      return node === null || node === ''
        ? `ポッドの範囲 ${range} に、ノード自身のアドレス ${address} が含まれています。`
        : `ポッドの範囲 ${range} に、${node} のアドレス ${address} が含まれています。`;
    },
    consequence: (facts) => {
      if (facts.network === null && facts.nodes === 0)
        return 'K3s は何も言いませんが、このアドレスがポッドのものとして扱われ、ノードから API に届かなくなります。ほかで使っていない範囲にします。';
      return facts.network === null || facts.isPods
        ? 'K3s は何も言いませんが、ノード同士や LAN の宛先がポッドとして扱われ、通信できなくなります。ほかで使っていない範囲にします。'
        : `K3s は何も言いませんが、${partOf(facts).trimStart()}のアドレスがサービスに割り当てられることがあり、そのアドレスを持つ機器へノードやポッドから届かなくなります。ほかで使っていない範囲にします。`;
    },
    fix: (facts) =>
      facts.network !== null
        ? moveTo(facts)
        : facts.proposal === null
          ? '空いている範囲を使う'
          : `ポッドに ${facts.proposal} を使う`,
  },
  'overlap-node-address': {
    title: ({ range, address, count: addresses }) =>
      addresses > 1
        ? `サービスの範囲 ${range} に、${address} などノードのアドレスが ${count(addresses)} 個含まれています。`
        : `サービスの範囲 ${range} に、ノードのアドレス ${address} が含まれています。`,
    consequence: () =>
      'K3s は何も言いませんが、DNS を含むサービスにノード自身のアドレスが割り当てられることがあります。ほかで使っていない範囲にします。',
    fix: ({ proposal }) => (proposal === null ? '空いている範囲を使う' : `サービスに ${proposal} を使う`),
  },
  'overlap-reachable-net': {
    title: (facts) => overlapWith(facts, reachableOf(facts)),
    consequence: (facts) =>
      facts.isPods
        ? `${partOf(facts).trimStart()}宛てのパケットがクラスターの外に出なくなり、そのアドレスを持つ機器へノードやポッドから届かなくなります。ほかで使っていない範囲にします。`
        : `${partOf(facts).trimStart()}のアドレスがサービスに割り当てられると、そのアドレスを持つ機器へノードやポッドから届かなくなります。ほかで使っていない範囲にします。`,
    fix: moveTo,
  },
  'overlap-docker': {
    title: (facts) =>
      facts.isDirect
        ? overlapWith(facts, 'Docker のネットワーク')
        : `${rangeOf(facts)} は、Docker が新しいネットワークに使う ${facts.network} と重なっています。`,
    consequence: (facts) =>
      facts.isDirect
        ? `${partOf(facts).trimStart()}への経路を Docker とクラスターの両方が持ち、一方に宛てたパケットがもう一方に届きます。別の範囲にするか、Docker 側を変えます（「bip」、「default-address-pools」）。`
        : `Docker が ${facts.part} にネットワークを作ると、そことクラスターのどちらかに宛てたパケットが届かなくなります。別の範囲にするか、Docker 側を変えます（「default-address-pools」）。`,
    fix: moveTo,
  },
  'overlap-cgnat': {
    title: (facts) => {
      if (facts.kind !== 'vpn') return overlapWith(facts, 'Kube-OVN の');
      return facts.more > 0
        ? overlapWith(facts, 'VPN')
        : `${rangeOf(facts)} と ${spaced(named('VPN', facts), 'は')}、どちらも ${sharedSpaceOf(facts)} のアドレスを使います。`;
    },
    consequence: (facts) =>
      facts.kind === 'vpn'
        ? `Tailscale などはこの空間全体から機器にアドレスを割り当てます。そのため${partOf(facts)}のアドレスが機器とクラスターの両方で使われ、一方にしか届かなくなることがあります。この空間の外の範囲にします。`
        : `Kube-OVN は、ノードからポッドへの通信のために ${facts.network} からノードにアドレスを割り当てます。そのため${partOf(facts)}のアドレスが重なることがあります。別の範囲にするか、JOIN_CIDR を設定します。`,
    fix: moveTo,
  },
  'overlap-other-cluster': {
    title: (facts) => overlapWith(facts, 'ほかのクラスターの範囲'),
    consequence: (facts) =>
      `VPN やピアリングで互いに届くようになると、${partOf(facts).trimStart()}の各アドレスがどちらのクラスターのものか区別できず、パケットが誤った側に届きます。ほかで使っていない範囲にします。`,
    fix: moveTo,
  },
  'advertise-family': {
    title: ({ source, address, range, rangeFamily }) =>
      address === null
        ? `API サーバーが通知するのは flannel-iface の IPv4 アドレスですが、最初のサービスの範囲 ${range} は ${FAMILY[rangeFamily]} です。`
        : `API サーバーが通知するのは ${source} の ${address} ですが、最初のサービスの範囲 ${range} は ${FAMILY[rangeFamily]} です。`,
    consequence: ({ rangeFamily, proposal }) =>
      proposal === null
        ? `kube-apiserver が「service IP family must match public address family」で終了します。最初のサーバーの ${FAMILY[rangeFamily]} アドレスを advertise-address に指定するか、node-ip の先頭に書きます。`
        : `kube-apiserver が「service IP family must match public address family」で終了します。advertise-address に ${proposal} を指定するか、${FAMILY[rangeFamily]} アドレスを先頭に書きます。`,
    fix: ({ proposal }) => (proposal === null ? 'advertise-address を指定する' : `${proposal} を通知する`),
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
        return 'K3s は 1 分ほど待った後「node name not set」で終了します。node-name を指定するか、マシンに名前を付けます。';
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
  'vip-not-in-san': {
    title: ({ registrationAddress, mayBeOwn }) =>
      mayBeOwn
        ? `${registrationAddress} がサーバー自身のものでなければ、サーバーの証明書に含まれません。`
        : `${registrationAddress} は、サーバーの証明書に含まれていません。`,
    consequence: () =>
      'この接続先から参加するノードは TLS エラーで終了します。証明書に入るのは、各サーバー自身の名前とアドレス、および tls-san で加えたものです。',
    fix: ({ registrationAddress }) => `tls-san に ${registrationAddress} を加える`,
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
} satisfies SomeRuleTexts;
