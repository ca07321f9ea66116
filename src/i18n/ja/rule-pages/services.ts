import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const serviceNames = {
  'lb-two-controllers': 'ServiceLB とほかのロードバランサーの併用',
  'lb-etp-local-nat': 'NAT の内側での externalTrafficPolicy Local と node-external-ip',
  'overlap-vip-pool': 'クラスターの範囲にあるロードバランサーのアドレス',
  'ccm-external-missing': '存在しないクラウドコントローラーを待つ kubelet',
  'ccm-off-effects': '代わりのない K3s のクラウドコントローラーの無効化',
  'gateway-crds-lost': 'Traefik とともに消える Gateway API の定義',
  'cis-policies-block': 'CIS ベンチマークのネットワークポリシー',
} as const satisfies SomeRuleNames;

export const servicePages = {
  'lb-two-controllers': {
    happens:
      'ServiceLB は LoadBalancer 型のサービスをすべて処理し、ほかのロードバランサーも同じことをします。1 つのサービスのアドレスに、それぞれが自分のアドレスを書き込みます。',
    see: '`kubectl get services -A` の EXTERNAL-IP に、ほかのロードバランサーのアドレスと並んで、またはその代わりに、ノードのアドレスが表示されます。`kubectl get pods -n kube-system` には、名前が `svclb-` で始まるポッドが表示されます。',
    repair:
      'すべてのサーバーの `disable` に `servicelb` を加えます。1 台でも違うと、動いたままになることがあります。稼働中のクラスターでは、変更後に K3s を再起動すると、ほかのロードバランサーのアドレスだけになります。',
  },
  'lb-etp-local-nat': {
    happens:
      'ServiceLB は、ノードの外部アドレスを公開します。NAT を越えたパケットはノード自身のアドレスに届き、ServiceLB のポッドを通るため、externalTrafficPolicy Local で残すはずのクライアントのアドレスが失われます。',
    see: 'サービスの先にあるポッドのログに、クライアントではなくクラスター内のアドレスが記録されます。',
    repair:
      'ドキュメントに従い、どのノードにも `node-external-ip` を設定せず、K3s を再起動します。拠点間の通信に必要な場合は、別のロードバランサーを使います。',
  },
  'overlap-vip-pool': {
    happens:
      'ノードは、ポッドの範囲宛てのパケットをポッドのネットワークに送り、サービスのアドレスをそれぞれのノードで変換します。ロードバランサーがこの範囲のアドレスを配っても、外部のネットワークからは届きません。',
    see: '`kubectl get services -A` の EXTERNAL-IP に、クラスターの範囲のアドレスが表示されます。K3s も MetalLB も警告しません。',
    repair:
      'ノードのネットワークのうち、DHCP やほかの機器が使わないアドレスを配ります。BGP なら専用の範囲にします。稼働中のクラスターでもプールを変更でき、サービスに新しいアドレスが付きます。',
  },
  'ccm-external-missing': {
    happens:
      '`cloud-provider=external` を指定すると、ノードは taint の付いた状態で登録され、クラウドコントローラーがそれを外します。K3s のものは無効で、ほかのコントローラーもプランにありません。ネットワークポリシーコントローラーも、同じものを待ちます。',
    see: '`kubectl describe node` に taint `node.cloudprovider.kubernetes.io/uninitialized` が表示され、ポッドは Pending のままです。',
    repair:
      'クラウドのコントローラーを導入するか、kubelet の引数を外すか、K3s のコントローラーを有効のままにします。どれも稼働中のクラスターで行え、K3s の再起動後に有効になります。',
  },
  'ccm-off-effects': {
    happens:
      'K3s のクラウドコントローラーは、`node-ip`、`node-external-ip`、名前、プロバイダー ID をノードのオブジェクトに書き込みます。`disable-cloud-controller` を設定すると、これはクラウドのコントローラーの役割になります。ServiceLB はそのまま動きます。',
    see: '`kubectl get nodes -o wide` の EXTERNAL-IP 列に `<none>` と表示され、`kubectl get nodes -o jsonpath="{.items[*].spec.providerID}"` では何も表示されません。',
    repair:
      'クラウドのコントローラーを導入しないなら、すべてのサーバーから `disable-cloud-controller` を外します。この値はサーバーの参加時に比べられるため、稼働中のクラスターでは、すべてのサーバーで同じように変えます。',
  },
  'gateway-crds-lost': {
    happens:
      'Gateway API の定義は、Traefik とともにインストールされます。v1.33.11、v1.34.7、v1.35.4 より前の K3s は、Traefik を無効にするとこの定義も削除し、その種類のオブジェクトがすべて消えます。',
    see: '`kubectl get crd | grep gateway.networking.k8s.io` で、無効にする前は定義が表示され、後では何も表示されません。',
    repair:
      '先にアップグレードしてから、Traefik を無効にします。すでに消えた場合は、Gateway API の定義を別に導入し、Gateway や経路のマニフェストをもう一度適用します。',
  },
  'cis-policies-block': {
    happens:
      'CIS ベンチマークでは、名前空間ごとにネットワークポリシーが必要です。一般的なポリシーは同じ名前空間の中の通信だけを許可するため、kube-system にある DNS、metrics-server、Traefik にほかから届かなくなります。',
    see: '`kubectl run t --rm -it --restart=Never --image=busybox -- nslookup kubernetes.default` がタイムアウトします。`kubectl top nodes` や `kubectl get networkpolicies -A` でも確認できます。',
    repair:
      'K3s の CIS Hardening Guide にある、DNS、metrics-server、Traefik のサービスを許可するサンプルのポリシーを適用します。いつでも適用できます。',
  },
} as const satisfies SomeRulePages;
