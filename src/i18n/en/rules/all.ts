import type { RuleTexts } from '../../rule-text';
import { ruleTexts as base } from './packs/base';
import { ruleTexts as addresses } from './packs/addresses';
import { ruleTexts as handmade } from './packs/handmade';
import { ruleTexts as ipv6 } from './packs/ipv6';
import { ruleTexts as older } from './packs/older';
import { ruleTexts as cni } from './packs/cni';
import { ruleTexts as files } from './packs/files';
import { ruleTexts as hosts } from './packs/hosts';
import { ruleTexts as live } from './packs/live';
import { ruleTexts as services } from './packs/services';
import { ruleTexts as sites } from './packs/sites';

/** The sentences of every rule; the page loads them pack by pack. */
export const ruleTexts: RuleTexts = {
  ...base,
  ...older,
  ...ipv6,
  ...addresses,
  ...handmade,
  ...files,
  ...hosts,
  ...cni,
  ...services,
  ...sites,
  ...live,
};
