import { useMemo, type ReactNode } from 'react';
import type { Family } from '../../core/cidr/address';
import { occupantsOf, stripOf, type Kind, type Mark, type StripBlock } from '../../core/map/strip';
import type { Plan } from '../../core/plan/plan';
import { useMessages } from '../wizard-context';
import { MapButton } from './map-button';

/** The address space in use, one strip a family: blocks to scale within themselves, what the plan puts there, overlaps hatched. */
export function Strip({ plan }: { readonly plan: Plan }): ReactNode {
  const { live } = useMessages();
  const { clusterCidr, serviceCidr, nodes, existingNetworks } = plan;
  // Other fields do not move anything.
  // oxlint-disable-next-line react/exhaustive-deps
  const occupants = useMemo(() => occupantsOf(plan), [clusterCidr, serviceCidr, nodes, existingNetworks]);
  const strips = useMemo(
    () =>
      (['ipv4', 'ipv6'] as const)
        .filter((family) => occupants.some(({ cidr }) => cidr.family === family))
        .map((family) => ({ family, blocks: stripOf(occupants, family) })),
    [occupants],
  );
  const hasOverlap = strips.some(({ blocks }) => blocks.some(({ marks }) => marks.some(isOverlap)));
  const kinds = KINDS.filter((kind) => occupants.some((occupant) => occupant.kind === kind));
  return (
    <>
      {strips.map(({ family, blocks }, index) => (
        <FamilyStrip key={family} family={family} blocks={blocks} action={index === 0 ? <MapButton /> : null} />
      ))}
      <div className="key">
        {kinds.map((kind) => (
          <span key={kind}>
            <i className="kind" data-kind={kind} />
            {live.kinds[kind]}
          </span>
        ))}
        {hasOverlap ? <span className="is-overlap">{live.overlap}</span> : null}
      </div>
    </>
  );
}

const KINDS = ['pods', 'services', 'nodes', 'other'] as const satisfies readonly Kind[];

const isOverlap = ({ kind }: Mark): boolean => kind === 'overlap';

function FamilyStrip({
  family,
  blocks,
  action,
}: {
  readonly family: Family;
  readonly blocks: readonly StripBlock[];
  readonly action: ReactNode;
}): ReactNode {
  const { live } = useMessages();
  const entries = blocks.flatMap(({ marks }) =>
    marks.map(({ kind, label, name }) =>
      live.mapEntry(kind === 'overlap' ? live.overlap : name || live.kinds[kind], label),
    ),
  );
  return (
    <>
      <div className="strip-head">
        <h2 className="caption">{family === 'ipv4' ? live.ipv4Space : live.ipv6Space}</h2>
        {action}
      </div>
      <div className="strip" role="img" aria-label={live.mapText(entries)}>
        {blocks.map((block) => (
          <Block key={block.label} block={block} />
        ))}
      </div>
    </>
  );
}

function Block({ block }: { readonly block: StripBlock }): ReactNode {
  const { live } = useMessages();
  const conflicts = block.marks.filter(isOverlap);
  // A word that a hatch would cut in two is left out.
  const isCovered = (x: number, width: number): boolean =>
    conflicts.some((each) => each.x < x + width && x < each.x + each.width);
  return (
    <span className="strip-block" style={{ flexGrow: 1 + block.marks.length }}>
      <span className="strip-label">{shortened(block.label)}</span>
      <span className="strip-space">
        {block.marks.map(({ kind, label, name, x, width }) => (
          <span
            key={`${kind} ${label}`}
            className={kind === 'overlap' ? 'overlap' : undefined}
            data-kind={kind}
            style={{ left: `${x * 100}%`, width: `${width * 100}%` }}
            title={name === '' ? label : `${name} ${label}`}
          >
            {kind === 'overlap' || isCovered(x, width) ? '' : live.kinds[kind]}
          </span>
        ))}
      </span>
    </span>
  );
}

// 172.16/12, as people say it: there is little room above a block.
const shortened = (label: string): string => label.replace(/(\.0)+(?=\/)/, '');
