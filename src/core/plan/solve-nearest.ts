import { isPossible, type Space } from './solve-layout';
import type { Needs } from './solve-needs';
import { OWN_SERVICES } from './service-prefix';

export type LimitedNeed = 'nodes' | 'pods-per-node' | 'services';

/** Needs that can be served, one of them lowered to the most there is room for. */
export interface NearestNeeds {
  readonly need: LimitedNeed;
  readonly wanted: number;
  readonly most: number;
  readonly needs: Needs;
}

const FIELD = { nodes: 'nodes', 'pods-per-node': 'podsPerNode', services: 'services' } as const;
const IN_ORDER = ['nodes', 'pods-per-node', 'services'] as const;

/** Growth is given up first, then pods per node, then Services; null when lowering one of them is not enough. */
export function nearestTo(needs: Needs, spaces: readonly Space[]): NearestNeeds | null {
  for (const need of IN_ORDER) {
    const wanted = needs[FIELD[need]];
    const lowered = (value: number): Needs => ({ ...needs, [FIELD[need]]: value });
    const isServed = (value: number): boolean => spaces.every((space) => isPossible(lowered(value), space));
    const most = largest(leastOf(needs, need), wanted - 1, isServed);
    if (most !== null) return { need, wanted, most, needs: lowered(most) };
  }
  return null;
}

function leastOf({ nodesNow }: Needs, need: LimitedNeed): number {
  switch (need) {
    case 'nodes':
      return nodesNow;
    case 'pods-per-node':
      return 1;
    case 'services':
      return OWN_SERVICES;
  }
}

/** The largest value between the two that passes, given that whatever is below one that passes does too. */
function largest(from: number, to: number, passes: (value: number) => boolean): number | null {
  if (from > to || !passes(from)) return null;
  let [good, bad] = [from, to + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (passes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
