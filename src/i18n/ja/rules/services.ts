import type { LoadBalancer } from '../../../core/plan/plan';
import type { SomeRuleTexts } from '../../rule-text';
import { spaced } from '../spaced';

const LOAD_BALANCER: Readonly<Partial<Record<LoadBalancer, string>>> = {
  metallb: 'MetalLB',
  'metallb-bgp': 'MetalLB',
  'kube-vip': 'kube-vip',
  cilium: 'Cilium',
  cloud: 'クラウドのロードバランサー',
};

const COMPONENT: Readonly<Record<string, string>> = {
  coredns: 'DNS',
  'metrics-server': 'metrics-server',
  traefik: 'Traefik',
};

const listed = (components: readonly string[]): string => components.map((each) => COMPONENT[each] ?? each).join('、');

export const servicesTexts = {
  'lb-two-controllers': {
    title: ({ loadBalancer }) =>
      `${spaced(loadBalancer === null ? '' : (LOAD_BALANCER[loadBalancer] ?? loadBalancer), 'と')} ServiceLB の両方が、LoadBalancer 型のサービスを処理することになります。`,
    consequence: () =>
      '1 つのサービスに両方がそれぞれのアドレスを公開するため、クライアントに示されるアドレスが定まりません。すべてのサーバーで ServiceLB を無効にします。',
    fix: () => 'ServiceLB を無効にする',
  },
  'lb-etp-local-nat': {
    title: ({ name, node, address }) =>
      `ノード ${name ?? node} には NAT 越しのアドレス ${address} で届き、サービスは externalTrafficPolicy の Local を使います。`,
    consequence: () =>
      'この場合、ServiceLB は正しく動作しないと K3s のドキュメントにあります。どのノードにも node-external-ip を設定しないか、別のロードバランサーを使います。',
    fix: () => 'このノードの node-external-ip を外す',
  },
  'overlap-vip-pool': {
    title: ({ pool, range, isPods }) =>
      `ロードバランサーの ${pool} が、${isPods ? 'ポッド' : 'サービス'}の範囲 ${range} と重なっています。`,
    consequence: () =>
      'このアドレス宛てのパケットはクラスター内のネットワークに向かい、ロードバランサーに届きません。重なっていても検査されません。ノードのネットワークで使われていないアドレスか、BGP なら専用の範囲にします。',
    fix: null,
  },
  'ccm-external-missing': {
    title: () =>
      'kubelet はクラウドコントローラーを待ちますが（cloud-provider=external）、プランにはクラウドコントローラーがありません。',
    consequence: () =>
      'ノードに node.cloudprovider.kubernetes.io/uninitialized の taint が残り、通常のポッドが配置されません。クラウドのコントローラーを導入するか、kubelet の引数を外します。',
    fix: null,
  },
  'ccm-off-effects': {
    title: ({ hasExternalIp }) =>
      hasExternalIp
        ? 'K3s のクラウドコントローラーが無効なので、node-external-ip がノードに反映されません。'
        : 'K3s のクラウドコントローラーが無効で、代わりのコントローラーもプランにありません。',
    consequence: ({ hasServiceLb }) =>
      hasServiceLb
        ? 'ノードに外部アドレスもプロバイダー ID も設定されません。ServiceLB は動き続けますが、公開するのはノードの内部アドレスです。クラウドのコントローラーを導入しないなら、有効のままにします。'
        : 'ノードに外部アドレスもプロバイダー ID も設定されません。クラウドのコントローラーを導入しないなら、有効のままにします。',
    fix: () => 'K3s のクラウドコントローラーを有効にする',
  },
  'gateway-crds-lost': {
    title: ({ k3sVersion }) =>
      `K3s ${k3sVersion} では、Traefik を無効にすると、Traefik とともに入った Gateway API の定義も削除されます。`,
    consequence: ({ needs }) =>
      `それまで Traefik が動いていたクラスターでは、Gateway や HTTPRoute もすべて消えます。${needs.join('、')} 以降では残るため、先にアップグレードしてから無効にします。`,
    fix: null,
  },
  'cis-policies-block': {
    title: ({ components }) =>
      `CIS ベンチマークのネットワークポリシーにより、${listed(components)} への通信が遮断されます。`,
    consequence: () =>
      'このポリシーが許可するのは、同じ名前空間の中の通信だけです。ワークロードを動かす前に、K3s のセキュリティ強化ガイドにあるサンプルのポリシーを追加して許可します。',
    fix: null,
  },
  'nftables-mode-flannel': {
    title: ({ isProxy }) =>
      isProxy
        ? 'kube-proxy は nftables を使う設定ですが、K3s の flannel は常に iptables を使います。'
        : 'flannel の設定ファイルで EnableNFTables が有効ですが、K3s の flannel は常に iptables を使います。',
    consequence: ({ isProxy }) =>
      isProxy
        ? '同じパケットに 2 種類のルールが働きますが、flannel もポリシーコントローラーもそれを想定していません。K3s のデフォルトの iptables なら、3 つともそろいます。'
        : 'この設定は働かず、期待した nftables のルールは作られません。ファイルから外します。',
    fix: () => 'proxy-mode を外す',
  },
} satisfies SomeRuleTexts;
