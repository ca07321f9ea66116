import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const controlPlaneNames = {
  'egress-value': '存在しない egress-selector-mode',
  'egress-agentless': 'エージェントレスサーバーから届かないポッド',
  'egress-broken-versions': '古いリリースで動作しない egress-selector-mode',
  'agentless-ops': 'エージェントレスサーバーの制限',
  'kube-proxy-off-alone': '代わりのない kube-proxy の無効化',
  'lb-none': 'ServiceLB の無効化と、代わりのロードバランサー',
  'lb-hostports': 'Traefik が全ノードで使うポート 80 と 443',
  'egress-disabled-direct': 'サーバーから届かないエージェントでの disabled モード',
} as const satisfies SomeRuleNames;

export const controlPlanePages = {
  'egress-value': {
    happens:
      'このモードは、API サーバーから kubelet やポッドへの接続方法を決めます。使えるのは小文字の agent、cluster、pod、disabled だけで、空の値を含め、ほかの値では K3s がすぐに終了します。',
    see: '`journalctl -u k3s` に、`invalid egress-selector-mode` と値が出ます。',
    repair:
      'デフォルトの `agent` を書くか、未設定にし、すべてのサーバーでそろえます。稼働中のクラスターでもモードを変更でき、全ノードの再起動後に有効になります。',
  },
  'egress-agentless': {
    happens:
      'エージェントレスサーバーでは CNI も kube-proxy も動きません。agent と disabled では、API サーバーがポッドやサービスに直接接続しようとして届かず、Webhook や集約 API が失敗します。',
    see: '`journalctl -u k3s` に `Webhooks and apiserver aggregation may not function properly without an agent` と出ます。',
    repair:
      'すべてのサーバーで `egress-selector-mode: cluster` を設定します。`pod` でも動きます。稼働中のクラスターでは、その後、全ノードを再起動します。',
  },
  'egress-broken-versions': {
    happens:
      'pod と cluster は、API サーバーからポッドへの接続をトンネルに通すモードです。2023 年 5 月より前のリリースでは動作せず、v1.24.14、v1.25.10、v1.26.5、v1.27.2 以降で動作します。',
    see: '`kubectl get apiservices` で、接続できているかどうかがわかります。モードが動作していれば、すべて Available になります。',
    repair:
      '新しいリリースにします。サーバーでエージェントも動くなら、`agent` でもかまいません。稼働中のクラスターでは、サーバー、エージェントの順にアップグレードします。モードの変更は、全ノードの再起動後に有効になります。',
  },
  'agentless-ops': {
    happens:
      '`disable-agent` を設定したサーバーでは、kubelet、コンテナランタイム、CNI が動きません。ノードとして登録されないため、ノードを対象とする組み込み etcd のコントローラーや system-upgrade-controller では管理できません。K3s では実験的な機能とされています。',
    see: '`kubectl get nodes` に、このサーバーは表示されません。',
    repair:
      '直す必要はありません。このサーバーは system-upgrade-controller 以外の方法でアップグレードします。ノードとして使うなら、`disable-agent` を外します。',
  },
  'kube-proxy-off-alone': {
    happens:
      'サービス宛てのパケットをポッドに届けるのは kube-proxy です。flannel にその機能はなく、ほかの CNI でも設定が必要です。代わりのないまま kube-proxy を無効にすると、DNS を含め、どのサービスのアドレスにも届きません。K3s 自体は、何も言わずに起動します。',
    see: 'kube-proxy を動かしたことのないノードでは、サービスがあっても `iptables-save | grep -c KUBE-SVC` の結果が 0 になります。',
    repair:
      'すべてのサーバーから `disable-kube-proxy` を外します。エージェントはサーバーの設定に従います。稼働中のクラスターでは、各ノードで K3s を再起動します。無効のままにするのは、CNI が代わりをする場合だけです（Cilium の kubeProxyReplacement、Calico の eBPF、Antrea の proxyAll、kube-router の --run-service-proxy）。',
  },
  'lb-none': {
    happens:
      'LoadBalancer 型のサービスは、外部アドレスが割り当てられるのを待ちます。K3s では ServiceLB が割り当てますが、これを無効にし、ほかのロードバランサーもないと、Traefik などのサービスに外部アドレスが付きません。',
    see: '`kubectl get services -A` の EXTERNAL-IP 列に `<pending>` と表示されます。',
    repair:
      'MetalLB、kube-vip、クラウドのロードバランサーなど、環境に合うものを導入するか、`disable` から `servicelb` を外します。稼働中のクラスターでは、すべてのサーバーで同じように変え、K3s を再起動します。',
  },
  'lb-hostports': {
    happens:
      'Traefik のサービスは LoadBalancer 型で、ServiceLB が各ノードのホストポートとして 80 と 443 を開きます。ほかのポッドは、HostPort や NodePort としてこのポートを使えません。',
    see: '`kubectl get pods -n kube-system -o wide | grep svclb-traefik` で、各ノードのポッドが表示されます。',
    repair:
      '直す必要はありません。空けておきたいノードがある場合は、ほかのノードに `svccontroller.k3s.cattle.io/enablelb=true` のラベルを付けるか、Traefik を無効にします。ラベルはすぐに反映されます。',
  },
  'egress-disabled-direct': {
    happens:
      'disabled では、サーバーがエージェントの kubelet のポート 10250 に直接接続します。NAT の内側、ほかの拠点、ファイアウォールの内側にあるエージェントには届かず、そのポッドへの `kubectl exec` や `logs`、メトリクスの取得が失敗します。',
    see: 'そのノードのポッドで `kubectl logs` を実行すると、ポート 10250 への接続がタイムアウトします。',
    repair:
      'デフォルトの `agent` を使います。エージェントがサーバーへのトンネルを開いておきます。稼働中のクラスターでは、全ノードの再起動後に有効になります。',
  },
} as const satisfies SomeRulePages;
