import type { ADDRESSES } from '../../../../core/rules/packs/addresses';
import type { RuleTextsOf } from '../../../rule-text';
import { addressTexts } from '../addresses';

export const ruleTexts: RuleTextsOf<typeof ADDRESSES> = addressTexts;
