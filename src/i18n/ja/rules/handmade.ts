import type { Cni } from '../../../core/plan/plan';
import { CNI_NAME } from '../../cni-name';
import { FAMILY } from '../../family';
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

/** 1 つのコンポーネントだけが食い違うとどうなるか。 */
function disagreement(component: string, flag: string): string {
  if (flag === 'cluster-cidr') return 'その結果、flannel が終了します。';
  return component === 'kube-apiserver' && flag === 'service-cidr'
    ? 'その結果、kube-dns サービスが拒否され、DNS を使えません。'
    : '';
}

export const handmadeTexts = {
  'component-args-override': {
    title: ({ component, key }) => `${component} にだけ別の「${key}」が渡されます。`,
    consequence: ({ component, flag, value }) =>
      `K3s はほかのコンポーネントに ${value} を渡すため、${component} だけが食い違います。${disagreement(component, flag)}この引数を外し、代わりに ${flag} を設定します。`,
    fix: ({ key }) => `引数 ${key} を外す`,
  },
  'component-arg-syntax': {
    title: ({ text, problem, component, key, value }) =>
      ({
        'several-flags': `「${text}」では、${component} の複数のフラグが 1 つの項目に入っています。`,
        'not-a-number': `${component} の「${key}」に書けるのは数値だけです（「${value}」は不可）。`,
        'unknown-flag': `${component} に「${key}」というフラグはありません。`,
      })[problem],
    consequence: ({ problem, component, known }) =>
      ({
        'several-flags': `K3s は項目を分割しないため、最初の「=」より後ろ全体が 1 つの値になります。${component} が終了し、K3s も終了します。フラグごとに 1 項目にします。`,
        'not-a-number': `${component} が終了し、K3s も終了します。「/」や先頭の 0 を付けずに、数字だけを書きます。`,
        'unknown-flag': `${component} が「unknown flag」で終了し、K3s も終了します。候補: ${known.join('、')}。`,
      })[problem],
    fix: () => 'フラグごとに 1 項目にする',
  },
  'dns-outside-svc': {
    title: ({ address, range, family, isEdge }) =>
      range === null
        ? `クラスター DNS のアドレスは ${address} ですが、サービスに ${FAMILY[family]} の範囲がありません。`
        : isEdge
          ? `${address} は ${range} の先頭または末尾のアドレスなので、クラスター DNS には使えません。`
          : `クラスター DNS のアドレス ${address} は ${range} の外にあります。`,
    consequence: () =>
      'kube-apiserver が kube-dns サービスを拒否します。K3s は DNS のないまま動き続け、それを知らせるのはイベントだけです。',
    fix: ({ proposal }) => (proposal === null ? '範囲内のアドレスを使う' : `${proposal} を使う`),
  },
  'dns-collides-kubernetes': {
    title: ({ address }) => `クラスター DNS のアドレス ${address} は、kubernetes サービスのアドレスと同じです。`,
    consequence: () =>
      'kube-apiserver が「provided IP is already allocated」として kube-dns サービスを拒否します。K3s は DNS のないまま動き続けます。',
    fix: ({ proposal }) => (proposal === null ? '別のアドレスを使う' : `${proposal} を使う`),
  },
  'dns-count-vs-stack': {
    title: ({ addresses, isRepeated, oneOnly, missing }) =>
      isRepeated
        ? `クラスター DNS に同じファミリーのアドレスが 2 つ以上あります: ${addresses}。`
        : oneOnly !== null
          ? `K3s ${oneOnly} のクラスター DNS に指定できるアドレスは 1 つですが、${addresses} が指定されています。`
          : `デュアルスタックのクラスターですが、クラスター DNS に${missing === null ? '2 つ目の' : ` ${FAMILY[missing]} の`}アドレスがありません。`,
    consequence: ({ isRepeated, oneOnly }) =>
      isRepeated
        ? 'kube-apiserver が kube-dns サービスを拒否し、K3s は DNS のないまま動き続けます。ファミリーごとに 1 つにするか、指定をやめます。'
        : oneOnly !== null
          ? 'K3s は 2 つの指定を拒否します。ファミリーごとに 1 つ使えるのは v1.25.15、v1.26.10、v1.27.7、v1.28.3 以降です。'
          : 'DNS は片方のファミリーでしか応答しません。指定しなければ、K3s がサービスの範囲ごとにアドレスを 1 つ選びます。',
    fix: ({ isUnset, proposal, defaults }) =>
      isUnset
        ? `指定しない（K3s は ${defaults} を使う）`
        : proposal === null
          ? 'ファミリーごとに 1 つにする'
          : `${proposal} を使う`,
  },
  'flannel-conf-network': {
    title: ({ path, problem, key, range, network }) => {
      switch (problem) {
        case 'missing':
          return `flannel が読む ${path} というファイルがありません。`;
        case 'not-json':
          return `${path} の内容が JSON オブジェクトではありません。`;
        case 'ipv6-off':
          return `ポッドは ${range} からアドレスを受け取りますが、${path} では IPv6 が有効になっていません。`;
        case 'network':
          return network === null
            ? `${path} に、ポッドの範囲 ${range} を含むべき ${key} がありません。`
            : `${path} の ${key} は ${network} で、ポッドの範囲 ${range} を含んでいません。`;
      }
    },
    consequence: ({ problem }) =>
      problem === 'ipv6-off'
        ? '"EnableIPv6": true がないと flannel は IPv4 だけを設定します（実際の K3s では確認していません）。K3s が自分で書く内容と同じにします。'
        : 'K3s はいったん起動した後、flannel によって終了します。このファイルは K3s が自分で書くものの代わりになるため、ポッドの範囲を書いておく必要があります。',
    fix: () => 'プランの範囲をファイルに書く',
  },
  'flannel-conf-overrides': {
    title: ({ path }) => `flannel のネットワークとバックエンドは、プランではなく ${path} で決まります。`,
    consequence: ({ flannelBackend }) =>
      `すべてのノードのファイルに Network、EnableIPv6、IPv6Network、Backend を書きます。書かない限り、flannel-backend の ${flannelBackend} もポッドの範囲も flannel には伝わりません。`,
    fix: null,
  },
  'disable-unknown': {
    title: ({ name }) => `disable に「${name}」がありますが、K3s にそのコンポーネントはありません。`,
    consequence: ({ proposal }) =>
      proposal === null
        ? 'K3s は何も言わずに無視します。無効にできるのは coredns、servicelb、traefik、local-storage、metrics-server、runtimes です。'
        : `K3s は何も言わずに無視するため、意図したものは有効なままです。${proposal} のことではありませんか。`,
    fix: ({ proposal }) => `${proposal ?? ''} を無効にする`,
  },
  'cluster-domain-form': {
    title: ({ clusterDomain }) =>
      clusterDomain === ''
        ? 'クラスタードメインが空です。'
        : `クラスタードメイン「${clusterDomain}」に、大文字または末尾のドットがあります。`,
    consequence: () =>
      'K3s は動きますが、kubernetes.default.svc にこのドメインを付けた名前が、サーバー証明書に入りません。',
    fix: ({ proposal }) => `${proposal} を使う`,
  },
  'nodeport-range': {
    title: ({ text, ports }) => `NodePort の範囲 ${text} に、K3s 自身のポート（${ports.join('、')}）が含まれています。`,
    consequence: () =>
      'K3s は受け付けますが、そのポートを割り当てられたサービスは、待ち受け中のプロセスと衝突します。これらを含まない範囲を選びます。',
    fix: ({ proposal }) => `${proposal} を使う`,
  },
  'nodeport-range-form': {
    title: ({ text, problem }) => {
      switch (problem) {
        case 'empty':
          return 'NodePort の範囲が空です。';
        case 'one-port':
          return `NodePort の範囲 ${text} にはポートが 1 つしかありません。`;
        case 'upside-down':
          return `NodePort の範囲 ${text} は、最後のポートが最初のポートより小さくなっています。`;
        case 'above-65535':
          return `NodePort の範囲 ${text} がポート 65535 を超えています。`;
        case 'unreadable':
          return `「${text}」はポートの範囲として読めません。`;
      }
    },
    consequence: ({ problem, runs }) => {
      if (runs) return 'K3s が動くのは、ネットワークポリシーコントローラーが無効な間だけです。';
      if (problem === 'empty') {
        return 'K3s の起動が完了せず、「incompatible down-level server」という紛らわしいログを出しながら待ち続けます。';
      }
      return problem === 'one-port'
        ? 'K3s は起動しますが、その後ネットワークポリシーコントローラーが K3s を終了させます。'
        : 'K3s はこれを拒否し、起動しません。最初と最後のポートをハイフンでつないで書きます。';
    },
    fix: ({ proposal }) => `${proposal} を使う`,
  },
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
  'agentless-ops': {
    title: () => 'エージェントレスサーバーは、ノードとして登録されません。',
    consequence: () =>
      'kubectl の一覧に現れず、組み込み etcd のコントローラーや system-upgrade-controller の管理対象にもなりません。K3s では実験的な機能とされています。',
    fix: null,
  },
  'kube-proxy-off-alone': {
    title: ({ cni }) => `kube-proxy が無効ですが、このプランの ${CNI_NAME[cni] ?? 'flannel'} は代わりになりません。`,
    consequence: ({ cni }) => `サービスのアドレスがどれも機能せず、DNS も使えません。${INSTEAD[cni] ?? ''}`,
    fix: ({ cni }) => (cni === 'cilium' ? 'Cilium で kube-proxy を置き換える' : 'kube-proxy を有効にする'),
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
} satisfies SomeRuleTexts;
