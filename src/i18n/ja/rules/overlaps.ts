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

export const overlapTexts = {
  'overlap-pod-svc': {
    title: ({ pods, services }) => `ポッドの範囲 ${pods} とサービスの範囲 ${services} が重なっています。`,
    consequence: ({ isAllTaken }) =>
      isAllTaken
        ? 'K3s は起動しますが、どのノードにもポッド用のブロックが割り当てられず、それを知らせるものもありません。互いに重ならない範囲にします。'
        : 'K3s は起動しますが、サービスの範囲と重なるブロックを何も言わずに飛ばします。通信が誤った宛先に向かうこともあります。互いに重ならない範囲にします。',
    fix: ({ newPods, newServices }) =>
      newPods !== null && newServices !== null
        ? `ポッドに ${newPods}、サービスに ${newServices} を使う`
        : newServices !== null
          ? `サービスに ${newServices} を使う`
          : newPods !== null
            ? `ポッドに ${newPods} を使う`
            : '重ならない範囲を使う',
  },
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
} satisfies SomeRuleTexts;
