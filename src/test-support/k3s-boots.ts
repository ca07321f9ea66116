import vectors from '../core/rules/vectors/k3s-boots.json';
import type { Finding } from '../core/plan/finding';
import type { Plan } from '../core/plan/plan';
import { textOfJson } from '../core/plan/plan-json';
import { readPlan } from '../core/plan/plan-text';
import { checkReading } from '../core/rules/check-plan';

/** One start of K3s v1.36.3 with its configuration as a JSON plan, and what came of it. */
export interface Boot {
  readonly name: string;
  readonly plan: Readonly<Record<string, unknown>>;
  readonly verdict: 'runs' | 'broken' | 'stops' | 'refused' | 'waits';
  /** The line that says why. */
  readonly error?: string;
  readonly missing?: readonly string[];
  readonly api?: readonly string[];
  readonly dns?: readonly string[];
  /** What every Node got that got something, in the order of a race. */
  readonly blocks?: readonly (readonly string[])[];
  readonly mtu?: number;
}

/** All starts were of this release, with an uplink of MTU 1500. */
const RELEASE = 'v1.36.3+k3s1';

// The verdicts are a closed set, which JSON cannot say.
export const boots = vectors.cases as unknown as readonly Boot[];
export const leftOut = vectors.leftOut;

export const planOfBoot = (boot: Boot): Plan => readPlan(textOfJson({ k3sVersion: RELEASE, ...boot.plan }).text).plan;

export function findingsOfBoot(boot: Boot): readonly Finding[] {
  const { text, findings } = textOfJson({ k3sVersion: RELEASE, ...boot.plan });
  return [...findings, ...checkReading(readPlan(text))];
}
