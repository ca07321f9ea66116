import type { CidrProblem } from '../../../core/cidr/cidr';
import type { Stack } from '../../../core/plan/plan';
import type { FactsOf } from '../../../core/rules/index';
import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

const CIDR_PROBLEMS = {
  empty: '何も入力されていません',
  blank: '空白が含まれています',
  'too-long': '長すぎます',
  'leading-zero': '0 で始まる数値があります',
  zone: 'ゾーン（% 以降）が付いています',
  ipv4: 'IPv4 アドレスは 0〜255 の数値 4 つで書きます',
  ipv6: 'IPv6 アドレスの形式が正しくありません',
  'prefix-missing': 'プレフィックス長がありません',
  'prefix-form': 'プレフィックス長が数値ではありません',
  'prefix-range': 'プレフィックス長がアドレスの長さを超えています',
  netmask: 'プレフィックス長の代わりにネットマスクが書かれています',
  slashes: '「/」が 2 つ以上あります',
  'not-a-range': '「/」の前にアドレスがありません',
} as const satisfies Record<CidrProblem, string>;

const STACKS = {
  ipv4: 'IPv4 のクラスター',
  ipv6: 'IPv6 のクラスター',
  'ipv4-ipv6': 'デュアルスタックのクラスター',
  'ipv6-ipv4': 'デュアルスタックのクラスター',
} as const satisfies Record<Stack, string>;

const WRONG_FLAGS = {
  'generic-on-dual-stack': (flag: string, stack: string) =>
    `${stack}では ${flag} を使えません。ファミリーごとに別のフラグがあります。`,
  'other-family': (flag: string, stack: string) => `${stack}では ${flag} を使えません。`,
  'both-kinds': (flag: string) => `${flag} は node-cidr-mask-size と同時には使えません。`,
  'family-flag-before-1.23': (flag: string, stack: string) =>
    `Kubernetes 1.23 より前では、${stack}で ${flag} を使えません。`,
} as const satisfies Record<FactsOf<'node-mask-wrong-flag'>['problem'], unknown>;

const RESERVED = {
  'this-network': '自ネットワークのホスト',
  loopback: 'ループバック',
  'link-local': 'リンクローカル',
  multicast: 'マルチキャスト',
  'future-use': '将来の用途',
} as const satisfies Record<FactsOf<'reserved-range'>['use'], string>;

