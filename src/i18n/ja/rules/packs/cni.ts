import type { CNI } from '../../../../core/rules/packs/cni';
import type { RuleTextsOf } from '../../../rule-text';
import { cniTexts } from '../cni';
import { calicoTexts } from '../calico';
import { ciliumTexts } from '../cilium';
import { otherCniTexts } from '../other-cni';

export const ruleTexts: RuleTextsOf<typeof CNI> = {
  ...cniTexts,
  ...calicoTexts,
  ...ciliumTexts,
  ...otherCniTexts,
};
