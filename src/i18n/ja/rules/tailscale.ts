import type { SomeRuleTexts } from '../../rule-text';

export const tailscaleTexts = {} satisfies SomeRuleTexts;
