import type { SomeRuleTexts } from '../../rule-text';
import { spaced } from '../spaced';
import { which } from '../which';

/** Rules about capacity, addresses and the underlay that need what is known of machines. */
export const machineTexts = {
  'server-undersized': {
    title: ({ isBelowLeast, agents, served, cpus, memory, neededCpus, neededMemory }) => {
      if (isBelowLeast) return `サーバーには、少なくとも CPU ${neededCpus} 個とメモリ ${neededMemory} GiB が必要です。`;
      const size = [cpus === null ? [] : `CPU ${cpus} 個`, memory === null ? [] : `メモリ ${memory} GiB`]
        .flat()
        .join('、');
      return `サーバー（${size}）に適したエージェントはおよそ ${served} 台までですが、プランには ${agents} 台あります。`;
    },
    consequence: ({ isBelowLeast, neededCpus, neededMemory }) =>
      isBelowLeast
        ? '足りないと API の応答が遅れ、コンポーネントが再起動することがあります。サーバーを大きくします。エージェントはもっと小さくても動きます。'
        : `コントロールプレーンが遅くなります。K3s のドキュメントでは、この規模に CPU ${neededCpus} 個とメモリ ${neededMemory} GiB を求めています。サーバー 3 台なら、1 台の約 1.5 倍のエージェントを扱えます。`,
    fix: null,
  },
  'dual-nodeip-kubelet-bug': {
    title: (facts) =>
      spaced(
        `K3s ${facts.k3sVersion} では、${facts.iface}${which(facts)}`,
        'がデフォルトルートのインターフェースでない場合、ノードの IPv6 アドレスが失われます。',
      ),
    consequence: ({ proposal }) =>
      `kubelet がプライマリのインターフェースのアドレスしか見つけないためです。サーバーとエージェントの kubelet-arg に ${proposal} を書くか、1.27 以降を使います。`,
    fix: ({ proposal }) => `kubelet-arg に ${proposal} を追加する`,
  },
  'iface-many-addresses': {
    title: (facts) =>
      `${facts.iface}${which(facts)}には IPv4 アドレスが ${facts.addresses.length} 個ありますが、どれを使うかを決める node-ip がありません。`,
    consequence: ({ addresses }) =>
      `K3s は「multiple global unicast addresses defined」で終了し、候補として ${addresses.join('、')} を表示します。node-ip を書きます。`,
    fix: ({ proposal }) => (proposal.length === 0 ? 'node-ip を書く' : `node-ip に ${proposal.join('、')} を使う`),
  },
  'mtu-differs': {
    title: ({ isPath, least, most, smallest }) =>
      isPath
        ? `ノードのアップリンクは ${least} バイトを通しますが、その間の経路は ${smallest} バイトまでです。`
        : `ノードのアップリンクの MTU が ${least} から ${most} までばらついています。`,
    consequence: ({ isFlannel, smallest }) =>
      isFlannel
        ? `大きなパケットだけが途中で失われ、ping は通るのに転送が止まります。flannel 自身の設定（flannel-conf の Backend.MTU）に最小の ${smallest} を書くか、MTU をそろえます。オーバーヘッドは flannel が引きます。`
        : `大きなパケットだけが途中で失われ、ping は通るのに転送が止まります。CNI の MTU を最小の ${smallest} に合わせるか、MTU をそろえます。`,
    fix: null,
  },
  'double-tunnel': {
    title: (facts) =>
      spaced(`VPN のデバイス ${facts.iface}${which(facts)}`, `の中で ${facts.backend} を使う計画です。`),
    consequence: () =>
      'パケットが二重に包まれて遅くなり、MTU も両方に合わせる必要があります。VPN 上で全ノードが隣り合うなら、host-gw で 2 つ目のトンネルを省けます。Tailscale には、K3s に組み込みの統合機能があります。',
    fix: null,
  },
} satisfies SomeRuleTexts;
