import type { Family } from '../cidr/address';
import { alternativesTo } from './solve-alternatives';
import { bestLayout, defaultLayout, hasRoomAtAll, isPossible, spaceOf, type Space } from './solve-layout';
import { neededFamilies, type Needs } from './solve-needs';
import { nearestTo, type NearestNeeds } from './solve-nearest';
import { proposalOf, type Proposal } from './solve-proposal';
import { PREFERRED } from './solve-sizes';

/** Why nothing serves the needs: the first of them, in this order, that stands in the way by itself. */
export type Impossible =
  | { readonly code: 'no-pool'; readonly family: Family }
  /** Nothing of any use fits beside what is taken. */
  | { readonly code: 'no-room'; readonly family: Family }
  | {
      readonly code: 'nodes' | 'pods-per-node' | 'services';
      readonly family: Family;
      readonly wanted: number;
      /** What could be served, all else being as wanted. */
      readonly most: number;
    };

/** The largest value of one need that can be served, and how. */
export interface Nearest extends NearestNeeds {
  readonly proposal: Proposal;
}

export type Solution =
  | { readonly proposals: readonly [Proposal, ...Proposal[]] }
  | { readonly impossible: Impossible; readonly nearest: Nearest | null };

/**
 * Ranges, masks and max-pods for what a cluster needs. Every proposal is clear of all that is taken and leaves the rules
 * about ranges, capacity and overlaps nothing to say: a fifth of the node blocks and of the Services stays free.
 *
 * The first proposal is, for each family, the first of all that serve the needs in this order:
 *
 * 1. K3s's defaults as they are (ranges, node mask, max-pods), if they are free and enough.
 * 2. Room to grow: blocks for at least twice the nodes at peak, then twice the pod addresses per node, then twice the
 *    Services.
 * 3. Lengths: of the node mask K3s's own, else the longest (IPv6: at a nibble); of the pod range K3s's own, else the
 *    smallest that ends at a nibble and is at most a /12 or /52, else the smallest; of the Service range K3s's own, else
 *    the largest below it that ends at a nibble and has 256 addresses, else the largest below it, else the smallest above.
 * 4. Places: K3s's own range where it is free and of that length, pods before Services; else the lowest free place in the
 *    first pool that has one.
 *
 * Then come up to three others that differ in what matters: another pool, the smallest ranges, larger ones, another place.
 * Costs n log n in the networks; nothing enumerates addresses.
 */
export function solve(needs: Needs): Solution {
  const spaces = neededFamilies(needs).map((family) => spaceOf(needs, family));
  if (!spaces.every((space) => isPossible(needs, space))) return impossible(needs, spaces);
  const first = spaces.flatMap((space) => defaultLayout(needs, space) ?? bestLayout(needs, space, PREFERRED) ?? []);
  const others = alternativesTo(needs, spaces, first);
  return {
    proposals: [
      proposalOf(needs, spaces, 'preferred', first),
      ...others.map(([kind, layouts]) => proposalOf(needs, spaces, kind, layouts)),
    ],
  };
}

function impossible(needs: Needs, spaces: readonly Space[]): Solution {
  const empty = spaces.find((space) => !hasRoomAtAll(space));
  if (empty !== undefined) return { impossible: { code: 'no-pool', family: empty.family }, nearest: null };
  const family = spaces.find((space) => !isPossible(needs, space))?.family ?? 'ipv4';
  const nearest = nearestTo(needs, spaces);
  if (nearest === null) return { impossible: { code: 'no-room', family }, nearest };
  const solution = solve(nearest.needs);
  // What the search for the nearest found possible has a proposal.
  if ('impossible' in solution) return { impossible: { code: 'no-room', family }, nearest: null };
  const [proposal] = solution.proposals;
  return {
    impossible: { code: nearest.need, family, wanted: nearest.wanted, most: nearest.most },
    nearest: { ...nearest, proposal },
  };
}
