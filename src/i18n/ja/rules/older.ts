import type { SomeRuleTexts } from '../../rule-text';

export const olderTexts = {
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
  'egress-broken-versions': {
    title: ({ mode, k3sVersion }) => `K3s ${k3sVersion} では、egress-selector-mode の ${mode} が動作しません。`,
    consequence: () =>
      '動作するのは v1.24.14、v1.25.10、v1.26.5、v1.27.2 以降です。新しいリリースにするか、agent を使います。',
    fix: null,
  },
} satisfies SomeRuleTexts;
