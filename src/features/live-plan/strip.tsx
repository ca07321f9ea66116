import { useMemo, type ReactNode } from 'react';
import type { Family } from '../../core/cidr/address';
import { occupantsOf, stripOf, type Mark, type StripBlock } from '../../core/map/strip';
import type { Plan } from '../../core/plan/plan';
import { useMessages } from '../wizard-context';

/** The address space in use, one strip a family: blocks to scale within themselves, what the plan puts there, overlaps hatched. */
export function Strip({ plan }: { readonly plan: Plan }): ReactNode {
  const { live } = useMessages();
  const { clusterCidr, serviceCidr, nodes } = plan;
  // Other fields do not move anything.
  // oxlint-disable-next-line react/exhaustive-deps
  const occupants = useMemo(() => occupantsOf(plan), [clusterCidr, serviceCidr, nodes]);
  const strips = (['ipv4', 'ipv6'] as const).filter((family) => occupants.some(({ cidr }) => cidr.family === family));
  const hasOverlap = strips.some((family) => stripOf(occupants, family).some(({ marks }) => marks.some(isOverlap)));
  const hasNodes = occupants.some(({ kind }) => kind === 'nodes');
  return (
    <>
      {strips.map((family) => (
        <FamilyStrip key={family} family={family} blocks={stripOf(occupants, family)} />
      ))}
      <div className="key">
        {(['pods', 'services', ...(hasNodes ? (['nodes'] as const) : [])] as const).map((kind) => (
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

const isOverlap = ({ kind }: Mark): boolean => kind === 'overlap';

function FamilyStrip({
  family,
  blocks,
}: {
  readonly family: Family;
  readonly blocks: readonly StripBlock[];
}): ReactNode {
  const { live } = useMessages();
  const entries = blocks.flatMap(({ marks }) =>
    marks.map(({ kind, label }) => live.mapEntry(kind === 'overlap' ? live.overlap : live.kinds[kind], label)),
  );
  return (
    <>
      <h2 className="caption">{family === 'ipv4' ? live.ipv4Space : live.ipv6Space}</h2>
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
  return (
    <span className="strip-block" style={{ flexGrow: 1 + block.marks.length }}>
      <span className="strip-label">{block.label}</span>
      <span className="strip-space">
        {block.marks.map(({ kind, label, x, width }) => (
          <span
            key={`${kind} ${label}`}
            className={kind === 'overlap' ? 'overlap' : undefined}
            data-kind={kind}
            style={{ left: `${x * 100}%`, width: `${width * 100}%` }}
            title={label}
          >
            {kind === 'overlap' ? '' : live.kinds[kind]}
          </span>
        ))}
      </span>
    </span>
  );
}
