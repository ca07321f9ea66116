import type { SomeRuleTexts } from '../../rule-text';

export const otherCniTexts = {} satisfies SomeRuleTexts;
