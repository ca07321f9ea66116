import type { Finding } from '../core/plan/finding';
import type { PlanReading } from '../core/plan/plan-text';
import { blocksDownload, checkReading, fixFinding, ruleOf } from '../core/rules/check-plan';
import { stepOf } from '../features/step-of';
import type { Explainer } from '../features/wizard-context';
import { explainer } from '../i18n/explain';
import type { Language } from '../i18n/languages';
import type { WizardMessages } from '../i18n/wizard-messages';
import type { RuleTexts } from '../i18n/rule-text';
import '../ui/styles/later.css';

/** What the first step does without: rules, their sentences, and the texts of the other steps. */
export interface Rest {
  readonly language: Language;
  readonly check: (reading: PlanReading) => readonly Finding[];
  readonly fix: typeof fixFinding;
  readonly blocksDownload: typeof blocksDownload;
  readonly messages: WizardMessages;
  readonly explain: Explainer;
}

export const restOf = (language: Language, messages: WizardMessages, ruleTexts: RuleTexts): Rest => ({
  language,
  check: checkReading,
  fix: fixFinding,
  blocksDownload,
  messages,
  explain: {
    ...explainer(ruleTexts),
    sources: ({ id }) => ruleOf(id)?.sources ?? [],
    stepOf: ({ place }) => stepOf(place.field),
  },
});
