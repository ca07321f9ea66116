import type { SomeRuleTexts } from '../../rule-text';

export const ciliumTexts = {} satisfies SomeRuleTexts;
