import type { SomeRuleTexts } from '../../rule-text';

export const surroundingsTexts = {} satisfies SomeRuleTexts;
