import type { SITES } from '../../../../core/rules/packs/sites';
import type { RuleTextsOf } from '../../../rule-text';
import { serverTexts } from '../servers';
import { siteTexts } from '../sites';
import { tailscaleTexts } from '../tailscale';

export const ruleTexts: RuleTextsOf<typeof SITES> = {
  ...siteTexts,
  ...tailscaleTexts,
  ...serverTexts,
};
