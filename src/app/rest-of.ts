import { derive } from '../core/plan/derive';
import { checkerOf, type Checker } from '../core/rules/checker';
import { rulesIn } from '../core/rules/pack';
import type { LaterPack } from '../core/rules/pack-needs';
import { BASE } from '../core/rules/packs/base';
import { stepOf } from '../features/step-of';
import type { Explainer } from '../features/wizard-context';
import { explainer } from '../i18n/explain';
import type { Language } from '../i18n/languages';
import type { WizardMessages } from '../i18n/wizard-messages';
import type { SomeRuleTexts } from '../i18n/rule-text';
import { loadPack, packsFor } from './packs';
import '../ui/styles/later.css';

/** What the first step does without: rules, their sentences, and the texts of the other steps. */
export interface Rest extends Pick<Checker, 'blocksDownload'> {
  readonly language: Language;
  /** Which packs beyond those for every plan are here. */
  readonly packs: ReadonlySet<LaterPack>;
  readonly packsFor: typeof packsFor;
  readonly loadPack: typeof loadPack;
  readonly derive: typeof derive;
  readonly check: Checker['checkReading'];
  readonly fix: Checker['fixFinding'];
  readonly messages: WizardMessages;
  readonly explain: Explainer;
}

export async function restOf(
  language: Language,
  messages: WizardMessages,
  baseTexts: SomeRuleTexts,
  packs: ReadonlySet<LaterPack>,
): Promise<Rest> {
  const more = await Promise.all([...packs].map((pack) => loadPack(language, pack)));
  const checker = checkerOf(rulesIn([BASE, ...more.map(({ rules }) => rules)]));
  const texts = more.reduce<SomeRuleTexts>((all, { texts: own }) => ({ ...all, ...own }), baseTexts);
  return {
    language,
    packs,
    packsFor,
    loadPack,
    derive,
    check: checker.checkReading,
    fix: checker.fixFinding,
    blocksDownload: checker.blocksDownload,
    messages,
    explain: {
      ...explainer(texts),
      // All that is said about one node is written in the step that lists it.
      stepOf: ({ place }) => (place.node === null ? stepOf(place.field) : 'access'),
    },
  };
}
