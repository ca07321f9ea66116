import type { HANDMADE } from '../../../../core/rules/packs/handmade';
import type { RuleTextsOf } from '../../../rule-text';
import { handmadeTexts } from '../handmade';

export const ruleTexts: RuleTextsOf<typeof HANDMADE> = handmadeTexts;
