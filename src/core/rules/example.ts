import type { Severity } from '../plan/finding';
import type { K3sVersion } from '../k3s/version';
import type { Role } from '../k3s/flags';
import type { RuleId } from './index';

/** Files, words and variables as K3s would read them. */
export interface ExampleInput {
  readonly role?: Role;
  readonly release?: K3sVersion;
  /** config.yaml as written. */
  readonly config?: string;
  /** config.yaml.d, by name. */
  readonly dropIns?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * A plan as the part of a link after `v=1&`, or what is given to K3s where a rule is about that; and what the rule says about
 * it: the worst severity, or null when it finds nothing.
 */
export type Example = readonly [given: string | ExampleInput, found: Severity | null];

/** At least one that a rule finds something in and one in which it does not. They are its tests, and its page shows them. */
export type SomeExamples = { readonly [Id in RuleId]?: readonly [Example, Example, ...Example[]] };