export const rangeTexts = {
  'cidr-syntax': {
    title: ({ text, problem }) => `「${text}」は範囲として読めません。${CIDR_PROBLEMS[problem]}。`,
    consequence: ({ suggestion }) =>
      suggestion === null
        ? '10.42.0.0/16 や fd00:42::/56 のように、アドレス、「/」、プレフィックス長の順に書きます。'
        : `このままでは K3s が起動しません。${suggestion} のことではありませんか。`,
    fix: null,
  },
  'node-mask-below-cluster': {
    title: ({ range, nodeCidrMaskSize }) =>
      `${range} は、ノード 1 台分のブロック /${nodeCidrMaskSize} より小さい範囲です。`,
    consequence: () =>
      'kube-controller-manager がこのマスクを拒否し、K3s も終了します。ノードマスクを長くするか、ポッドの範囲を広げます。',
    fix: ({ proposal }) => `ノードごとに /${proposal} を使う`,
  },
  'node-mask-wrong-flag': {
    title: ({ flag, value, problem, stack }) => WRONG_FLAGS[problem](`${flag}=${value ?? 0}`, STACKS[stack]),
    consequence: ({ proposal }) =>
      proposal === ''
        ? 'kube-controller-manager が拒否し、K3s も終了します。シングルスタックでは node-cidr-mask-size、デュアルスタックではファミリーごとのフラグを使います。ここではデフォルトのままで足ります。'
        : `kube-controller-manager が拒否し、K3s も終了します。ここで使えるフラグは ${proposal} です。`,
    fix: ({ proposal }) => (proposal === '' ? 'フラグを外してデフォルトを使う' : `${proposal} を使う`),
  },
  'node-mask-out-of-range': {
    title: ({ text, problem, longest }) =>
      ({
        'not-a-number': `「${text}」はプレフィックス長として読めません。`,
        negative: `ノードのブロックのプレフィックス長を ${text} にすることはできません。`,
        'too-long': `ノードのブロック /${text} はアドレスの長さを超えています。最長は /${longest ?? 128} です。`,
        'too-long-unused': `ノードのブロック /${text} はアドレスの長さを超えています。最長は /${longest ?? 128} です。`,
      })[problem],
    consequence: ({ problem }) =>
      ({
        'not-a-number':
          'kube-controller-manager が終了し、K3s も終了します。「/」や先頭の 0 を付けずに、24 や 64 のような数値だけを書きます。',
        negative:
          'kube-controller-manager が終了し、K3s も終了します。24 や 64 のような数値を書きます。0 はデフォルトを意味します。',
        'too-long':
          'エラーもなく起動しますが、どのノードにもブロックが割り当てられず、ポッドはアドレスを得られません。',
        'too-long-unused':
          'どのノードにもブロックが割り当てられません。選択した CNI は使いませんが、spec.podCIDR を読むほかのプログラムには何も見つかりません。',
      })[problem],
    fix: ({ proposal }) => (proposal === null ? 'デフォルトを使う' : `ノードごとに /${proposal} を使う`),
  },
  'node-mask-no-room': {
    title: ({ nodeCidrMaskSize }) => `ノードのブロック /${nodeCidrMaskSize} には、ポッドが使えるアドレスがありません。`,
    consequence: ({ proposal }) =>
      proposal === null
        ? 'ブロックは割り当てられますが、「too small to allocate from」となってポッドは起動しません。ポッドの範囲を広げます。ノードには少なくとも /30、IPv6 では /126 が必要です。'
        : 'ブロックは割り当てられますが、「too small to allocate from」となってポッドは起動しません。ノードごとのブロックを大きくします。',
    fix: ({ proposal }) => (proposal === null ? 'ブロックを大きくする' : `ノードごとに /${proposal} を使う`),
  },
  'node-mask-unchanged': {
    title: ({ range, nodeCidrMaskSize, blocks, nodes }) =>
      `デフォルトのノードマスク /${nodeCidrMaskSize} では、${range} に入るノードは ${count(blocks)} 台です（プランは ${count(nodes)} 台）。`,
    consequence: () =>
      'K3s はノードマスクを範囲に合わせて変えず、範囲は後から変更できません。マスクを長くしてノードを増やすか（1 台あたりのポッドは減ります）、範囲を広げます。',
    fix: null,
  },
  'cidr-count': {
    title: ({ key, count: ranges, ranges: list }) =>
      `${key} に範囲が ${count(ranges)} 個あります（${list}）。指定できるのはファミリーごとに 1 個です。`,
    consequence: ({ isPods }) =>
      isPods
        ? 'K3s はいったん起動しますが、kube-proxy が「must be a either a single CIDR or dual-stack pair」で終了させます。IPv4 を 1 つ、IPv6 を 1 つ、または両方を 1 つずつにします。'
        : 'kube-apiserver が拒否し、K3s は終了します。IPv4 を 1 つ、IPv6 を 1 つ、または両方を 1 つずつにします。',
    fix: null,
  },
  'svc4-too-large': {
    title: ({ range, k3sVersion, isLimited, isRefused }) =>
      isLimited
        ? `${range} は、K3s ${k3sVersion} のサービスの範囲としては大きすぎます。上限は /12 です。`
        : isRefused
          ? `${range} は大きすぎて Kubernetes に空とみなされ、サービスの範囲として拒否されます。`
          : `${range} は、K3s のドキュメントにあるサービスの範囲の上限 /12 を超えています。`,
    consequence: ({ isRefused }) =>
      isRefused
        ? 'kube-apiserver がこの範囲を拒否し、K3s は終了します。/16 でもサービスは 65,534 個入ります。'
        : '動作はしますが、検証されていません。/16 でもサービスは 65,534 個入ります。',
    fix: ({ proposal }) => `${proposal} を使う`,
  },
  'svc-too-small-for-dns': {
    title: ({ range }) => `${range} には、K3s が DNS に使う 10 番目のアドレスがありません。`,
    consequence: () =>
      'K3s は「cannot configure default cluster-dns address」で終了します。サービスの範囲を、少なくとも /28（IPv6 では /124）まで広げます。',
    fix: ({ proposal }) => (proposal === null ? '範囲を広げる' : `サービスに ${proposal} を使う`),
  },
  'svc-below-8': {
    title: ({ range, addresses }) =>
      `${range} のアドレスは ${count(addresses)} 個です。最初のサービスの範囲には 8 個以上が必要です。`,
    consequence: () =>
      'K3s は「the service cluster IP range must be at least 8 IP addresses」で終了します。範囲を広げます。',
    fix: ({ proposal }) => (proposal === null ? '範囲を広げる' : `サービスに ${proposal} を使う`),
  },
  'svc-capacity': {
    title: ({ range, wanted, usable, isTooSmall }) =>
      isTooSmall
        ? `${range} のアドレスは ${count(usable)} 個で、K3s 自身の 4 個を含むサービス ${count(wanted)} 個に足りません。`
        : `K3s 自身の 4 個を含むサービス ${count(wanted)} 個は、${range} のアドレス ${count(usable)} 個の 80% を超えます。`,
    consequence: ({ isExtendable }) =>
      isExtendable
        ? '空きアドレスがなければサービスを作成できません。後から ServiceCIDR オブジェクトを追加するより、最初から広い範囲にしておくほうが簡単です。'
        : '空きアドレスがなければサービスを作成できません。範囲は後から変更できないため、広い範囲にします。',
    fix: ({ proposal }) => (proposal === null ? '範囲を広げる' : `サービスに ${proposal} を使う`),
  },
  'reserved-range': {
    title: ({ range, reserved, use }) => `${range} は、予約されている ${reserved}（${RESERVED[use]}）と重なります。`,
    consequence: () =>
      'K3s は何も言わずに起動しますが、このようなアドレスはマシン間でルーティングされません。10.0.0.0/8 や fd00::/8 などのプライベートな範囲を使います。',
    fix: null,
  },
  'overlap-pod-svc': {
    title: ({ pods, services }) => `ポッドの範囲 ${pods} とサービスの範囲 ${services} が重なっています。`,
    consequence: ({ isAllTaken }) =>
      isAllTaken
        ? 'K3s は起動しますが、どのノードにもポッド用のブロックが割り当てられず、それを知らせるものもありません。互いに重ならない範囲にします。'
        : 'K3s は起動しますが、サービスの範囲と重なるブロックを何も言わずに飛ばします。通信が誤った宛先に向かうこともあります。互いに重ならない範囲にします。',
    fix: ({ newPods, newServices }) =>
      newPods !== null && newServices !== null
        ? `ポッドに ${newPods}、サービスに ${newServices} を使う`
        : newServices !== null
          ? `サービスに ${newServices} を使う`
          : newPods !== null
            ? `ポッドに ${newPods} を使う`
            : '重ならない範囲を使う',
  },
} satisfies SomeRuleTexts;
