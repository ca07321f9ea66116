import type { SomeRuleTexts } from '../../rule-text';

export const cniTexts = {} satisfies SomeRuleTexts;
