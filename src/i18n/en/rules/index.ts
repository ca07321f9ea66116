import type { RuleTexts } from '../../rule-text';
import { stackTexts } from './stack';
import { controlPlaneTexts } from './control-plane';
import { consistencyTexts } from './consistency';
import { backendTexts } from './backends';
import { linkTexts } from './links';
import { rangeTexts } from './ranges';
import { nameTexts } from './names';
import { siteTexts } from './sites';
import { underlayTexts } from './underlay';
import { valueTexts } from './values';
import { overlapTexts } from './overlaps';
import { capacityTexts } from './capacity';

export const ruleTexts: RuleTexts = {
  ...capacityTexts,
  ...overlapTexts,
  ...valueTexts,
  ...stackTexts,
  ...controlPlaneTexts,
  ...consistencyTexts,
  ...backendTexts,
  ...linkTexts,
  ...rangeTexts,
  ...nameTexts,
  ...siteTexts,
  ...underlayTexts,
};
