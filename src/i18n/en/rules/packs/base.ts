import type { BASE } from '../../../../core/rules/packs/base';
import type { RuleTextsOf } from '../../../rule-text';
import { stackTexts } from '../stack';
import { controlPlaneTexts } from '../control-plane';
import { consistencyTexts } from '../consistency';
import { backendTexts } from '../backends';
import { linkTexts } from '../links';
import { rangeTexts } from '../ranges';
import { nameTexts } from '../names';
import { underlayTexts } from '../underlay';
import { valueTexts } from '../values';
import { capacityTexts } from '../capacity';

/** The sentences of the rules that any plan may meet. */
export const ruleTexts: RuleTextsOf<typeof BASE> = {
  ...capacityTexts,
  ...valueTexts,
  ...stackTexts,
  ...controlPlaneTexts,
  ...consistencyTexts,
  ...backendTexts,
  ...linkTexts,
  ...rangeTexts,
  ...nameTexts,
  ...underlayTexts,
};
