import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const cniNames = {
  'cni-flannel-still-on': 'flannel を有効にしたままの別の CNI',
  'cni-netpol-conflict': 'ネットワークポリシーを適用する 2 つの仕組み',
  'cni-pool-mismatch': 'ポッドの範囲と一致しない CNI の範囲',
  'cni-nodes-notready': 'CNI をインストールするまで NotReady のノード',
  'cni-leftovers': 'ノードに残った以前の CNI のファイル',
  'cni-dual-own-config': '別の CNI でのデュアルスタック',
  'egress-pod-own-ipam': '独自にアドレスを割り当てる CNI と egress の pod モード',
  'egress-cluster-pool': 'ポッドの範囲の外にあるポッドと egress の cluster モード',
  'airgap-cni-images': 'エアギャップ環境での CNI のイメージ',
} as const satisfies SomeRuleNames;

export const cniPages = {
  'cni-flannel-still-on': {
    happens:
      'flannel が有効な場合、K3s はコンテナランタイムに K3s 独自の CNI ディレクトリを使わせます。そこにあるのは flannel の設定だけです。別の CNI は /etc/cni/net.d に書き込みますが、それを読むものはなく、経路は両方が書き込みます。',
    see: '`grep -A3 cni /var/lib/rancher/k3s/agent/etc/containerd/config.toml` を実行すると、/var/lib/rancher/k3s 以下のディレクトリが設定されています。',
    repair:
      '最初の起動の前に、すべてのサーバーで `flannel-backend: none` を設定します。稼働中のクラスターでの CNI の変更は K3s ではサポートされていないため、新しいクラスターを作ります。',
  },
  'cni-netpol-conflict': {
    happens:
      'K3s は、無効にしない限りすべてのノードで kube-router のポリシー機能を動かします。別の CNI の機能と並ぶと、両方が同じポリシーを適用し、一方が破棄したパケットは失われます。',
    see: 'CNI が独自の機能を持つノードで `iptables-save | grep KUBE-ROUTER` を実行すると、ルールが表示されます。',
    repair:
      'すべてのサーバーで `disable-network-policy: true` を設定します。稼働中のクラスターには古いルールが残るため、各ノードで `iptables-save | grep -v KUBE-ROUTER | iptables-restore` を実行し、ip6tables でも同様にします。',
  },
  'cni-pool-mismatch': {
    happens:
      'Calico、Cilium、Kube-OVN は独自の範囲からアドレスを割り当て、Canal の flannel は自分の範囲の中だけをルーティングします。kube-proxy や egress のトンネルが基準にする K3s のポッドの範囲との食い違いは、どのプログラムも検出しません。',
    see: '`kubectl get pods -A -o wide` に、cluster-cidr の外のアドレスを持つポッドが表示されます。',
    repair:
      'CNI にポッドの範囲をそのまま設定します。Calico は Installation の ipPools、Canal は net-conf.json の Network、Cilium は clusterPoolIPv4PodCIDRList、Kube-OVN は POD_CIDR です。Calico のプールの範囲は後から変更できません。',
  },
  'cni-nodes-notready': {
    happens:
      'kubelet は CNI が設定されるまで Ready になりません。flannel-backend が none の K3s には CNI がないため、ノードはインストールを待ち、独自のネットワークを持つポッドはノードを待ちます。',
    see: '`kubectl get nodes` に NotReady と表示され、`kubectl get pods -n kube-system` で coredns が Pending になっています。',
    repair:
      '異常ではありません。最初のサーバーが起動したら CNI をインストールし、その後でほかのノードを追加します。スクリプトでは Ready ではなく API の応答を待ちます。',
  },
  'cni-leftovers': {
    happens:
      'コンテナランタイムは /etc/cni/net.d にある最初の設定を使います。再インストールの後は、それが以前の CNI の設定で、インターフェースやルールがすでにないか、邪魔になることがあります。k3s-killall.sh と k3s-uninstall.sh は、ほかの CNI のものを削除しません。',
    see: '`ls /etc/cni/net.d` に、すでに動いていない CNI のファイルが表示されます。',
    repair:
      'すべてのノードで /etc/cni/net.d の古いファイルを削除し、インターフェースとファイアウォールのルールも消えるように再起動してから、インストールします。',
  },
  'cni-dual-own-config': {
    happens:
      'K3s は両方の範囲を Kubernetes に渡しますが、別の CNI には 2 つ目のファミリーのための独自の設定と範囲があります。それがないと、ポッドのアドレスは 1 つだけになり、もう一方のファミリーのサービスには届きません。',
    see: '`kubectl get pods -o jsonpath="{.items[*].status.podIPs}"` を実行すると、ポッドごとに 1 つのアドレスしか表示されません。',
    repair:
      'Calico はファミリーごとのプール、Cilium は ipv6.enabled と IPv6 のプール、Kube-OVN は DUAL_STACK、Canal は書き換えた canal.yaml が必要です。ほかの CNI はそのドキュメントに従い、ポリシーが IPv6 に効くことも確認します。',
  },
  'egress-pod-own-ipam': {
    happens:
      'K3s のドキュメントでは、ノードごとのポッドの範囲を使わない CNI で pod モードは動作しないとされています。プログラムは 2022 年の半ばからポッドの実際のアドレスを監視しているため、動作する可能性はありますが、保証されていません。',
    see: '`kubectl get apiservices` を実行します。トンネルがポッドを認識していない場合、集約 API が Available になりません。',
    repair:
      'CNI の範囲を cluster-cidr に収めて cluster モードを使うか、agent モードを使います。変更を反映するには、すべてのノードの再起動が必要です。',
  },
  'egress-cluster-pool': {
    happens:
      'cluster モードでは、API サーバーはエージェントへのトンネルを通してポッドに接続します。エージェントが中継するのは cluster-cidr とノードへの接続だけで、ほかのアドレスのポッドへの接続は拒否されます。',
    see: '`kubectl get apiservices` で、ポッドで動く API が False（FailedDiscoveryCheck）になり、Webhook がタイムアウトします。',
    repair: 'CNI にポッドの範囲を設定します。サーバー自身もポッドを動かす場合は、agent モードでもかまいません。',
  },
  'airgap-cni-images': {
    happens:
      'K3s のリリースのイメージアーカイブには、K3s 自身のイメージしか入っていません。別の CNI のイメージはそのプロジェクトのレジストリにあり、インターネットに接続できないノードからは取得できません。',
    see: '`kubectl get pods -A` で、CNI のポッドが ImagePullBackOff になります。',
    repair:
      '固定したリリースのイメージを `grep image:` や `helm template` で調べ、プライベートレジストリに複製するか、すべてのノードの /var/lib/rancher/k3s/agent/images/ に保存します。',
  },
} as const satisfies SomeRulePages;
