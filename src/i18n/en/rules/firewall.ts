import type { SomeRuleTexts } from '../../rule-text';

export const firewallTexts = {} satisfies SomeRuleTexts;
