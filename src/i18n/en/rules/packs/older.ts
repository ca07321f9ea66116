import type { OLDER } from '../../../../core/rules/packs/older';
import type { RuleTextsOf } from '../../../rule-text';
import { olderTexts } from '../older';

export const ruleTexts: RuleTextsOf<typeof OLDER> = olderTexts;
