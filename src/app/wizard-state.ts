import type { Finding } from '../core/plan/finding';
import type { Field, Plan } from '../core/plan/plan';
import { applyPlan } from '../core/plan/apply-plan';
import { readPlan, type PlanReading, type PlanText } from '../core/plan/plan-text';

/** What came in by a link, and what it replaced. */
export interface Opened {
  /** What the link said that is no plan: named, and dropped. */
  readonly findings: readonly Finding[];
  /** The plan that was here before; null when there was none worth keeping. */
  readonly before: PlanText | null;
}

export interface WizardState {
  readonly reading: PlanReading;
  /** The plan as the page, a link or a preset opened it. */
  readonly first: Plan;
  readonly acknowledged: ReadonlySet<string>;
  readonly opened: Opened | null;
}

export type WizardAction =
  | { readonly kind: 'typed'; readonly text: PlanText }
  | { readonly kind: 'changed'; readonly change: (plan: Plan) => Plan; readonly rewrite: readonly Field[] }
  | {
      readonly kind: 'opened';
      readonly text: PlanText;
      readonly findings: readonly Finding[];
      readonly before: PlanText | null;
    }
  | { readonly kind: 'acknowledged'; readonly id: string; readonly isAcknowledged: boolean }
  | { readonly kind: 'dismissed' };

/** The size of a new plan is written out, so that it can be seen and edited. */
export const NEW_TEXT: PlanText = { servers: '1', agents: '0' };

const NOTHING: ReadonlySet<string> = new Set();

/** The state over a text; where it does not parse, `before` says what it meant last. */
export function stateOf(text: PlanText, opened: Opened | null, before: PlanReading | null = null): WizardState {
  const reading = readPlan(text, before);
  return { reading, first: reading.plan, acknowledged: NOTHING, opened };
}

export function reduce(state: WizardState, action: WizardAction): WizardState {
  switch (action.kind) {
    case 'typed':
      return withText(state, action.text);
    case 'changed': {
      const { plan, text } = state.reading;
      return withText(state, applyPlan(text, plan, action.change(plan), action.rewrite));
    }
    case 'opened':
      return stateOf(action.text, { findings: action.findings, before: action.before });
    case 'acknowledged':
      return { ...state, acknowledged: toggled(state.acknowledged, action.id, action.isAcknowledged) };
    case 'dismissed':
      return { ...state, opened: null };
  }
}

const withText = (state: WizardState, text: PlanText): WizardState => ({
  ...state,
  reading: readPlan(text, state.reading),
});

function toggled(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(ids);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}
