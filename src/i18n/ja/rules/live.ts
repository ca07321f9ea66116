import type { Cni, Stack } from '../../../core/plan/plan';
import { CNI_NAME } from '../../cni-name';
import { FAMILY } from '../../family';
import type { SomeRuleTexts } from '../../rule-text';

const STACK: Readonly<Record<Stack, string>> = {
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  'ipv4-ipv6': 'IPv4 と IPv6',
  'ipv6-ipv4': 'IPv6 と IPv4',
};

const CNI: Readonly<Record<Cni, string>> = { ...CNI_NAME, other: '別の CNI' };

const nameOf = (cni: Cni): string => (cni === 'other' ? `${CNI.other} ` : ` ${CNI[cni]} `);

export const liveTexts = {
  'dual-retrofit': {
    title: ({ running }) =>
      `${FAMILY[running]} のシングルスタックで動いているクラスターは、デュアルスタックに変更できません。`,
    consequence: () =>
      'ノードは最初に割り当てられたブロックを使い続け、もう一方のファミリーのブロックがないため K3s が終了します。両方のファミリーで新しいクラスターを作り、ワークロードを移行します。',
    fix: null,
  },
  'live-cidr-change': {
    title: ({ isPods, running, runningStack, planned }) =>
      runningStack === null
        ? `稼働中のクラスターの${isPods ? 'ポッド' : 'サービス'}の範囲は ${running.join('、')} ですが、プランでは ${planned.join('、')} です。`
        : `稼働中のクラスターのポッドは ${STACK[runningStack]} を使いますが、プランの範囲は ${planned.join('、')} です。`,
    consequence: ({ isPods, isExtendable }) => {
      if (isPods)
        return 'ノードは割り当て済みのブロックを使い続けますが、それが範囲の外になるため、コントローラーマネージャーが終了し、K3s も終了します。ポッドの範囲を変えるには、新しいクラスターが必要です。';
      return isExtendable
        ? 'サービスはこれまでのアドレスのままですが、DNS や API のものも含めて無効になります。範囲は変えずに、ServiceCIDR オブジェクトで別の範囲を追加します。'
        : 'サービスはこれまでのアドレスのままですが、DNS や API のものも含めて無効になります。サービスの範囲を変えるには、新しいクラスターが必要です。';
    },
    fix: ({ running }) => `${running.join('、')} のままにする`,
  },
  'live-cni-change': {
    title: ({ running, planned }) =>
      `クラスターは${nameOf(running)}で動いていますが、プランでは${nameOf(planned)}に置き換わります。`,
    consequence: () =>
      'この変更は K3s ではサポートされていません。以前の CNI のインターフェース、経路、ルールがノードに残り、ポッドも以前のアドレスのままです。新しいクラスターを作り、ワークロードを移行します。',
    fix: null,
  },
  'cilium-ipam-change': {
    title: ({ running, planned }) => `Cilium は IPAM モード ${running} で動いていますが、プランでは ${planned} です。`,
    consequence: () =>
      '稼働中のクラスターで変えると、通信できない状態が続くおそれがあると、Cilium のドキュメントにあります。モードを変えないか、新しいクラスターを作ります。',
    fix: ({ running }) => `${running} のままにする`,
  },
  'live-backend-change': {
    title: ({ running, planned }) => `稼働中のクラスターのバックエンドが ${running} から ${planned} に変わります。`,
    consequence: () =>
      '停止が発生します。すべてのサーバーで設定を変え、サーバーから順に全ノードの OS を再起動します。その後 ip route で確認します。以前のインターフェースの経路が残ると、通信が暗号化されないまま流れることがあります。リリースごとの手順と元に戻す方法は、RUNBOOK.md にあります。',
    fix: null,
  },
  'live-mask-change': {
    title: ({ family, running, planned }) =>
      `ノードの ${FAMILY[family]} のブロックは /${running} です。/${planned} に変えても、新しいノードにしか適用されません。`,
    consequence: () =>
      'ノードは参加時のブロックを使い続けます。2 種類の大きさが混ざると容量を見積もりにくくなるため、マスクを変えないか、新しいクラスターを作ります。',
    fix: ({ running }) => `/${running} のままにする`,
  },
  'live-netpol-off': {
    title: () => 'ネットワークポリシーコントローラーを無効にしても、そのルールはノードに残ります。',
    consequence: () =>
      '以前のポリシーによる遮断が続きます。各ノードで iptables-save | grep -v KUBE-ROUTER | iptables-restore を実行し、ip6tables でも同じようにして取り除きます。',
    fix: null,
  },
  'live-kube-proxy-off': {
    title: () => '稼働中のクラスターで kube-proxy を無効にします。',
    consequence: () =>
      'サービスへの既存の接続が切れます。以前のルールは残るため、各ノードで iptables-save | grep -v KUBE | iptables-restore を実行して取り除きます。メンテナンスの時間を確保しておきます。',
    fix: null,
  },
  'egress-change-restart': {
    title: ({ running, planned }) =>
      `稼働中のクラスターの egress-selector-mode が ${running} から ${planned} に変わります。`,
    consequence: () => '変更は、エージェントを含む全ノードで K3s を再起動した後に有効になります。',
    fix: null,
  },
  'version-eol-or-skip': {
    title: ({ kind, from, to, name }) => {
      switch (kind) {
        case 'skip':
          return `${from} から ${to} へのアップグレードは、マイナーリリースを飛ばしています。`;
        case 'back':
          return `プランの ${to} は、稼働中の ${from} より古いリリースです。`;
        case 'agent-newer':
          return name === null
            ? `エージェントの ${to} が、サーバーの ${from} より新しくなっています。`
            : `エージェント ${name} の ${to} が、サーバーの ${from} より新しくなっています。`;
      }
    },
    consequence: ({ kind, next }) => {
      switch (kind) {
        case 'skip':
          return `Kubernetes では、マイナーリリースを 1 つずつ上げます。まず ${next} に、サーバー 1 台ずつ、エージェントの順に上げます。`;
        case 'back':
          return '前のマイナーリリースに戻せるのは、そのリリースで取ったデータストアのスナップショットがある場合だけです。なければ、稼働中のリリースか、それより新しいものにします。';
        case 'agent-newer':
          return 'kubelet を API サーバーより新しくすることはできません。すべてのサーバーを先に、その後でエージェントをアップグレードします。';
      }
    },
    fix: null,
  },
} satisfies SomeRuleTexts;
