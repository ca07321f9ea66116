import type { SomeRuleTexts } from '../../rule-text';

export const servicesTexts = {} satisfies SomeRuleTexts;
