import type { Cni } from '../../../core/plan/plan';
import { CNI_NAME } from '../../cni-name';
import type { SomeRuleTexts } from '../../rule-text';

const nameOf = (cni: Cni): string => CNI_NAME[cni] ?? '別の CNI';

/** CNI が K3s のポッドの範囲を使うように書き換える場所。 */
const TO_CHANGE = {
  flannel: 'CNI にポッドの範囲を設定します。',
  calico: 'Installation の ipPools、または calico.yaml の CALICO_IPV4POOL_CIDR にポッドの範囲を書きます。',
  canal: 'canal.yaml の net-conf.json にある Network に、ポッドの範囲を書きます。',
  cilium: 'values の clusterPoolIPv4PodCIDRList または clusterPoolIPv6PodCIDRList にポッドの範囲を書きます。',
  'kube-ovn': 'install.sh の POD_CIDR にポッドの範囲を書きます。',
  antrea: 'CNI にポッドの範囲を設定します。',
  'kube-router': 'CNI にポッドの範囲を設定します。',
  weave: 'CNI にポッドの範囲を設定します。',
  other: 'CNI にポッドの範囲を設定します。',
} as const satisfies Record<Cni, string>;

const DUAL_STACK = {
  flannel: 'flannel は範囲の指定に従います。',
  calico:
    'Calico が IPv6 のプールを自動で作ることはなく、設定を省いた IPv6 のプールにはカプセル化も NAT もありません。ファミリーごとにプールを指定します。',
  canal:
    '配布されているファイルは IPv4 専用です。net-conf.json の EnableIPv6 と IPv6Network、IPAM の usePodCidrIPv6、FELIX_IPV6SUPPORT が必要で、この構成は開発元では検証されていません。',
  cilium: 'チャートのデフォルトでは IPv6 が無効です。ipv6.enabled を有効にし、IPv6 のプールを指定します。',
  'kube-ovn': 'install.sh の DUAL_STACK を有効にし、両方の範囲を指定します。',
  antrea:
    '両方のファミリーを使う方法と、ネットワークポリシーが IPv6 に効くかどうかを、Antrea のドキュメントで確認します。',
  'kube-router':
    '両方のファミリーを使う方法と、ネットワークポリシーが IPv6 に効くかどうかを、kube-router のドキュメントで確認します。',
  weave: '対応しているとは確認されていません。使う前に Weave Net のドキュメントで確認します。',
  other: '両方のファミリーを使う方法と、ネットワークポリシーが IPv6 に効くかどうかを、CNI のドキュメントで確認します。',
} as const satisfies Record<Cni, string>;

