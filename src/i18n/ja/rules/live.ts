import { FAMILY } from '../../family';
import type { SomeRuleTexts } from '../../rule-text';

export const liveTexts = {
  'dual-retrofit': {
    title: ({ running }) =>
      `${FAMILY[running]} のシングルスタックで動いているクラスターは、デュアルスタックに変更できません。`,
    consequence: () =>
      'ノードは最初に割り当てられたブロックを使い続け、もう一方のファミリーのブロックがないため K3s が終了します。両方のファミリーで新しいクラスターを作り、ワークロードを移行します。',
    fix: null,
  },
} satisfies SomeRuleTexts;
