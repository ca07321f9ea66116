import type { LaterPack } from '../core/rules/pack-needs';
import type { Language } from '../i18n/languages';
import type { Rest } from './rest-of';

const texts = {
  en: () => Promise.all([import('../i18n/en/wizard'), import('../i18n/en/rules/packs/base')]),
  ja: () => Promise.all([import('../i18n/ja/wizard'), import('../i18n/ja/rules/packs/base')]),
} as const;

/** Fetches what the first step does without, in one language, with the packs of rules that are known to be wanted. */
export async function loadRest(language: Language, wanted: ReadonlySet<LaterPack>): Promise<Rest> {
  const [{ restOf }, [{ wizard }, { ruleTexts }]] = await Promise.all([import('./rest-of'), texts[language]()]);
  return restOf(language, wizard, ruleTexts, wanted);
}
