import type { RuleId } from '../core/rules/index';

/**
 * What the page of a rule says beyond its findings, in one language. `Backticks` mark commands, flags and output.
 */
export interface RulePage {
  /** What happens on a cluster, and why. One to three sentences. */
  readonly happens: string;
  /** How to see it on a cluster: a command and what it prints then, or why nothing shows it. */
  readonly see: string;
  /** How to repair it: in the plan, and on a cluster that already runs where that differs. */
  readonly repair: string;
}

export type RulePages = Readonly<Record<RuleId, RulePage>>;
/** The pages of one section's rules. */
export type SomeRulePages = { readonly [Id in RuleId]?: RulePage };

/** What each rule is about, without a plan's values: a line of the index. No full stop. */
export type RuleNames = Readonly<Record<RuleId, string>>;
export type SomeRuleNames = { readonly [Id in RuleId]?: string };
