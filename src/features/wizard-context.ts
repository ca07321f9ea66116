import { createContext, useContext } from 'react';
import type { Derived } from '../core/plan/derive';
import type { Finding } from '../core/plan/finding';
import type { Field, Plan } from '../core/plan/plan';
import type { PlanReading, PlanText } from '../core/plan/plan-text';
import type { Language } from '../i18n/languages';
import type { ShellMessages, Step } from '../i18n/shell-messages';
import type { WizardMessages } from '../i18n/wizard-messages';

/** Sentences about findings, ready to show; null until they have been loaded. */
export interface Explainer {
  readonly title: (finding: Finding) => string;
  readonly consequence: (finding: Finding) => string;
  /** The label of the repair; null where a person has to choose. */
  readonly fix: (finding: Finding) => string | null;
  /** In which step there is something to do about it. */
  readonly stepOf: (finding: Finding) => Step;
}

/** A link to a plan, in a language if one is named; null when the plan does not fit into one. */
export type LinkTo = (plan: Plan, language?: Language | null) => string | null;

/** What every step sees of the wizard. */
export interface Wizard {
  readonly language: Language;
  readonly shell: ShellMessages;
  readonly reading: PlanReading;
  /** The plan as the page, a link or a preset opened it. */
  readonly first: Plan;
  /** What the plan means in numbers; null while that is still on its way. */
  readonly derived: Derived | null;
  /** Null while rules and their texts are still on their way. */
  readonly findings: readonly Finding[] | null;
  readonly explain: Explainer | null;
  readonly acknowledged: ReadonlySet<string>;
  /** A person typed: the new text of the plan. */
  readonly type: (text: PlanText) => void;
  /** A change that begins from the plan: fields it changes get their canonical text. */
  readonly change: (change: (plan: Plan) => Plan, rewrite?: readonly Field[]) => void;
  /** Whether one answer is right for this plan; rules leave the rest to a person. */
  readonly canRepair: (finding: Finding) => boolean;
  readonly repair: (finding: Finding) => void;
  readonly acknowledge: (id: string, isAcknowledged: boolean) => void;
}

export const WizardContext = createContext<Wizard | null>(null);
export const MessagesContext = createContext<WizardMessages | null>(null);

export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (wizard === null) throw new Error('outside the wizard');
  return wizard;
}

/** The numbers of the plan; a component that needs them is only shown once they are there. */
export function useDerived(): Derived {
  const { derived } = useWizard();
  if (derived === null) throw new Error('numbers are not loaded');
  return derived;
}

/** The texts of the later steps; a component that needs them is only shown once they are there. */
export function useMessages(): WizardMessages {
  const messages = useContext(MessagesContext);
  if (messages === null) throw new Error('texts are not loaded');
  return messages;
}
