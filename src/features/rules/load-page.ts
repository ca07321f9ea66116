import type { Example } from '../../core/rules/example';
import type { Pack, Section } from '../../core/rules/pack';
import type { LaterPack } from '../../core/rules/pack-needs';
import type { Rule } from '../../core/rules/rule';
import type { Language } from '../../i18n/languages';
import type { RulePage } from '../../i18n/rule-page';
import type { RuleLine, RulePagesTexts } from '../../i18n/rule-pages-messages';
import type { SomeRuleTexts } from '../../i18n/rule-text';
import { examplesOf } from './examples-of';

const texts = {
  en: () => import('../../i18n/en/rule-pages/index'),
  ja: () => import('../../i18n/ja/rule-pages/index'),
} as const;

/** The words of all pages and the index. */
export const loadTexts = async (language: Language): Promise<RulePagesTexts> => (await texts[language]()).rulePages;

const baseTexts = {
  en: () => import('../../i18n/en/rules/packs/base'),
  ja: () => import('../../i18n/ja/rules/packs/base'),
} as const;

interface RulesWithTexts {
  readonly rules: Pack;
  readonly texts: SomeRuleTexts;
}

export type LoadPack = (language: Language, pack: LaterPack) => Promise<RulesWithTexts>;

async function loadBase(language: Language): Promise<RulesWithTexts> {
  const [{ BASE }, { ruleTexts }] = await Promise.all([import('../../core/rules/packs/base'), baseTexts[language]()]);
  return { rules: BASE, texts: ruleTexts };
}

/** What the page of one rule is made of. */
export interface PageContent {
  readonly rule: Rule;
  readonly page: RulePage | null;
  readonly examples: readonly Example[];
  /** The sentences of its pack. */
  readonly texts: SomeRuleTexts;
}

export async function loadPage(
  { id, section, pack }: RuleLine,
  language: Language,
  { pagesOf }: RulePagesTexts,
  loadPack: LoadPack,
): Promise<PageContent> {
  const [{ rules, texts: sentences }, pages, examples] = await Promise.all([
    pack === 'base' ? loadBase(language) : loadPack(language, pack),
    pagesOf[section]?.() ?? null,
    examplesOf[section]?.() ?? null,
  ]);
  return {
    rule: ruleIn(rules, section, id),
    page: pages?.[id] ?? null,
    examples: examples?.[id] ?? [],
    texts: sentences,
  };
}

function ruleIn(pack: Pack, section: Section, id: string): Rule {
  const rule = pack[section]?.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`${id} is not where the index says`);
  return rule;
}
