import type { Finding } from '../core/plan/finding';
import type { PlanReading } from '../core/plan/plan-text';
import type { Explainer } from '../features/wizard-context';
import type { Language } from '../i18n/languages';
import type { WizardMessages } from '../i18n/messages';

/** What the first step does without: rules, their sentences, and the texts of the other steps. */
export interface Rest {
  readonly language: Language;
  readonly check: (reading: PlanReading) => readonly Finding[];
  readonly fix: typeof import('../core/rules/check-plan').fixFinding;
  readonly blocksDownload: typeof import('../core/rules/check-plan').blocksDownload;
  readonly messages: WizardMessages;
  readonly explain: Explainer;
}

const texts = {
  en: () => Promise.all([import('../i18n/en/wizard'), import('../i18n/en/rules/index')]),
  ja: () => Promise.all([import('../i18n/ja/wizard'), import('../i18n/ja/rules/index')]),
} as const;

export async function loadRest(language: Language): Promise<Rest> {
  const [rules, { explainer }, [{ wizard }, { ruleTexts }]] = await Promise.all([
    import('../core/rules/check-plan'),
    import('../i18n/explain'),
    texts[language](),
    import('../ui/styles/later.css'),
  ]);
  return {
    language,
    check: rules.checkReading,
    fix: rules.fixFinding,
    blocksDownload: rules.blocksDownload,
    messages: wizard,
    explain: { ...explainer(ruleTexts), sources: ({ id }) => rules.ruleOf(id)?.sources ?? [] },
  };
}
