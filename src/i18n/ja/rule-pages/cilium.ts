import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const ciliumNames = {
  'cilium-pool-span': 'プールに合わない Cilium のブロックの長さ',
  'cilium-pool-capacity': '数や大きさの足りない Cilium のブロック',
  'cilium-default-pool-lan': 'ノードのネットワークと重なる Cilium のデフォルトの範囲',
  'cilium-v6-off': 'Cilium で有効になっていない IPv6',
  'cilium-kpr-pair': 'Cilium と kube-proxy の併用',
  'cilium-api-address': 'Cilium から接続できない API サーバー',
  'cilium-hostport': 'ホストポートのない ServiceLB',
  'cilium-cleanup': 'Cilium が動くノードでの K3s の停止と削除',
} as const satisfies SomeRuleNames;

export const ciliumPages = {
  'cilium-pool-span': {
    happens:
      'IPAM が cluster-pool の場合、Cilium のオペレーターは、プールからノードごとに 1 個のブロックを割り当てます。ブロックの長さはデフォルトで /24 と /120 です。IPv6 では、プールとの差は 16 ビットまでで、/56 のプールなら /72 までです。プールより短い値はエラーになりませんが、ソースコードによれば、ブロックは 1 個も割り当てられません。',
    see: '`kubectl -n kube-system logs deployment/cilium-operator` に「New CIDR set failed; the node CIDR size is too big」と出ます。/32 や /128 を超える値の場合は「SubNetMask is invalid」です。',
    repair:
      'clusterPoolIPv6MaskSize を、プールのプレフィックス長に 16 を足した値までにします。Cilium が動き始めた後は、プールもブロックの長さも変更できず、新しいプールの追加だけができます。',
  },
  'cilium-pool-capacity': {
    happens:
      'プールのブロックは 2^(ブロックの長さ − プレフィックス長) 個で、ノード 1 台が 1 個を使います。ソースコードによれば、そのうち約 4 個のアドレスを Cilium 自身が使います（実測値ではありません）。110 個のポッドには /25 で足ります。',
    see: '`kubectl get ciliumnodes -o yaml` に podCIDRs のないノードがあり、status.ipam に「there are no remaining CIDRs left to allocate in the accepted range」と出ます。',
    repair:
      'ノードを増やすにはブロックを長くし、ノードあたりのポッドを増やすには短くします。ポッドの範囲を広げることもできます。稼働中のクラスターでは、ポッドの範囲の中の別の範囲を clusterPoolIPv4PodCIDRList の末尾に追加します。',
  },
  'cilium-default-pool-lan': {
    happens:
      'Cilium のチャートのデフォルトのプールは 10.0.0.0/8 です。ノードのネットワークがこの中にあると、Cilium がノードのアドレスをポッドのものとして扱い、ノード同士が通信できなくなります。K3s のポッドとサービスの範囲も、この中にあります。',
    see: '`kubectl get ciliumnodes -o jsonpath="{.items[*].spec.ipam.podCIDRs}"` に、ポッドの範囲の外にある 10.0.0.0/8 のブロックが表示されます。',
    repair:
      '最初のインストールの前に、clusterPoolIPv4PodCIDRList をポッドの範囲にするか、`ipam.mode: kubernetes` にします。稼働中のクラスターでは、どちらに変えても通信が切れます。',
  },
  'cilium-v6-off': {
    happens:
      'K3s の範囲の指定は Cilium には伝わりません。チャートの ipv6.enabled はデフォルトで false で、ポッドには IPv4 アドレスだけが付きます。IPv6 を有効にしてもプールを指定しないと、ポッドの範囲の外にある fd00::/104 が使われます。',
    see: '`kubectl get pods -o jsonpath="{.items[*].status.podIPs}"` に、ポッドのアドレスが 1 個しか表示されないか、ポッドの範囲の外の IPv6 アドレスが表示されます。',
    repair:
      'ipv6.enabled: true にし、clusterPoolIPv6PodCIDRList にポッドの範囲を書き、ブロックの長さをその 16 ビット以内にします。IPv6 だけの場合は、ipv4.enabled: false も設定し、Cilium 1.18 以降を使います。1.18 と 1.19 では underlayProtocol: ipv6 も必要です。',
  },
  'cilium-kpr-pair': {
    happens:
      'kubeProxyReplacement を有効にすると、Cilium が eBPF でサービスを処理します。K3s の kube-proxy はプログラムに内蔵されており、無効にしない限り動くため、両方が同じ処理をします。後から無効にすると接続が切れ、iptables のルールも残ります。',
    see: '`kubectl -n kube-system exec daemonset/cilium -- cilium-dbg status` の KubeProxyReplacement が True なのに、`iptables-save | grep -c KUBE-SVC` の結果が 0 になりません。',
    repair:
      'すべてのサーバーで `disable-kube-proxy: true` を設定し、Cilium の k8sServiceHost と k8sServicePort を指定します。稼働中のクラスターでは、古いルールを消すため、各ノードを再起動するか、`k3s-killall.sh` を実行します。',
  },
  'cilium-api-address': {
    happens:
      'kube-proxy がないと、API のサービスのアドレスは Cilium が動いた後にしか使えませんが、Cilium の起動には API が必要です。K3s では、どのノードもポート 6444 で待ち受けます。サーバーでは API サーバー自身、エージェントでは K3s のロードバランサーです。サーバーが使うループバックアドレスは 1 つだけで、先頭のサービスの範囲が IPv6 なら ::1 です。',
    see: '`kubectl -n kube-system logs daemonset/cilium` に API サーバーへの接続エラーが繰り返し出て、ノードが NotReady のままになります。',
    repair:
      'k8sServiceHost: localhost と k8sServicePort: 6444 を設定します。/etc/hosts の localhost に両方のループバックアドレスが必要です。ポートを変えた場合や `disable-apiserver-lb` を設定した場合は、tls-san に含まれる VIP とポート 6443 を使います。',
  },
  'cilium-hostport': {
    happens:
      'ServiceLB は、LoadBalancer 型のサービスのポートをホストポートとして開きます。Traefik の 80 と 443 も同じです。Cilium でホストポートが使えるのは kube-proxy を置き換える場合で、それ以外ではプラグインの portmap が必要です。portmap は Cilium に付属せず、flannel を使わない K3s のものは検索パスに入りません。',
    see: '`kubectl get services -A` にアドレスが表示されますが、`curl http://192.0.2.10` のようにノードに接続すると、拒否されるかタイムアウトします。ログには何も出ません。',
    repair:
      'kubeProxyReplacement: true と `disable-kube-proxy` を設定するか、servicelb を無効にして別のロードバランサーを使います。cni.chainingMode: portmap を使うには、各ノードの /opt/cni/bin に portmap を置く必要があります。',
  },
  'cilium-cleanup': {
    happens:
      'K3s のスクリプトが消すのは flannel のインターフェースとルールで、Cilium のものは残ります。そのため、K3s の強制停止やアンインストールの際に、SSH を含むノードの通信が切れることがあります。',
    see: '`k3s-killall.sh` の後も、`ip link show` に cilium_host、cilium_net、cilium_vxlan が残っています。',
    repair:
      '先に cilium_host、cilium_net、cilium_vxlan（Geneve では cilium_geneve、WireGuard では cilium_wg0 も）を削除し、iptables と ip6tables から Cilium のルールを消してから、スクリプトを実行します。コンソールから操作できるようにしておきます。',
  },
} as const satisfies SomeRulePages;
