import type { Language } from '../i18n/languages';
import type { Rest } from './rest-of';

const texts = {
  en: () => Promise.all([import('../i18n/en/wizard'), import('../i18n/en/rules/index')]),
  ja: () => Promise.all([import('../i18n/ja/wizard'), import('../i18n/ja/rules/index')]),
} as const;

/** Fetches what the first step does without, in one language. */
export async function loadRest(language: Language): Promise<Rest> {
  const [{ restOf }, [{ wizard }, { ruleTexts }]] = await Promise.all([import('./rest-of'), texts[language]()]);
  return restOf(language, wizard, ruleTexts);
}
