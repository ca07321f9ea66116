import type { FILES } from '../../../../core/rules/packs/files';
import type { RuleTextsOf } from '../../../rule-text';
import { fileTexts } from '../files';

/** The sentences of the rules about files, arguments and variables. */
export const ruleTexts: RuleTextsOf<typeof FILES> = {
  ...fileTexts,
};