export const cniTexts = {
  'cni-flannel-still-on': {
    title: ({ cni, flannelBackend }) =>
      `${nameOf(cni)} を使う計画ですが、flannel がバックエンド「${flannelBackend}」で有効なままです。`,
    consequence: () =>
      '2 つの CNI が同じポッドを設定することになります。コンテナランタイムは K3s 独自の CNI ディレクトリを読み続けるため、もう一方の CNI の設定は使われません。',
    fix: () => 'flannel-backend を none にする',
  },
  'cni-netpol-conflict': {
    title: ({ cni }) =>
      cni === 'other'
        ? 'K3s のネットワークポリシーコントローラーが、別の CNI と並んで動きます。'
        : `${nameOf(cni)} と K3s のネットワークポリシーコントローラーの両方が、ネットワークポリシーを適用します。`,
    consequence: ({ cni }) =>
      cni === 'other'
        ? '多くの CNI は独自のポリシー機能を備えており、その場合は同じポリシーのルールが二重に書き込まれます。CNI にその機能がない場合を除き、すべてのサーバーで K3s 側を無効にします。'
        : '同じポリシーのファイアウォールルールが二重に書き込まれ、パケットは両方を通過する必要があります。すべてのサーバーで K3s 側を無効にします。',
    fix: () => 'disable-network-policy を設定する',
  },
  'cni-pool-mismatch': {
    title: ({ cni, pool, podRange, isDefault, family }) => {
      const subject = isDefault
        ? `${nameOf(cni)} の範囲がデフォルトの ${pool} のまま`
        : `${nameOf(cni)} の範囲が ${pool} `;
      if (podRange === null)
        return `${subject}ですが、クラスターに ${family === 'ipv4' ? 'IPv4' : 'IPv6'} のポッドの範囲がありません。`;
      return cni === 'canal' && !isDefault
        ? `${subject}で、ポッドの範囲 ${podRange} と一致していません。`
        : `${subject}で、ポッドの範囲 ${podRange} に収まっていません。`;
    },
    consequence: ({ cni }) =>
      `この食い違いを検出するものはありません。${cni === 'canal' ? 'flannel は自分の範囲の中しかルーティングしないため、ポッド同士の通信が届きません。' : 'kube-proxy はそのポッドをクラスター外とみなしてマスカレードし、egress の cluster モードは接続を拒否し、ファイアウォールの許可からも外れます。'}${TO_CHANGE[cni]}`,
    fix: () => 'CNI の範囲をポッドの範囲に合わせる',
  },
  'cni-nodes-notready': {
    title: ({ cni }) => `${nameOf(cni)} をインストールするまで、ノードは NotReady のままです。`,
    consequence: () =>
      'その間、CoreDNS など独自のネットワークを持つポッドは Pending のままです。最初のサーバーが起動したらすぐに CNI をインストールし、それより前にスクリプトで Ready を待たないようにします。',
    fix: null,
  },
  'cni-leftovers': {
    title: ({ cni }) => `${nameOf(cni)} が設定を書き込む /etc/cni/net.d に、以前の CNI のファイルが残っています。`,
    consequence: ({ cni }) =>
      cni === 'cilium'
        ? 'Cilium がファイル名を変えるまでの間、コンテナランタイムは以前の CNI でポッドを起動します。インストールの前に、すべてのノードでファイルを削除して再起動します。'
        : 'コンテナランタイムは名前順で最初のファイルを使うため、以前の CNI でポッドを起動することがあります。インストールの前に、すべてのノードでファイルを削除して再起動します。',
    fix: null,
  },
  'cni-dual-own-config': {
    title: ({ cni }) => `デュアルスタックは ${nameOf(cni)} 側でも設定する必要があります。`,
    consequence: ({ cni }) => `K3s の範囲は Kubernetes に渡されますが、CNI には渡されません。${DUAL_STACK[cni]}`,
    fix: null,
  },
  'egress-pod-own-ipam': {
    title: ({ cni }) => `egress-selector-mode は pod ですが、${nameOf(cni)} はノードごとのポッドの範囲を使いません。`,
    consequence: () =>
      'K3s のドキュメントでは、この組み合わせは動作しないとされています。一方、プログラムは 2022 年からポッドの実際のアドレスを追跡しています。CNI の範囲をポッドの範囲に収めて cluster にするか、agent にすれば、どちらの場合でも問題ありません。',
    fix: ({ proposal }) => `egress-selector-mode を ${proposal} にする`,
  },
  'egress-cluster-pool': {
    title: ({ cni, pool, podRange }) =>
      podRange === null
        ? `egress-selector-mode は cluster ですが、${nameOf(cni)} の範囲 ${pool} に対応するポッドの範囲がありません。`
        : `egress-selector-mode は cluster ですが、${nameOf(cni)} の範囲 ${pool} がポッドの範囲 ${podRange} の外にあります。`,
    consequence: () =>
      'エージェントはポッドの範囲とノードへの接続だけを中継するため、そのポッドにある Webhook や集約 API に届きません。CNI にポッドの範囲を設定します。',
    fix: () => 'CNI の範囲をポッドの範囲に合わせる',
  },
  'airgap-cni-images': {
    title: ({ cni }) => `ノードはインターネットに接続できず、K3s のイメージに ${nameOf(cni)} は含まれていません。`,
    consequence: () =>
      'CNI のポッドが ImagePullBackOff になり、ノードは NotReady のままです。マニフェストなら grep image:、チャートなら helm template でイメージを調べ、プライベートレジストリか、全ノードの /var/lib/rancher/k3s/agent/images に置きます。',
    fix: null,
  },
  'flannel-options-without-flannel': {
    title: ({ option }) => `${option} が設定されていますが、バックエンドが none なので flannel は動きません。`,
    consequence: ({ option }) => {
      switch (option) {
        case 'flannel-ipv6-masq':
          return 'このオプションは働かず、ポッドの IPv6 をマスカレードするかどうかは、代わりに導入する CNI が決めます。';
        case 'flannel-external-ip':
          return 'ノード間で使うアドレスは、代わりに導入する CNI が決めます。残る効果は、API サーバーが kubelet の外部アドレスを優先することだけです。';
        case 'flannel-conf':
          return 'このファイルを読むものはありません。代わりに導入する CNI には、それ自身の設定があります。';
        case 'flannel-iface':
          return '代わりに導入する CNI は、自分でインターフェースを選びます。ただし node-ip のないノードでは、K3s がこのインターフェースからアドレスを取るため、外す前に node-ip を書きます。';
      }
    },
    fix: ({ option }) => `${option} を外す`,
  },
} satisfies SomeRuleTexts;
