import type { SomeRuleTexts } from '../../rule-text';

export const hostsTexts = {} satisfies SomeRuleTexts;
