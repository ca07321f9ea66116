import type { FactsOf, RuleId } from '../core/rules/index';
import type { RuleIdIn } from '../core/rules/pack';

/**
 * The sentences of one rule, in one language. Whole sentences with the plan's own numbers, never fragments put together.
 */
export interface RuleText<F> {
  /** One sentence: what is wrong, with the plan's own values. */
  readonly title: (facts: F) => string;
  /** What happens then, and what can be done. One or two sentences. */
  readonly consequence: (facts: F) => string;
  /** The label of the repair, naming its result; null when the rule has no repair. */
  readonly fix: ((facts: F) => string) | null;
}

export type RuleTexts = { readonly [Id in RuleId]: RuleText<FactsOf<Id>> };

/** The texts of the rules of one pack. */
export type RuleTextsOf<P> = Pick<RuleTexts, RuleIdIn<P> & RuleId>;

/** The texts of one group of rules: those it has are checked one by one, `RuleTextsOf` a pack that none is missing. */
export type SomeRuleTexts = Partial<RuleTexts>;
