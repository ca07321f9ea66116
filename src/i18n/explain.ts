import type { Finding } from '../core/plan/finding';
import type { Facts } from '../core/plan/finding';
import type { RuleText, SomeRuleTexts } from './rule-text';

export interface Explained {
  readonly title: (finding: Finding) => string;
  readonly consequence: (finding: Finding) => string;
  readonly fix: (finding: Finding) => string | null;
}

/** Says findings in one language. */
export function explainer(texts: SomeRuleTexts): Explained {
  // A finding's facts are those its own rule made, which the id links; the catalogue's types hold that link rule by rule.
  const textOf = ({ id }: Finding): RuleText<Facts> => {
    const text = (texts as unknown as Readonly<Record<string, RuleText<Facts>>>)[id];
    if (text === undefined) throw new Error(`no text for ${id}`);
    return text;
  };
  return {
    title: (finding) => textOf(finding).title(finding.facts),
    consequence: (finding) => textOf(finding).consequence(finding.facts),
    fix: (finding) => textOf(finding).fix?.(finding.facts) ?? null,
  };
}
