import { rulesIn, type Pack, type RuleIdIn, type RulesOf } from './pack';
import type { PackName } from './pack-needs';
import { BASE } from './packs/base';
import { ADDRESSES } from './packs/addresses';
import { HANDMADE } from './packs/handmade';
import { IPV6 } from './packs/ipv6';
import { OLDER } from './packs/older';
import { CNI } from './packs/cni';
import { FILES } from './packs/files';
import { HOSTS } from './packs/hosts';
import { LIVE } from './packs/live';
import { SERVICES } from './packs/services';
import { SITES } from './packs/sites';
import type { Rule } from './rule';

/** Every rule there is, by pack. */
export const PACKS = {
  base: BASE,
  older: OLDER,
  ipv6: IPV6,
  addresses: ADDRESSES,
  handmade: HANDMADE,
  files: FILES,
  hosts: HOSTS,
  cni: CNI,
  services: SERVICES,
  sites: SITES,
  live: LIVE,
} as const satisfies Record<PackName, Pack>;

/** Every rule. Ids are for ever: a retired rule leaves a comment in its pack. */
export const RULES = rulesIn(Object.values(PACKS));

type KnownRule = RulesOf<(typeof PACKS)[PackName]>;

export type RuleId = RuleIdIn<(typeof PACKS)[PackName]>;

type RuleWith<Id extends RuleId> = Extract<KnownRule, { readonly id: Id }>;

/** The facts that the sentences of a rule may name. */
export type FactsOf<Id extends RuleId> = RuleWith<Id> extends Rule<Id, infer F> ? F : never;
