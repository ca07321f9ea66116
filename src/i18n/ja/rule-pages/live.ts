import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const liveNames = {
  'dual-retrofit': '稼働中のクラスターへの 2 つ目のアドレスファミリーの追加',
} as const satisfies SomeRuleNames;

export const livePages = {
  'dual-retrofit': {
    happens:
      '各ノードは、参加時に割り当てられたポッドのブロックを使い続けます。2 つのファミリーの範囲を指定して再起動すると、K3s は 2 つ目のファミリーのブロックを見つけられずに終了します。',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` を実行すると、ノードごとに 1 つのファミリーのブロックだけが表示されます。',
    repair:
      '両方のファミリーで新しいクラスターを作り、ワークロードを移行します。稼働中のクラスターは、起動したときの範囲に戻します。',
  },
} as const satisfies SomeRulePages;
