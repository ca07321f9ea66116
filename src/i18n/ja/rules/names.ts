import type { SomeRuleTexts } from '../../rule-text';

export const nameTexts = {} satisfies SomeRuleTexts;
