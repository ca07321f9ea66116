import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const consistencyNames = {
  'etcd-even': '偶数台のサーバーによる etcd',
  'sqlite-ha': '複数のサーバーでの SQLite',
  'vip-not-in-san': 'サーバーの証明書に含まれない接続先',
  'servers-differ': '重要な設定がほかと異なるサーバー',
  'masks-differ': 'K3s が比べない設定がほかと異なるサーバー',
} as const satisfies SomeRuleNames;

export const consistencyPages = {
  'etcd-even': {
    happens:
      'etcd は、メンバーの過半数（2 台なら 2 台、4 台なら 3 台）が動いている間だけ動作します。そのため、偶数台にしても耐えられる故障の台数は 1 台少ない場合と変わらず、故障しうるサーバーが 1 台増えるだけです。',
    see: '`kubectl get nodes` を実行すると、サーバー（ロールは `control-plane`）が偶数台表示されます。',
    repair:
      'サーバーを 1 台、または 3 台以上の奇数台にします。稼働中のクラスターでは、サーバーを 1 台追加するか、1 台減らします。追加する場合は、ポッドの範囲にもう 1 ノード分の余裕が必要です。',
  },
  'sqlite-ha': {
    happens:
      'SQLite は 1 台のサーバー上のファイルなので、2 台目のサーバーは参加できません。複数のサーバーは、組み込み etcd か外部データベースを共有します。',
    see: '1 台目のサーバーで `kubectl get nodes` を実行しても、2 台目は表示されません。',
    repair:
      '1 台目を `cluster-init` 付きで起動するか、すべてのサーバーに `datastore-endpoint` を設定します。SQLite で稼働中のサーバーは、v1.22.2 以降なら `cluster-init` を付けて再起動してもデータを引き継ぎます。それより前のリリースでは、データストアが空の状態から始まります。',
  },
  'vip-not-in-san': {
    happens:
      '参加するノードは、サーバーの証明書を検証します。証明書に入るのは、各サーバー自身の名前とアドレス、および `tls-san` で加えたものです。ロードバランサーや仮想 IP のアドレスは含まれないため、そこから参加すると TLS エラーになります。',
    see: '`openssl s_client -connect ADDRESS:6443 </dev/null | openssl x509 -noout -ext subjectAltName` を実行すると、証明書に含まれる名前とアドレスが表示されます。',
    repair:
      'すべてのサーバーの `tls-san` に、接続先のアドレスか名前を加えます。最初に起動する前に行うのが確実です。稼働中のクラスターでは、サーバーを 1 台ずつ、K3s を停止し、`k3s certificate rotate` を実行してから起動します。',
  },
  'servers-differ': {
    happens:
      '組み込み etcd のクラスターに参加するサーバーは、範囲、DNS のアドレス、ドメイン、バックエンドなどをクラスターのものと比べ、1 つでも違うと終了します。リストは順序も比べ、デフォルトは実際の値として扱います。後からの変更や、外部データベースの場合は比べません。',
    see: '参加するサーバーの `journalctl -u k3s` に、`critical configuration mismatched:` とキー（ClusterIPRange は `cluster-cidr`、ServiceIPRange は `service-cidr`）が出て、`critical configuration value mismatch between servers` で終了します。',
    repair:
      '共通の設定をドロップインなど 1 つのファイルにまとめ、すべてのサーバーにコピーします。すでに動いているサーバーも同じように変え、再起動します。',
  },
  'masks-differ': {
    happens:
      'ノードマスク、NodePort、kube-proxy、無効にしたコンポーネントは、サーバーの参加時に比べられません。ブロックの大きさはリーダーのコントローラーマネージャーのマスクで決まり、コンポーネントは各サーバーが自分の設定に従って追加したり削除したりします。',
    see: '設定ファイルを見るほかに方法はありません。すべてのサーバーの `/etc/rancher/k3s/config.yaml` か、ノードのアノテーション `k3s.io/node-args` を比べます。',
    repair: 'すべてのサーバーで同じ値を書き、K3s を再起動します。ノードに割り当て済みのブロックは変わりません。',
  },
} as const satisfies SomeRulePages;
