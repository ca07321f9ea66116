import { keysOf } from '../core/keys-of';
import { PACK_NEEDS, type LaterPack } from '../core/rules/pack-needs';
import type { Language } from '../i18n/languages';
import type { LoadedPack, Rest } from './rest-of';

const texts = {
  en: () => Promise.all([import('../i18n/en/wizard'), import('../i18n/en/rules/packs/base')]),
  ja: () => Promise.all([import('../i18n/ja/wizard'), import('../i18n/ja/rules/packs/base')]),
} as const;

const packs = {
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

/** Fetches what the first step does without, in one language, with the packs of rules that are wanted. */
export async function loadRest(language: Language, wanted: ReadonlySet<LaterPack>): Promise<Rest> {
  const names = keysOf(PACK_NEEDS).filter((pack) => wanted.has(pack));
  const [{ restOf }, [{ wizard }, { ruleTexts }], ...more] = await Promise.all([
    import('./rest-of'),
    texts[language](),
    ...names.map((pack) => loadPack(language, pack)),
  ]);
  return restOf(language, wizard, ruleTexts, new Set(names), more);
}
