import type { Finding } from '../../../core/plan/finding';
import type { Plan } from '../../../core/plan/plan';
import { readPlan } from '../../../core/plan/plan-text';
import { decodeFragment } from '../../../core/share/codec';

export interface LinkedPlan {
  /** Null when the text says nothing of a plan. */
  readonly plan: Plan | null;
  /** What the link says that is no plan, or that cannot be read: named, and left out. */
  readonly findings: readonly Finding[];
}

// A link to a new plan says nothing but this.
const VERSION = /(^|&)v=/;

/** Reads a link, or only what stands behind its #. Whatever it is, it is only read. Never throws. */
export function linkedPlan(pasted: string): LinkedPlan {
  const text = pasted.trim();
  const fragment = text.slice(text.indexOf('#') + 1);
  const link = decodeFragment(fragment);
  const reading = readPlan(link.text);
  const isPlan = Object.keys(link.text).length > 0 || (link.hasPlan && VERSION.test(fragment));
  return { plan: isPlan ? reading.plan : null, findings: [...link.findings, ...reading.findings] };
}
