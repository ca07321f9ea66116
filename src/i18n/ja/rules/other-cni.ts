import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

export const otherCniTexts = {
  'weave-eol': {
    title: () => 'Weave Net の開発と保守は終了しています。',
    consequence: () =>
      '開発元の会社は解散し、リポジトリはアーカイブされ、インストーラーの配布元もなくなりました。wireguard-native の flannel、Calico、Cilium など、別の CNI を選びます。フォークを使い続ける場合は、確認済みとして進めます。',
    fix: null,
  },
  'antrea-proxy-port': {
    title: ({ port }) => `proxyAll の AntreaProxy と kube-proxy が、どちらもヘルスチェックに TCP ${port} を使います。`,
    consequence: () =>
      'ポートを使えるのは一方だけで、サービスの処理も重複します。すべてのサーバーで kube-proxy を無効にして Antrea の kubeAPIServerOverride にサーバーのアドレスを指定するか、kube-proxy-arg の healthz-bind-address で kube-proxy のポートを変えます。',
    fix: () => 'disable-kube-proxy を設定する',
  },
  'kubeovn-svc-cidr': {
    title: ({ problem, stated, isDefault, other }) => {
      const [ranges, others] = [stated.join(','), other.join(',')];
      const join = isDefault ? `Kube-OVN のデフォルトの JOIN_CIDR ${ranges}` : `JOIN_CIDR ${ranges}`;
      switch (problem) {
        case 'service-cidr':
          return isDefault
            ? `Kube-OVN の SVC_CIDR がデフォルトの ${ranges} のままですが、サービスの範囲は ${others} です。`
            : `Kube-OVN の SVC_CIDR は ${ranges} ですが、サービスの範囲は ${others} です。`;
        case 'pods':
          return `${join} が、ポッドの範囲 ${others} と重なります。`;
        case 'services':
          return `${join} が、サービスの範囲 ${others} と重なります。`;
        case 'network':
          return `${join} が、ノードの使うネットワーク ${others} と重なります。`;
        case 'node':
          return `${join} に、ノードのアドレス ${others} が含まれます。`;
      }
    },
    consequence: ({ problem }) =>
      problem === 'service-cidr'
        ? 'Kube-OVN はこの範囲をサービスのアドレスとして扱うため、DNS を含め、実際のサービスにポッドから届きません。install.sh の SVC_CIDR を変えます。'
        : 'ノードはこのネットワークを通じてポッドと通信します。ポッド、サービス、ノードのアドレスと重なると、パケットが別の宛先に送られます。install.sh の JOIN_CIDR を変えます。',
    fix: ({ problem, proposal }) =>
      problem === 'service-cidr'
        ? `SVC_CIDR を ${proposal ?? ''} にする`
        : proposal === null
          ? 'JOIN_CIDR を空いている範囲にする'
          : `JOIN_CIDR を ${proposal} にする`,
  },
  'kuberouter-proxy': {
    title: () => 'kube-router のサービスプロキシと kube-proxy が、どちらもサービスを処理します。',
    consequence: () =>
      '両方が同じサービスのルールを書き込み、どちらが効くかは決まっていません。kube-router は kube-proxy がないことを前提としています。K3s の kube-proxy はプログラムに内蔵されているため、すべてのサーバーで disable-kube-proxy を設定します。',
    fix: () => 'disable-kube-proxy を設定する',
  },
  'multus-cilium-exclusive': {
    title: ({ isDefault }) =>
      isDefault
        ? 'Multus を Cilium と使う計画ですが、Cilium はデフォルトでほかの CNI のファイルを退避させます。'
        : 'Multus を Cilium と使う計画ですが、Cilium がほかの CNI のファイルを退避させる設定です。',
    consequence: () =>
      'Cilium が Multus の設定ファイルの名前を *.cilium_bak に変えるため、ポッドに追加のネットワークが付きません。Cilium の values で cni.exclusive: false にします。',
    fix: () => 'cni.exclusive を false にする',
  },
  'multus-bindir': {
    title: ({ binDir, right, isDefault }) =>
      `Multus は${isDefault ? 'デフォルトの' : ''} ${binDir} にプラグインを置きますが、コンテナランタイムが探すのは ${right} です。`,
    consequence: ({ isLasting }) =>
      isLasting
        ? 'プラグインが見つからず、ポッドが ContainerCreating のままになります。Multus の values の binDir を変えます。whereabouts を使う場合は、その binDir も変えます。'
        : 'プラグインが見つからず、ポッドが ContainerCreating のままになります。Multus の values の binDir を変えます。このリリースでは K3s のアップグレードごとにディレクトリが入れ替わるため、そのたびに Multus をデプロイし直します。',
    fix: ({ right }) => `${right} を使う`,
  },
  'multus-hostlocal': {
    title: ({ nodes }) =>
      `IPAM の host-local では、${count(nodes)} 台のノードがそれぞれ同じ範囲から追加ネットワークのアドレスを割り当てます。`,
    consequence: () =>
      '割り当ての記録がノードごとに分かれているため、別々のノードのポッドに同じアドレスが付くことがあります。K3s のドキュメントは、複数のノードでの使用を勧めていません。whereabouts なら、クラスター全体で 1 つの記録を使います。',
    fix: () => 'whereabouts を使う',
  },
  'whereabouts-path': {
    title: ({ path, isStated }) =>
      isStated
        ? `whereabouts が読むのは ${path} ですが、設定は別の場所に作られます。`
        : 'whereabouts に設定ファイルの場所が指定されていません。',
    consequence: ({ right, isStated }) =>
      `${isStated ? '' : 'デフォルトの /etc/cni/net.d は、K3s の flannel では使われません。'}設定が見つからず、追加ネットワークのあるポッドが ContainerCreating のままになります。各 NetworkAttachmentDefinition の ipam に "configuration_path": "${right}" と書きます。`,
    fix: ({ right }) => `${right} を使う`,
  },
} satisfies SomeRuleTexts;
