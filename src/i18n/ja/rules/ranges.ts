import type { CidrProblem } from '../../../core/cidr/cidr';
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

export const rangeTexts = {
  'cidr-syntax': {
    title: ({ text, problem }) => `「${text}」は範囲として読めません。${CIDR_PROBLEMS[problem]}。`,
    consequence: ({ suggestion }) =>
      suggestion === null
        ? 'このままでは K3s が起動しません。10.42.0.0/16 や fd00:42::/56 のように、アドレス、「/」、プレフィックス長の順に書きます。'
        : `このままでは K3s が起動しません。${suggestion} のことではありませんか。`,
    fix: null,
  },
  'node-mask-below-cluster': {
    title: ({ range, nodeCidrMaskSize }) =>
      `${range} は、ノード 1 台分のブロック /${nodeCidrMaskSize} より小さい範囲です。`,
    consequence: () =>
      'kube-controller-manager がこのマスクを拒否し、K3s も終了します。ノードのマスクを長くするか、ポッドの範囲を広げます。',
    fix: ({ proposal }) => `ノードごとに /${proposal} を使う`,
  },
} satisfies SomeRuleTexts;
