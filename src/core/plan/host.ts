import { serverCount, agentCount } from './effective';
import type { Plan, PlanNode } from './plan';

/** What is known of a machine: its own facts, else those of all machines. */
export interface Host extends Pick<
  Plan,
  'platform' | 'platformRelease' | 'raspberryPi' | 'arch' | 'kernel' | 'storage' | 'defaultRoute' | 'uplinkMtu'
> {
  /** Which listed node; null stands for all that are not listed. */
  readonly index: number | null;
  readonly node: PlanNode | null;
}

const hostOf = (plan: Plan, node: PlanNode | null, index: number | null): Host => ({
  index,
  node,
  platform: node?.platform ?? plan.platform,
  platformRelease: node?.platformRelease ?? plan.platformRelease,
  raspberryPi: node?.raspberryPi ?? plan.raspberryPi,
  arch: node?.arch ?? plan.arch,
  kernel: node?.kernel ?? plan.kernel,
  storage: node?.storage ?? plan.storage,
  defaultRoute: node?.defaultRoute ?? plan.defaultRoute,
  uplinkMtu: node?.uplinkMtu ?? plan.uplinkMtu,
});

/**
 * Every kind of machine in a plan: the listed ones that differ from the rest in what `about` names, and one that stands for
 * all others, so that what all have in common is said once.
 */
export function hostsOf(plan: Plan, about: readonly (keyof Host & keyof PlanNode)[]): readonly Host[] {
  const isOwn = (node: PlanNode): boolean => about.some((field) => node[field] !== null);
  const own = plan.nodes.flatMap((node, index) => (isOwn(node) ? [hostOf(plan, node, index)] : []));
  const areAllOwn = own.length > 0 && own.length === serverCount(plan) + agentCount(plan);
  return areAllOwn ? own : [hostOf(plan, null, null), ...own];
}

/** A kernel's or a distribution's version as numbers to compare; null when it does not begin with one. */
export function versionNumbers(text: string | null): readonly number[] | null {
  const numbers = /^\D?(\d{1,5}(?:\.\d{1,5}){0,3})/.exec(text ?? '')?.[1];
  return numbers === undefined ? null : numbers.split('.').map(Number);
}

/** Whether a version is at least another; null when it is not known. Missing parts count as 0. */
export function isAtLeast(text: string | null, least: readonly number[]): boolean | null {
  const numbers = versionNumbers(text);
  if (numbers === null) return null;
  for (const [index, part] of least.entries()) {
    const own = numbers[index] ?? 0;
    if (own !== part) return own > part;
  }
  return true;
}
