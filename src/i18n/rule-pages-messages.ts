import type { Source } from '../core/k3s/source';
import type { Severity } from '../core/plan/finding';
import type { RuleId } from '../core/rules/index';
import type { Section } from '../core/rules/pack';
import type { PackName } from '../core/rules/pack-needs';
import type { SomeRulePages } from './rule-page';

/** The words around what the pages of rules say. */
export interface RulePagesMessages {
  readonly back: string;
  readonly all: string;
  readonly path: string;
  readonly loading: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly severities: Readonly<Record<Severity, { readonly one: string; readonly many: string }>>;
  readonly copyCommand: string;
  /** Where there is more than one: with the words it begins with. */
  readonly copyOneOf: (beginning: string) => string;
  readonly copied: string;
  readonly notCopied: string;
  readonly index: {
    readonly title: string;
    readonly lead: string;
    readonly filter: string;
    readonly filterHint: string;
    readonly severity: string;
    readonly every: string;
    readonly count: (shown: number, all: number) => string;
    readonly none: string;
  };
  readonly unknown: {
    readonly title: string;
    readonly text: (id: string) => string;
    readonly near: string;
  };
  readonly page: {
    readonly severity: string;
    readonly releases: string;
    readonly about: string;
    readonly section: string;
    readonly everyRelease: string;
    /** The rule asks for the release itself; its examples show where that matters. */
    readonly byRelease: string;
    readonly since: (first: string) => string;
    readonly sinceInLines: (firsts: readonly string[]) => string;
    readonly blocks: string;
    readonly mayBeAcknowledged: string;
    readonly explains: string;
    readonly explainsField: string;
    readonly inThisPlan: string;
    readonly nothing: string;
    readonly hidden: (findings: number) => string;
    readonly happens: string;
    readonly see: string;
    readonly repair: string;
    readonly examples: string;
    readonly examplesLead: string;
    readonly examplesOfInput: string;
    readonly newPlan: string;
    readonly findsNothing: string;
    readonly openPlan: string;
    readonly openPlanOf: (example: number) => string;
    readonly sources: string;
    readonly kinds: Readonly<Record<Source['kind'], string>>;
    /** How it is known where there is no text to name. */
    readonly ownSources: Readonly<Record<'seen' | 'calculated', string>>;
    readonly previous: string;
    readonly next: string;
    readonly neighbours: string;
  };
}

/** A line of the index of all rules. */
export interface RuleLine {
  readonly id: RuleId;
  readonly section: Section;
  readonly pack: PackName;
  /** What it can find, as its examples show: the most severe first. */
  readonly severities: readonly Severity[];
  readonly name: string;
}

/** What the pages of rules say in one language; the texts of a section come when one of its pages is opened. */
export interface RulePagesTexts {
  readonly messages: RulePagesMessages;
  readonly lines: readonly RuleLine[];
  readonly pagesOf: Readonly<Record<Section, () => Promise<SomeRulePages>>>;
}
