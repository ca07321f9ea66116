import { keysOf } from '../core/keys-of';
import type { Plan } from '../core/plan/plan';
import type { Pack } from '../core/rules/pack';
import { PACK_NEEDS, type LaterPack } from '../core/rules/pack-needs';
import type { Language } from '../i18n/languages';
import type { SomeRuleTexts } from '../i18n/rule-text';

/** A pack of rules with its sentences. */
export interface LoadedPack {
  readonly rules: Pack;
  readonly texts: SomeRuleTexts;
}

const packs = {
  older: {
    rules: () => import('../core/rules/packs/older').then(({ OLDER }) => OLDER),
    en: () => import('../i18n/en/rules/packs/older'),
    ja: () => import('../i18n/ja/rules/packs/older'),
  },
  ipv6: {
    rules: () => import('../core/rules/packs/ipv6').then(({ IPV6 }) => IPV6),
    en: () => import('../i18n/en/rules/packs/ipv6'),
    ja: () => import('../i18n/ja/rules/packs/ipv6'),
  },
  addresses: {
    rules: () => import('../core/rules/packs/addresses').then(({ ADDRESSES }) => ADDRESSES),
    en: () => import('../i18n/en/rules/packs/addresses'),
    ja: () => import('../i18n/ja/rules/packs/addresses'),
  },
  handmade: {
    rules: () => import('../core/rules/packs/handmade').then(({ HANDMADE }) => HANDMADE),
    en: () => import('../i18n/en/rules/packs/handmade'),
    ja: () => import('../i18n/ja/rules/packs/handmade'),
  },
  cni: {
    rules: () => import('../core/rules/packs/cni').then(({ CNI }) => CNI),
    en: () => import('../i18n/en/rules/packs/cni'),
    ja: () => import('../i18n/ja/rules/packs/cni'),
  },
  hosts: {
    rules: () => import('../core/rules/packs/hosts').then(({ HOSTS }) => HOSTS),
    en: () => import('../i18n/en/rules/packs/hosts'),
    ja: () => import('../i18n/ja/rules/packs/hosts'),
  },
  services: {
    rules: () => import('../core/rules/packs/services').then(({ SERVICES }) => SERVICES),
    en: () => import('../i18n/en/rules/packs/services'),
    ja: () => import('../i18n/ja/rules/packs/services'),
  },
  sites: {
    rules: () => import('../core/rules/packs/sites').then(({ SITES }) => SITES),
    en: () => import('../i18n/en/rules/packs/sites'),
    ja: () => import('../i18n/ja/rules/packs/sites'),
  },
  live: {
    rules: () => import('../core/rules/packs/live').then(({ LIVE }) => LIVE),
    en: () => import('../i18n/en/rules/packs/live'),
    ja: () => import('../i18n/ja/rules/packs/live'),
  },
} as const satisfies Record<LaterPack, unknown>;

/** Rules and their sentences that few plans need. */
export async function loadPack(language: Language, pack: LaterPack): Promise<LoadedPack> {
  const [rules, { ruleTexts }] = await Promise.all([packs[pack].rules(), packs[pack][language]()]);
  return { rules, texts: ruleTexts };
}

/** The packs whose rules may find something in a plan. */
export const packsFor = (plan: Plan): readonly LaterPack[] =>
  keysOf(PACK_NEEDS).filter((pack) => PACK_NEEDS[pack](plan));
