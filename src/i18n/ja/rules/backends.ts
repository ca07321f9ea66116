import type { SomeRuleTexts } from '../../rule-text';

export const backendTexts = {
  'backend-unknown': {
    title: ({ flannelBackend }) => {
      if (flannelBackend === '') return 'flannel-backend が空のまま設定されています。';
      if (flannelBackend === 'tailscale') return 'バックエンド「tailscale」は、手動で選ぶものではありません。';
      return `K3s に「${flannelBackend}」というバックエンドはありません。`;
    },
    consequence: ({ flannelBackend }) =>
      flannelBackend === 'tailscale'
        ? 'vpn-auth を指定すると、K3s が自動で設定します。tailscale のプログラムがないと、コントロールプレーンの起動後に K3s が終了します。'
        : 'コントロールプレーンは起動しますが、その後 K3s が終了します。現在のバックエンドは vxlan、wireguard-native、host-gw、none で、すべて小文字で書きます。',
    fix: ({ proposal }) => `${proposal} を使う`,
  },
  'backend-wireguard-removed': {
    title: ({ k3sVersion }) => `K3s ${k3sVersion} には、バックエンド「wireguard」はもうありません。`,
    consequence: () =>
      'コントロールプレーンは起動しますが、その後 K3s が終了します。後継は wireguard-native で、カーネルに WireGuard が必要です。',
    fix: () => 'wireguard-native を使う',
  },
  'backend-wireguard-legacy': {
    title: ({ k3sVersion }) =>
      `バックエンド「wireguard」は K3s ${k3sVersion} ではまだ使えますが、K3s 1.26 でなくなります。`,
    consequence: ({ hasSuccessor }) =>
      hasSuccessor
        ? 'すべてのノードに wg コマンドが必要です。また、後継の wireguard-native を使うノードとは通信できません。'
        : 'すべてのノードに wg コマンドが必要です。後継の wireguard-native を使えるのは K3s 1.23.6 以降で、新旧のノードは互いに通信できません。',
    fix: () => 'wireguard-native を使う',
  },
  'backend-ipsec-removed': {
    title: ({ k3sVersion }) => `K3s ${k3sVersion} には、バックエンド「ipsec」はもうありません。`,
    consequence: () =>
      'コントロールプレーンは起動しますが、その後 K3s が終了します。現在の暗号化バックエンドは wireguard-native で、カーネルに WireGuard が必要です。',
    fix: () => 'wireguard-native を使う',
  },
  'backend-ipsec-no-binaries': {
    title: ({ k3sVersion, isBundled }) =>
      isBundled
        ? `バックエンド「ipsec」に必要なプログラムは K3s ${k3sVersion} にはまだ含まれますが、後のリリースには含まれません。`
        : `バックエンド「ipsec」に必要なプログラムは、K3s ${k3sVersion} には含まれていません。`,
    consequence: ({ isBundled }) =>
      isBundled
        ? '1.23.15、1.24.9、1.25.5、1.26.0 以降は、すべてのノードに swanctl と charon をインストールする必要があり、K3s 1.27 ではバックエンド自体がなくなります。'
        : 'すべてのノードに swanctl と charon をインストールする必要があります。K3s 1.27 ではバックエンド自体がなくなります。',
    fix: () => 'wireguard-native を使う',
  },
  'backend-inline-options': {
    title: ({ flannelBackend, k3sVersion }) =>
      `K3s ${k3sVersion} の flannel-backend にはオプションを書けませんが、「${flannelBackend}」には含まれています。`,
    consequence: ({ backend }) =>
      `コントロールプレーンは起動しますが、その後 K3s が終了します。flannel-backend は${backend === '' ? 'バックエンド名' : ` ${backend} `}だけにし、オプションは flannel-conf で指定するファイルに書いて、必要なノードに置きます。`,
    fix: null,
  },
  'backend-native-too-old': {
    title: ({ k3sVersion, needs }) =>
      `K3s ${k3sVersion} では、まだ wireguard-native を使えません。使えるのは ${needs} 以降です。`,
    consequence: () =>
      'コントロールプレーンは起動しますが、その後 K3s が終了します。より新しいリリースにするか、それまで別のバックエンドを使います。',
    fix: null,
  },
  'flag-needs-version': {
    title: ({ flag, k3sVersion, needs }) =>
      flag === 'config'
        ? `K3s ${k3sVersion} は config.yaml を読みません。読むのは ${needs.join('、')} 以降です。`
        : `K3s ${k3sVersion} では、まだ ${flag} を使えません。使えるのは ${needs.join('、')} 以降です。`,
    consequence: ({ flag }) =>
      flag === 'config'
        ? 'プランの値はすべて無視され、K3s のデフォルトになります。より新しいリリースを使います。'
        : 'コマンドラインでは拒否されます。config.yaml では読み飛ばされることがあり、その場合はデフォルトになります。より新しいリリースにするか、このオプションを外します。',
    fix: ({ flag }) => `${flag} を未設定にする`,
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
  'backend-not-encrypted': {
    title: ({ flannelBackend }) =>
      `${flannelBackend} は暗号化しませんが、ノード間のネットワークはほかの利用者と共有されています。`,
    consequence: () =>
      'そのネットワークの利用者は、ポッドの通信を読み取ることも、通信を紛れ込ませることもできます。wireguard-native なら、ノード間のポッドの通信はすべて暗号化されます。',
    fix: () => 'wireguard-native を使う',
  },
  'flannel-conf-network': {
    title: ({ path, problem, key, range, network }) => {
      switch (problem) {
        case 'missing':
          return `flannel が読む ${path} というファイルがありません。`;
        case 'not-json':
          return `${path} の内容が JSON オブジェクトではありません。`;
        case 'ipv6-off':
          return `ポッドは ${range} からアドレスを受け取りますが、${path} では IPv6 が有効になっていません。`;
        case 'network':
          return network === null
            ? `${path} に、ポッドの範囲 ${range} を含むべき ${key} がありません。`
            : `${path} の ${key} は ${network} で、ポッドの範囲 ${range} を含んでいません。`;
      }
    },
    consequence: ({ problem }) =>
      problem === 'ipv6-off'
        ? '"EnableIPv6": true がないと flannel は IPv4 だけを設定します（実際の K3s では確認していません）。K3s が自分で書く内容と同じにします。'
        : 'K3s は一度起動した後、flannel によって終了します。このファイルは K3s が自分で書くものの代わりになるため、ポッドの範囲を書いておく必要があります。',
    fix: () => 'プランの範囲をファイルに書く',
  },
  'flannel-conf-overrides': {
    title: ({ path }) => `flannel のネットワークとバックエンドは、プランではなく ${path} で決まります。`,
    consequence: ({ flannelBackend }) =>
      `すべてのノードのファイルに Network、EnableIPv6、IPv6Network、Backend を書きます。書かない限り、flannel-backend の ${flannelBackend} もポッドの範囲も flannel には伝わりません。`,
    fix: null,
  },
} satisfies SomeRuleTexts;
