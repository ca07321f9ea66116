import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const surroundingsNames = {
  'registry-mirror-ports': '組み込みレジストリミラーのポート',
  'registry-mirror-runtime': '別のランタイムと組み込みレジストリミラー',
  'proxy-no-proxy': 'ノード間の通信が通ってしまうプロキシ',
  'rootless-multinode': '複数ノードでのルートレスの K3s',
  'overlap-rootless': 'ルートレスの K3s 自身が使う範囲との重なり',
} as const satisfies SomeRuleNames;

export const surroundingsPages = {
  'registry-mirror-ports': {
    happens:
      'ノードは TCP 5001 で互いを見つけ、6443 でイメージを取得し合います。6443 ではエージェントも待ち受けます。全ノードの間で、内部アドレスの両方のポートに届く必要があります。',
    see: 'エージェントの `ss -ltn` に `:6443` と `:5001` が表示されます。別のノードからの `nc -zv NODE 5001` が成功する必要があります。',
    repair:
      '全ノードの間で TCP 5001 と 6443 を開け、`registries.yaml` の `mirrors` に対象のレジストリを書きます。ポートは `K3S_P2P_PORT` で変更でき、全ノードでそろえます。',
  },
  'registry-mirror-runtime': {
    happens:
      'ミラーは K3s 内蔵の containerd にあるイメージを配ります。docker や外部のランタイムでは内蔵の containerd が動かないため、K3s は終了します。',
    see: '`journalctl -u k3s` に `embedded registry mirror requires embedded containerd` と出ます。',
    repair: '`docker` と `container-runtime-endpoint` をやめるか、`embedded-registry` をやめます。',
  },
  'proxy-no-proxy': {
    happens:
      'インストーラーは、シェルにあるプロキシの変数を K3s に引き継ぎます。K3s は NO_PROXY にポッドとサービスの範囲、クラスタードメインを追加しますが、ノードのアドレスは追加しないため、ノード間の通信がプロキシを通ります。',
    see: 'NO_PROXY は `systemctl show k3s -p Environment` かユニットの `.env` ファイルで確認できます。プロキシのログには、ポート 6443 への接続が残ります。',
    repair:
      '`/etc/systemd/system/k3s.service.env`（エージェントは `k3s-agent.service.env`）の NO_PROXY にノードのネットワークを追加し、K3s を再起動します。プロキシをイメージの取得だけに使うなら、代わりに CONTAINERD_ で始まる変数を設定します。',
  },
  'rootless-multinode': {
    happens:
      'ルートレスの K3s は 1 人のユーザーの名前空間の中で動き、そのネットワークには転送されたポートからしか届きません。ドキュメントでは、複数ノードのクラスターは対象外です。',
    see: '起動時には拒否されません。ほかのノードが参加できないか、そのポッドに届きません。',
    repair: 'K3s を root で動かすか、サーバー 1 台のプランにします。',
  },
  'overlap-rootless': {
    happens:
      'ルートレスの K3s は、外部との通信（slirp4netns）に独自のネットワーク 10.41.0.0/16 を使います。ポッドやサービスの範囲が重なるとそのネットワークが隠れ、外部に接続できなくなります。',
    see: '起動時には何も表示されません。ホストからは届く外部のアドレスに、ポッドからは届きません。',
    repair:
      '範囲を移すか、サービスの環境変数 `K3S_ROOTLESS_CIDR` に別のネットワークを設定します。稼働中のクラスターではポッドとサービスの範囲を変更できないため、環境変数だけが使えます。',
  },
} as const satisfies SomeRulePages;
