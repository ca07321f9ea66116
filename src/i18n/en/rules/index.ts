import type { RuleTexts } from '../../rule-text';
import { backendTexts } from './backends';
import { rangeTexts } from './ranges';

export const ruleTexts: RuleTexts = { ...backendTexts, ...rangeTexts };
