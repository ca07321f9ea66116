import type { SomeRuleTexts } from '../../rule-text';

export const stackTexts = {} satisfies SomeRuleTexts;
