import type { RuleId } from '../../core/rules/index';
import type { Section } from '../../core/rules/pack';
import type { SomeRulePages } from '../../i18n/rule-page';
import type { RuleLine, RulePagesTexts } from '../../i18n/rule-pages-messages';
import { useWizard } from '../wizard-context';
import type { RuleHere } from './log-hits';
import { useLoaded } from './use-loaded';

/** The names of some rules at once, and their pages as soon as these are here. */
export function useRules(ids: readonly RuleId[], { lines, pagesOf }: RulePagesTexts): (id: RuleId) => RuleHere | null {
  const { language } = useWizard();
  const lineOf = new Map<string, RuleLine>(lines.map((line) => [line.id, line]));
  const sections = [...new Set(ids.flatMap((id) => lineOf.get(id)?.section ?? []))].toSorted();
  const loaded = useLoaded(`${language} ${sections.join(' ')}`, () => loadPages(sections, pagesOf));
  const pages = loaded === 'failed' ? null : loaded;
  return (id) => {
    const line = lineOf.get(id);
    return line === undefined ? null : { line, page: pages?.[id] ?? null };
  };
}

async function loadPages(sections: readonly Section[], pagesOf: RulePagesTexts['pagesOf']): Promise<SomeRulePages> {
  const pages = await Promise.all(sections.map(async (section) => await pagesOf[section]()));
  return pages.reduce<SomeRulePages>((all, own) => ({ ...all, ...own }), {});
}
