import { rulesIn, type Pack, type RuleIdIn, type RulesOf } from './pack';
import { BASE } from './packs/base';
import { CNI } from './packs/cni';
import { FILES } from './packs/files';
import { HOSTS } from './packs/hosts';
import { LIVE } from './packs/live';
import { SERVICES } from './packs/services';
import { SITES } from './packs/sites';
import type { Rule } from './rule';

/** Every rule there is, by pack. */
export const PACKS = [BASE, FILES, HOSTS, CNI, SERVICES, SITES, LIVE] as const satisfies readonly Pack[];

/** Every rule. Ids are for ever: a retired rule leaves a comment in its pack. */
export const RULES = rulesIn(PACKS);

type KnownRule = RulesOf<(typeof PACKS)[number]>;

export type RuleId = RuleIdIn<(typeof PACKS)[number]>;

type RuleWith<Id extends RuleId> = Extract<KnownRule, { readonly id: Id }>;

/** The facts that the sentences of a rule may name. */
export type FactsOf<Id extends RuleId> = RuleWith<Id> extends Rule<Id, infer F> ? F : never;
