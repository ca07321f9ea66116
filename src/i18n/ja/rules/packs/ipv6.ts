import type { IPV6 } from '../../../../core/rules/packs/ipv6';
import type { RuleTextsOf } from '../../../rule-text';
import { ipv6Texts } from '../ipv6';

export const ruleTexts: RuleTextsOf<typeof IPV6> = ipv6Texts;
