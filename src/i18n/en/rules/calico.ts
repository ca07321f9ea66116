import type { SomeRuleTexts } from '../../rule-text';

export const calicoTexts = {} satisfies SomeRuleTexts;
