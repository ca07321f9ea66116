import type { ReactNode } from 'react';
import type { Area, AreaKind } from '../../core/map/area';
import type { AddressMap } from '../../core/map/map';
import { isWholeIn } from '../../core/map/space';
import { useMessages } from '../wizard-context';
import { LETTERS, textWidth } from './labels';
import { fillOf } from './patterns';

interface LegendProps {
  readonly map: AddressMap;
  readonly patterns: string;
}

/** Every kind in a picture: its fill, its letter and its word. */
export function Legend({ map: { areas, viewport }, patterns }: LegendProps): ReactNode {
  const { map } = useMessages();
  // A piece of a range is shown for what it holds.
  const isPiece = ({ inside, region }: Area): boolean => inside.length > 0 && !isWholeIn(viewport, region);
  const kinds = new Set(
    areas.flatMap((area): readonly AreaKind[] => [
      ...(isPiece(area) ? [] : [area.kind]),
      ...area.inside.map(({ kind }) => kind),
    ]),
  );
  return (
    <ul className="map-legend" aria-label={map.legend}>
      {[...kinds].map((kind) => (
        <li key={kind}>
          <Swatch kind={kind} patterns={patterns} />
          {map.kinds[kind]}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ kind, patterns }: { readonly kind: AreaKind; readonly patterns: string }): ReactNode {
  const letter = LETTERS[kind] ?? '';
  const width = Math.max(22, textWidth(letter) + 8);
  return (
    <svg width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
      <g className="map-area" data-area={kind}>
        <rect x="1" y="1" width={width - 2} height="14" style={{ fill: fillOf(kind, patterns) }} />
        <text x={width / 2} y="8" textAnchor="middle" dominantBaseline="central">
          {letter}
        </text>
      </g>
    </svg>
  );
}
