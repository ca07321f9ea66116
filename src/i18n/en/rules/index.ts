import type { RuleTexts } from '../../rule-text';
import { backendTexts } from './backends';
import { linkTexts } from './links';
import { rangeTexts } from './ranges';

export const ruleTexts: RuleTexts = { ...backendTexts, ...linkTexts, ...rangeTexts };
