import { FAMILY } from '../../family';
import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

const maskLabel = ({ proposal }: { readonly proposal: number | null }): string =>
  proposal === null ? 'ブロックの長さを変えるか、プールを広げる' : `/${proposal} のブロックを使う`;

export const ciliumTexts = {
  'cilium-pool-span': {
    title: ({ problem, family, pool, mask, isDefaultMask }) => {
      const blocks = isDefaultMask ? `Cilium のデフォルトの /${mask} のブロック` : `Cilium の /${mask} のブロック`;
      switch (problem) {
        case 'no-prefix':
          return `/${mask} は ${FAMILY[family]} のプレフィックス長ではなく、Cilium のブロックの長さに使えません。`;
        case 'below-pool':
          return `${blocks}は、プール ${pool} より大きくなります。`;
        case 'too-wide':
          return `${blocks}は、プール ${pool} に対して小さすぎます。`;
      }
    },
    consequence: ({ problem, longest }) =>
      ({
        'no-prefix':
          'Cilium のオペレーターが「SubNetMask is invalid」として拒否します。ポッドにはアドレスが付きません。',
        'below-pool':
          'ソースコードによれば、オペレーターはエラーにせず、何も割り当てません。そのため、ポッドにはアドレスが付きません。ブロックを長くするか、プールを広げます。',
        'too-wide': `Cilium のオペレーターが「New CIDR set failed; the node CIDR size is too big」として拒否します。プールとブロックの差は 16 ビットまでで、ここでは /${longest} までです。どちらも後から変更できません。`,
      })[problem],
    fix: maskLabel,
  },
  'cilium-pool-capacity': {
    title: ({ problem, pools, mask, blocks, nodes, room, pods, isMaxPods }) =>
      problem === 'nodes'
        ? `Cilium のプール ${pools.join(' と ')} にある /${mask} のブロックは ${count(blocks)} 個で、ノード ${count(nodes)} 台に足りません。`
        : `Cilium の /${mask} のブロックにはポッド約 ${count(room)} 個分のアドレスしかありませんが、${isMaxPods ? `max-pods は ${count(pods)} です` : `ノードあたり ${count(pods)} 個を予定しています`}。`,
    consequence: ({ problem, room }) =>
      problem === 'nodes'
        ? 'ノードは 1 台につき 1 個のブロックを使います。ブロックのないノードでは、CiliumNode に「there are no remaining CIDRs left to allocate in the accepted range」と出て、ポッドにアドレスが付きません。ブロックの長さは後から変更できませんが、プールは追加できます。'
        : room === 0n
          ? 'ブロックごとに約 4 個のアドレスを Cilium 自身が使うため、ポッドの分が残りません。ブロックの長さは後から変更できません。'
          : 'ノードのブロックは 1 個だけで、そのうち約 4 個のアドレスを Cilium 自身が使います。それを超えるポッドにはアドレスが付きません。ブロックの長さは後から変更できません。',
    fix: maskLabel,
  },
  'cilium-default-pool-lan': {
    title: ({ pool, covered }) =>
      `Cilium の範囲がデフォルトの ${pool} のままで、ノードのネットワークの ${covered} と重なります。`,
    consequence: () =>
      'Cilium がノードのアドレスをポッドのものとして扱うため、ノード同士が通信できなくなります。最初のインストールの前に、clusterPoolIPv4PodCIDRList にポッドの範囲を書きます。',
    fix: () => 'Cilium のプールをポッドの範囲に合わせる',
  },
  'cilium-v6-off': {
    title: ({ problem, range, chartPool }) =>
      problem === 'off'
        ? `ポッドに ${range} のアドレスを付ける計画ですが、Cilium の IPv6 が無効です。`
        : `ポッドに ${range} のアドレスを付ける計画ですが、Cilium に IPv6 のプールの指定がなく、チャートのデフォルトの ${chartPool} が使われます。`,
    consequence: ({ problem }) =>
      problem === 'off'
        ? 'チャートの IPv6 は、指定しない限り無効です。そのため、ポッドに IPv6 アドレスが付きません。ipv6.enabled を有効にし、clusterPoolIPv6PodCIDRList にプールを書きます。'
        : 'ポッドに付く IPv6 アドレスを、K3s はポッドのものとして扱いません。clusterPoolIPv6PodCIDRList にポッドの範囲を書きます。',
    fix: ({ problem }) =>
      problem === 'off' ? 'Cilium の IPv6 を有効にする' : 'Cilium のプールに IPv6 のポッドの範囲を加える',
  },
  'cilium-kpr-pair': {
    title: () => 'Cilium で kube-proxy を置き換える計画ですが、kube-proxy も有効なままです。',
    consequence: ({ api }) =>
      `どのサービスも二重に設定されます。後から切り替えると接続が切れ、ルールも残ります。K3s の kube-proxy はプログラムに内蔵されているため、すべてのサーバーで disable-kube-proxy を設定して無効にします。${api === null ? '' : `その場合、Cilium には k8sServiceHost と k8sServicePort（${api}）が必要です。`}`,
    fix: ({ api }) =>
      api === null
        ? 'disable-kube-proxy を設定する'
        : `disable-kube-proxy を設定し、Cilium の API サーバーを ${api} にする`,
  },
  'cilium-api-address': {
    title: ({ problem, address, agents }) => {
      const stated = address ?? '';
      switch (problem) {
        case 'missing':
          return 'kube-proxy が無効ですが、Cilium に API サーバーのアドレスが指定されていません。';
        case 'automatic':
          return 'Cilium が API サーバーを自動で探す設定ですが、K3s では見つけられません。';
        case 'no-port':
          return `Cilium の API サーバーが ${stated} で、ポートが指定されていません。`;
        case 'other-loopback':
          return `Cilium の API サーバーが ${stated} ですが、サーバーはこのアドレスで待ち受けません。`;
        case 'server-port':
          return `Cilium の API サーバーが ${stated} ですが、エージェント ${count(agents)} 台はこのポートで待ち受けません。`;
      }
    },
    consequence: ({ problem, loopback }) =>
      ({
        missing:
          'Cilium は API のサービスのアドレスに接続しようとしますが、Cilium 自身が動くまでは届きません。k8sServiceHost を localhost、k8sServicePort を 6444 にします。K3s では、どのノードもここで待ち受けます。',
        automatic:
          'k8sServiceHost: auto が参照するのは、kubeadm がクラスターに残す情報です。localhost と k8sServicePort の 6444 を指定します。K3s では、どのノードもここで待ち受けます。',
        'no-port':
          'k8sServicePort にデフォルトはありません。指定しないと、Cilium は API サーバーに接続できず、起動しません。',
        'other-loopback': `サーバーが 6444 で使うループバックアドレスは、先頭のサービスの範囲で決まり、ここでは ${loopback} です。localhost という名前なら、サーバーでもエージェントでも使えます。`,
        'server-port':
          '6443 で待ち受けるのはサーバーだけです。6444 なら、サーバーでは API サーバー自身、エージェントでは K3s のロードバランサーが待ち受けます。',
      })[problem],
    fix: ({ proposal }) => `${proposal} を使う`,
  },
  'cilium-hostport': {
    title: ({ hasTraefik }) =>
      hasTraefik
        ? 'ServiceLB と Traefik にはホストポートが必要ですが、Cilium では kube-proxy を置き換える場合しか使えません。'
        : 'ServiceLB にはホストポートが必要ですが、Cilium では kube-proxy を置き換える場合しか使えません。',
    consequence: ({ hasTraefik }) =>
      `LoadBalancer 型のサービスのポート${hasTraefik ? '（80 と 443 を含む）' : ''}に接続できず、エラーも出ません。Cilium で kube-proxy を置き換えるか、別のロードバランサーを使います。cni.chainingMode: portmap でも動きますが、Cilium に portmap は付属しないため、各ノードの /opt/cni/bin に自分で置きます。`,
    fix: () => 'Cilium で kube-proxy を置き換える',
  },
  'cilium-cleanup': {
    title: () =>
      'Cilium が動くノードで K3s を強制停止またはアンインストールすると、ノードのネットワークが切れることがあります。',
    consequence: ({ tunnel }) =>
      `k3s-killall.sh やアンインストールスクリプトの前に、そのノードで次を実行します: ip link delete cilium_host; ip link delete cilium_net; ${tunnel === null ? '' : `ip link delete ${tunnel}; `}iptables-save | grep -iv cilium | iptables-restore; ip6tables-save | grep -iv cilium | ip6tables-restore。`,
    fix: null,
  },
} satisfies SomeRuleTexts;
