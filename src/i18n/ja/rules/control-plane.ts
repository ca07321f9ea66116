import type { Cni } from '../../../core/plan/plan';
import { CNI_NAME } from '../../cni-name';
import type { SomeRuleTexts } from '../../rule-text';

/** サービスを引き受けられる CNI で必要な設定。 */
const INSTEAD = {
  flannel: null,
  canal: null,
  'kube-ovn': null,
  weave: null,
  other: null,
  calico: 'Calico がサービスを処理するのは、eBPF データプレーンの場合だけです。',
  cilium: 'Cilium がサービスを処理するのは kubeProxyReplacement: true の場合だけで、デフォルトは false です。',
  antrea: 'Antrea がすべてのサービスを処理するのは、proxyAll の場合だけです。',
  'kube-router': 'kube-router がサービスを処理するのは、--run-service-proxy の場合だけです。',
} as const satisfies Record<Cni, string | null>;

export const controlPlaneTexts = {
  'egress-value': {
    title: ({ mode }) =>
      mode === ''
        ? 'egress-selector-mode が空のまま設定されています。'
        : `egress-selector-mode に「${mode}」という値はありません。`,
    consequence: () =>
      'K3s は起動直後に終了します。使える値は agent（デフォルト）、cluster、pod、disabled の 4 つです。',
    fix: () => 'agent を使う',
  },
  'egress-agentless': {
    title: ({ mode }) => `egress-selector-mode が ${mode} のままでは、エージェントレスサーバーからポッドに届きません。`,
    consequence: () =>
      'API サーバーがポッドのネットワークに届かないため、Webhook が失敗し、メトリクスなどの集約 API も使えません。cluster か pod なら届きます。',
    fix: () => 'cluster を使う',
  },
  'egress-broken-versions': {
    title: ({ mode, k3sVersion }) => `K3s ${k3sVersion} では、egress-selector-mode の ${mode} が動作しません。`,
    consequence: () =>
      '動作するのは v1.24.14、v1.25.10、v1.26.5、v1.27.2 以降です。新しいリリースにするか、agent を使います。',
    fix: null,
  },
  'agentless-ops': {
    title: () => 'エージェントレスサーバーは、ノードとして登録されません。',
    consequence: () =>
      'kubectl の一覧に現れず、組み込み etcd のコントローラーや system-upgrade-controller の管理対象にもなりません。K3s では実験的な機能とされています。',
    fix: null,
  },
  'kube-proxy-off-alone': {
    title: ({ cni }) => `kube-proxy が無効ですが、この計画の ${CNI_NAME[cni] ?? 'flannel'} は代わりになりません。`,
    consequence: ({ cni }) => `サービスのアドレスがどれも機能せず、DNS も使えません。${INSTEAD[cni] ?? ''}`,
    fix: ({ cni }) => (cni === 'cilium' ? 'Cilium に kube-proxy の代わりをさせる' : 'kube-proxy を有効にする'),
  },
  'lb-none': {
    title: ({ hasTraefik }) =>
      hasTraefik
        ? 'ServiceLB が無効です。ほかのロードバランサーがなければ、Traefik のサービスは pending のままになります。'
        : 'ServiceLB が無効です。ほかのロードバランサーがなければ、LoadBalancer 型のサービスは pending のままになります。',
    consequence: () =>
      '外部アドレスが割り当てられません。MetalLB、kube-vip、クラウドのロードバランサーなど、環境に合うものを導入するか、ServiceLB を有効のままにします。',
    fix: null,
  },
  'lb-hostports': {
    title: ({ nodes }) =>
      nodes === 1
        ? 'Traefik がノードのポート 80 と 443 を使います。'
        : `Traefik が ${nodes} 台のノードすべてでポート 80 と 443 を使います。`,
    consequence: () =>
      'ServiceLB が各ノードでこのポートを開くため、ほかの用途には使えません。一部のノードに svccontroller.k3s.cattle.io/enablelb=true のラベルを付けると、残りのノードでは使われません。',
    fix: null,
  },
} satisfies SomeRuleTexts;
