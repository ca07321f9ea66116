import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const firewallNames = {
  'firewalld-on': 'firewalld が動くノード',
  'ufw-on': 'ufw が動くノード',
  'cloud-sg-list': 'セキュリティグループで許可するポート',
  'kubelet-10250': 'kubelet に届かない metrics-server',
  'netraw-info': 'flannel のブリッジ上の信頼できないポッド',
  'v6-cloud-rules': 'クラウドのファイアウォールの IPv6 ルール',
} as const satisfies SomeRuleNames;

export const firewallPages = {
  'firewalld-on': {
    happens:
      'firewalld は K3s のルールの後で判定するため、flannel や kube-proxy が許可したパケットも破棄されます。ポッドの範囲を trusted ゾーンに入れる必要があります。NodePort のように K3s が転送するポートは、StrictForwardPorts が無効なら開けなくても届きます。2.0 より前の firewalld は、再読み込みで K3s のルールを消します。',
    see: '`firewall-cmd --zone=trusted --list-sources` にポッドの範囲がなく、別のノードのポッドに届きません。',
    repair:
      '`systemctl disable --now firewalld` を実行します。使い続ける場合は、全ノードで `--zone=trusted --add-source=…` でポッドの範囲を、`--add-port=…` でノード間のポートを、いずれも `--permanent` を付けて追加し、`--reload` を実行します。古いバージョンで再読み込みした後は、K3s と svclb のポッドを再起動します。',
  },
  'ufw-on': {
    happens:
      'ufw は、許可するルールのない受信を破棄し、ポッドから自分のノードへの通信も対象になります。ポッド間の転送はデフォルトの deny なら通りますが、`reject` は flannel のルールより前に働き、ポッドの通信を切ります。IPV6=no では IPv6 がすべて破棄されます。',
    see: '`ufw status verbose` にポッドの範囲のルールがないか、`reject (routed)` と表示されます。',
    repair:
      '`ufw disable` を実行します。使い続ける場合は、全ノードで各ポッドの範囲に `ufw allow from`、ノードのネットワークに `ufw allow proto tcp from … to any port 6443,10250` を実行し、バックエンドの UDP ポートも許可します。`/etc/default/ufw` は `IPV6=yes` のままにします。',
  },
  'cloud-sg-list': {
    happens:
      'セキュリティグループは、許可するルールのない通信を破棄します。ノード間に必要なポートは、バックエンドとサーバーの数で決まります。クライアントには 80、443、NodePort が必要です。Oracle のイメージはホストでも遮断し、Hetzner のファイアウォールはプライベートネットワークを対象にしません。',
    see: '別のノードからの `nc -zv NODE 6443` や `nc -zv NODE 10250` がタイムアウトします。',
    repair:
      '表示されたポートを、ノードのアドレスかグループ自身から許可します。8472 をインターネットに開けてはいけません。host-gw やネイティブルーティングでは、ポッドの範囲も許可し、送信元/送信先チェックを無効にします。',
  },
  'kubelet-10250': {
    happens:
      'metrics-server はポッドとして動き、全ノードの kubelet に TCP 10250 で問い合わせます。ノード間でこのポートに届かないと、値を得られません。ログや exec はエージェントのトンネルを通るため動きます。',
    see: '`kubectl top nodes` でほかのノードが `<unknown>` になり、metrics-server のログにポート 10250 のタイムアウトが出ます。',
    repair:
      'ノード間とポッドの範囲から TCP 10250 を開けます。値と HPA が不要なら、全サーバーで `disable: metrics-server` を設定します。',
  },
  'netraw-info': {
    happens:
      '同じノードのポッドは flannel のブリッジを共有します。コンテナには、取り除かない限り NET_RAW があり、ほかのポッドのアドレスの ARP に応答して通信を盗み見ることができます。',
    see: 'これを知らせるものはありません。`kubectl get ns -L pod-security.kubernetes.io/enforce` で、制限された名前空間がわかります。',
    repair:
      '信頼できないテナントの名前空間に `pod-security.kubernetes.io/enforce=restricted` のラベルを付けると、すべての capability の除去が必須になります。稼働中のクラスターでも設定でき、満たさないポッドは作り直すときに拒否されます。',
  },
  'v6-cloud-rules': {
    happens:
      'セキュリティグループの 1 つのルールに書けるのは、IPv4 か IPv6 のどちらかの範囲です。IPv4 で開けたポートも IPv6 では閉じたままで、IPv4 しか考えていないテンプレートも多くあります。ICMPv6 は近隣探索とパス MTU に使われます。',
    see: 'ノード間の `ping -6` や `nc -6zv NODE 6443` が、IPv4 では通るのにタイムアウトします。',
    repair:
      'ノードの IPv6 アドレスかグループ自身に同じポートを許可し、ICMPv6 も通します。Google Cloud では IPv6 用に別のルールが必要です。Hetzner のプライベートネットワークは IPv4 だけです。',
  },
} as const satisfies SomeRulePages;
