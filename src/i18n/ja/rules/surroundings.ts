import type { SomeRuleTexts } from '../../rule-text';

export const surroundingsTexts = {
  'registry-mirror-ports': {
    title: ({ peerPort, apiPort }) =>
      `組み込みレジストリミラーには、全ノード間の TCP ${peerPort} と ${apiPort} が必要です。`,
    consequence: ({ peerPort }) =>
      `エージェントも両方で待ち受けるため、すべてのノードの間で開けます。ミラー同士のポート ${peerPort} は K3S_P2P_PORT で変更でき、全ノードでそろえます。`,
    fix: null,
  },
  'registry-mirror-runtime': {
    title: ({ isDocker, runtime }) =>
      isDocker
        ? '組み込みレジストリミラーは K3s 内蔵の containerd でしか動きませんが、docker が有効です。'
        : `組み込みレジストリミラーは K3s 内蔵の containerd でしか動かず、${runtime} では使えません。`,
    consequence: () =>
      'K3s は「embedded registry mirror requires embedded containerd」で終了します。別のランタイムか embedded-registry のどちらかをやめます。',
    fix: null,
  },
  'proxy-no-proxy': {
    title: ({ missing }) =>
      missing.length === 0
        ? 'NO_PROXY にノードのアドレスがありません。'
        : `NO_PROXY に含まれていないノードのアドレスがあります（${missing.join('、')}）。`,
    consequence: ({ httpProxy }) =>
      `ノード間の通信が ${httpProxy} を経由し、プロキシからノードに戻れなければ参加に失敗します。ポッドとサービスの範囲、クラスタードメインは K3s が追加しますが、ノードのアドレスは追加しません。`,
    fix: ({ missing }) => (missing.length === 0 ? 'ノードのアドレスを追加する' : `${missing.join('、')} を追加する`),
  },
  'rootless-multinode': {
    title: ({ machines }) => `ルートレスの K3s は 1 台だけで動きますが、プランには ${machines} 台あります。`,
    consequence: () =>
      'ネットワークが 1 台のマシンのユーザー名前空間の中にあり、複数ノードのクラスターには対応していません。K3s を root で動かすか、サーバー 1 台だけのプランにします。',
    fix: null,
  },
  'overlap-rootless': {
    title: ({ isPods, range, rootless }) =>
      isPods
        ? `ポッドの範囲 ${range} が、ルートレスの K3s 自身が使う ${rootless} と重なっています。`
        : `サービスの範囲 ${range} が、ルートレスの K3s 自身が使う ${rootless} と重なっています。`,
    consequence: ({ rootless }) =>
      `ユーザー用のネットワーク（slirp4netns）が ${rootless} にあり、クラスターの経路に隠されます。範囲を移すか、K3S_ROOTLESS_CIDR を設定します。`,
    fix: ({ proposal }) => (proposal === null ? '空いている範囲を使う' : `${proposal} を使う`),
  },
} satisfies SomeRuleTexts;
