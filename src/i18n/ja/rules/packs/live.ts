import type { LIVE } from '../../../../core/rules/packs/live';
import type { RuleTextsOf } from '../../../rule-text';
import { liveTexts } from '../live';

export const ruleTexts: RuleTextsOf<typeof LIVE> = {
  ...liveTexts,
};
