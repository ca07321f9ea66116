import { bestLayout, isSameLayout, poolOf, someLayouts, spaceOf, type FamilyLayout, type Space } from './solve-layout';
import { subnetCount } from '../cidr/cidr';
import type { Needs } from './solve-needs';
import type { ProposalKind } from './solve-proposal';
import { PREFERRED, ROOMY, TIGHT } from './solve-sizes';

export type Alternative = readonly [kind: ProposalKind, layouts: readonly FamilyLayout[]];

const MOST_ALTERNATIVES = 3;
const FEWEST_ALTERNATIVES = 2;

const isSame = (a: readonly FamilyLayout[], b: readonly FamilyLayout[]): boolean =>
  a.every((layout, index) => {
    const other = b[index];
    return other !== undefined && isSameLayout(layout, other);
  });

/** Others that serve the needs, each different in what matters; two at least wherever there are two. */
export function alternativesTo(
  needs: Needs,
  spaces: readonly Space[],
  first: readonly FamilyLayout[],
): readonly Alternative[] {
  const found: Alternative[] = [];
  const add = ([kind, layouts]: Alternative): void => {
    if (!isSame(layouts, first) && !found.some(([, each]) => isSame(each, layouts))) found.push([kind, layouts]);
  };
  /** Each family's own answer; where it has none, that of the first proposal stays. */
  const varied = (kind: ProposalKind, answer: (space: Space, layout: FamilyLayout) => FamilyLayout | null): void =>
    add([
      kind,
      first.map((layout, index) => {
        const space = spaces[index];
        return space === undefined ? layout : (answer(space, layout) ?? layout);
      }),
    ]);

  varied('other-pool', (space, layout) => inOtherPools(needs, space, layout));
  varied('tighter', (space, layout) => tighter(needs, space, layout));
  varied('roomier', (space, layout) => roomier(needs, space, layout));
  if (found.length < MOST_ALTERNATIVES) varied('other-place', (space, layout) => elsewhere(needs, space, layout));
  if (found.length < FEWEST_ALTERNATIVES) nextBest(needs, spaces, first).forEach(add);
  return found.slice(0, MOST_ALTERNATIVES);
}

function inOtherPools(needs: Needs, space: Space, { clusterCidr }: FamilyLayout): FamilyLayout | null {
  const own = poolOf(space, clusterCidr);
  const pools = space.pools.filter((pool) => pool !== own);
  return pools.length === 0 ? null : withoutDefaults({ ...needs, pools }, space);
}

const elsewhere = (needs: Needs, space: Space, { clusterCidr, serviceCidr }: FamilyLayout): FamilyLayout | null =>
  withoutDefaults({ ...needs, avoid: [...needs.avoid, clusterCidr, serviceCidr] }, space);

const withoutDefaults = (needs: Needs, { family }: Space): FamilyLayout | null =>
  bestLayout(needs, spaceOf({ ...needs, allowsDefaults: false }, family), PREFERRED);

function tighter(needs: Needs, space: Space, { clusterCidr }: FamilyLayout): FamilyLayout | null {
  const layout = bestLayout(needs, space, TIGHT);
  return layout !== null && layout.clusterCidr.prefixLength > clusterCidr.prefixLength ? layout : null;
}

function roomier(needs: Needs, space: Space, first: FamilyLayout): FamilyLayout | null {
  const layout = bestLayout(needs, space, ROOMY);
  if (layout === null) return null;
  const isForPods = layout.nodeCidrMaskSize < first.nodeCidrMaskSize;
  return isForPods || blocksOf(layout) > blocksOf(first) ? layout : null;
}

const blocksOf = ({ clusterCidr, nodeCidrMaskSize }: FamilyLayout): bigint =>
  subnetCount(clusterCidr, nodeCidrMaskSize);

/** The next in the order of preference, one family changed at a time. */
function nextBest(needs: Needs, spaces: readonly Space[], first: readonly FamilyLayout[]): readonly Alternative[] {
  return spaces.flatMap((space, index) =>
    someLayouts(needs, space, PREFERRED, FEWEST_ALTERNATIVES + 1).map((layout): Alternative => [
      'next-best',
      first.with(index, layout),
    ]),
  );
}
