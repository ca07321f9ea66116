import type { Source } from '../k3s/source';
import type { Since } from '../k3s/version';
import type { Facts, Place, Severity } from '../plan/finding';
import type { Field, Plan } from '../plan/plan';

/** What a rule says about one place of a plan. The place defaults to the rule's field. */
export interface Found<F extends Facts = Facts> {
  readonly severity: Severity;
  readonly facts: F;
  readonly place?: Partial<Place>;
}

export interface Rule<Id extends string = string, F extends Facts = Facts> {
  /** For ever: links and documents carry it. The catalogue's own. */
  readonly id: Id;
  readonly field: Field;
  readonly sources: readonly [Source, ...Source[]];
  /** First releases this holds for, one a line of releases; absent when it holds for all. */
  readonly since?: Since;
  /** An error that a person may acknowledge and download all the same: its sources disagree, or it is our own strictness. */
  readonly acknowledgeable?: true;
  /** Ids of findings that this one, when it is an error, already explains; `'field'` means all others on its field. */
  readonly hides?: readonly string[] | 'field';
  /**
   * What is wrong with a plan: nothing, one thing, or one thing per node or list item. Absent when only readers report it,
   * because it is about text that never reaches a plan.
   */
  check?(plan: Plan): Found<F> | readonly Found<F>[] | null;
  /**
   * The plan with this put right, where one answer is right; null where this plan has none. Gets a plan for which `check`
   * found `found`.
   */
  fix?(plan: Plan, found: { readonly facts: F; readonly place: Place }): Plan | null;
}

/** Fixes the types of a rule: its id as a literal and the facts its sentences will name. */
export const defineRule = <const Id extends string, F extends Facts>(rule: Rule<Id, F>): Rule<Id, F> => rule;
