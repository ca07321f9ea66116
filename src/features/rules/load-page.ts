import type { Example } from '../../core/rules/example';
import type { Pack, Section } from '../../core/rules/pack';
import type { LaterPack, PackName } from '../../core/rules/pack-needs';
import type { Rule } from '../../core/rules/rule';
import type { Language } from '../../i18n/languages';
import type { RulePage } from '../../i18n/rule-page';
import type { RuleLine, RulePagesTexts } from '../../i18n/rule-pages-messages';
import type { SomeRuleTexts } from '../../i18n/rule-text';
import { examplesOf } from './examples-of';
import type { ConfigReader } from './read-example';

const texts = {
  en: () => import('../../i18n/en/rule-pages/index'),
  ja: () => import('../../i18n/ja/rule-pages/index'),
} as const;

/** The words of all pages and the index. */
export const loadTexts = async (language: Language): Promise<RulePagesTexts> => (await texts[language]()).rulePages;

interface RulesWithTexts {
  readonly rules: Pack;
  readonly texts: SomeRuleTexts;
}

export type LoadPack = (language: Language, pack: LaterPack) => Promise<RulesWithTexts>;

/** The packs that no plan asks for: it has the one anyway, and its fields can give no reason for the other. */
const otherPacks = {
  base: {
    rules: async () => (await import('../../core/rules/packs/base')).BASE,
    en: () => import('../../i18n/en/rules/packs/base'),
    ja: () => import('../../i18n/ja/rules/packs/base'),
  },
  files: {
    rules: async () => (await import('../../core/rules/packs/files')).FILES,
    en: () => import('../../i18n/en/rules/packs/files'),
    ja: () => import('../../i18n/ja/rules/packs/files'),
  },
} as const satisfies Record<Exclude<PackName, LaterPack>, unknown>;

async function loadRules(language: Language, pack: PackName, loadLater: LoadPack): Promise<RulesWithTexts> {
  if (pack !== 'base' && pack !== 'files') return await loadLater(language, pack);
  const [rules, { ruleTexts }] = await Promise.all([otherPacks[pack].rules(), otherPacks[pack][language]()]);
  return { rules, texts: ruleTexts };
}

/** What the page of one rule is made of. */
export interface PageContent {
  readonly rule: Rule;
  readonly page: RulePage;
  readonly examples: readonly Example[];
  /** Here when an example is given to K3s itself. */
  readonly reader: ConfigReader | null;
  /** The sentences of its pack. */
  readonly texts: SomeRuleTexts;
}

export async function loadPage(
  { id, section, pack }: RuleLine,
  language: Language,
  { pagesOf }: RulePagesTexts,
  loadPack: LoadPack,
): Promise<PageContent> {
  const [{ rules, texts: sentences }, pages, all] = await Promise.all([
    loadRules(language, pack, loadPack),
    pagesOf[section](),
    examplesOf[section](),
  ]);
  const [page, examples]: [RulePage | undefined, readonly Example[] | undefined] = [pages[id], all[id]];
  if (page === undefined || examples === undefined) throw new Error(`${id} is not in the files of its section`);
  return {
    rule: ruleIn(rules, section, id),
    page,
    examples,
    reader: examples.some(([given]) => typeof given !== 'string') ? await import('../../core/read/config') : null,
    texts: sentences,
  };
}

function ruleIn(pack: Pack, section: Section, id: string): Rule {
  const rule = pack[section]?.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`${id} is not where the index says`);
  return rule;
}
