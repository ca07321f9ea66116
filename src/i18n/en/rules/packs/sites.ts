import type { SITES } from '../../../../core/rules/packs/sites';
import type { RuleTextsOf } from '../../../rule-text';
import { siteTexts } from '../sites';

export const ruleTexts: RuleTextsOf<typeof SITES> = {
  ...siteTexts,
};
