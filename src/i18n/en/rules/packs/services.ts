import type { SERVICES } from '../../../../core/rules/packs/services';
import type { RuleTextsOf } from '../../../rule-text';
import { servicesTexts } from '../services';

export const ruleTexts: RuleTextsOf<typeof SERVICES> = {
  ...servicesTexts,
};
