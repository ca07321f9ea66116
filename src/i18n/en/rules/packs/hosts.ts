import type { HOSTS } from '../../../../core/rules/packs/hosts';
import type { RuleTextsOf } from '../../../rule-text';
import { hostsTexts } from '../hosts';
import { firewallTexts } from '../firewall';
import { machineTexts } from '../machines';
import { surroundingsTexts } from '../surroundings';

export const ruleTexts: RuleTextsOf<typeof HOSTS> = {
  ...hostsTexts,
  ...firewallTexts,
  ...surroundingsTexts,
  ...machineTexts,
};
