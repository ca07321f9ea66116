import type { ReactNode } from 'react';
import { BITS } from '../../core/cidr/address';
import type { Area } from '../../core/map/area';
import { outlinesOf, widestBox, type Grid, type Point } from '../../core/map/grid';
import type { AddressMap } from '../../core/map/map';
import { useMessages } from '../wizard-context';
import { areaLabels } from './area-labels';
import type { Description } from './describe';
import type { Drawing } from './drawing';
import { fillOf } from './patterns';

interface MapAreaProps {
  readonly area: Area;
  readonly map: AddressMap;
  readonly drawing: Drawing;
  /** Prefix of the ids of the patterns. */
  readonly patterns: string;
  readonly description: Description;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onHover: () => void;
  readonly onClick: () => void;
}

// One pixel each side of a border, two between neighbours.
const INSET = 1;

/** One area with what fits of its name, and a mark for each kind of thing it holds. */
export function MapArea(props: MapAreaProps): ReactNode {
  const { area, map, drawing, patterns, description, isCurrent, onFocus, onHover, onClick } = props;
  const { name, range, addresses } = description;
  const box = widestBox(area.fromCell, area.toCell, drawing.columns);
  const top = drawing.rowTops[box.y] ?? 0;
  const height = (drawing.rowTops[box.y + box.height] ?? top) - top;
  return (
    <g
      className="map-area"
      role="option"
      aria-selected={isCurrent}
      aria-label={[name, range, addresses].join(', ')}
      tabIndex={isCurrent ? 0 : -1}
      data-from={area.fromCell}
      data-area={area.kind}
      data-deeper={area.zoom !== null}
      transform={`translate(${drawing.left} 0)`}
      onFocus={onFocus}
      onPointerEnter={onHover}
      onClick={onClick}
    >
      <path
        d={outlinesOf(area.fromCell, area.toCell, drawing, INSET).map(pathOf).join('')}
        style={{ fill: fillOf(area.kind, patterns) }}
      />
      <path className="map-ticks" d={ticksOf(area, map, drawing)} />
      <AreaText
        {...props}
        x={box.x * drawing.cellWidth}
        y={top}
        width={box.width * drawing.cellWidth}
        height={height}
      />
    </g>
  );
}

export const pathOf = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;

// How far a line between blocks reaches in.
const TICK = 7;

/** Lines between the blocks of a run of nodes, where a block is a cell or more. */
function ticksOf({ part, fromCell, toCell }: Area, { viewport, cellPrefixLength }: AddressMap, grid: Grid): string {
  if (part === null || (part.kind !== 'server' && part.kind !== 'agent')) return '';
  const size = (part.last - part.first + 1n) / part.blocks;
  const step = Number(size >> BigInt(BITS[viewport.family] - cellPrefixLength));
  const lines: string[] = [];
  for (let cell = fromCell + step; step > 0 && cell <= toCell; cell += step) {
    const row = Math.floor(cell / grid.columns);
    const column = cell % grid.columns;
    if (column === 0) continue;
    const x = column * grid.cellWidth;
    const [top, bottom] = [(grid.rowTops[row] ?? 0) + INSET, (grid.rowTops[row + 1] ?? 0) - INSET];
    // Only at the edges, clear of the name.
    lines.push(`M${x} ${top}v${TICK}M${x} ${bottom}v-${TICK}`);
  }
  return lines.join('');
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const PADDING = 6;
const MARK = 7;
const LINE = 15;

function AreaText(props: MapAreaProps & Box): ReactNode {
  const { area, map, description, patterns, x, y, width, height } = props;
  const room = width - PADDING;
  const marks = area.inside.filter(({ kind }) => kind !== 'free').slice(0, Math.floor(room / (MARK + 2)));
  const messages = useMessages();
  const most = marks.length > 0 ? 1 : Math.floor((height - 4) / LINE);
  const lines = areaLabels(area, map, { width: room, lines: most }, description, messages);
  const isStacked = marks.length > 0;
  const isSmall = height < 20;
  const middle = isStacked ? y + height / 2 - 5 : y + height / 2 - ((lines.length - 1) * LINE) / 2;
  return (
    <g aria-hidden="true">
      {isSmall
        ? null
        : lines.map(({ text, isRange }, index) => (
            <text
              key={text}
              className={isRange ? 'map-range' : undefined}
              x={x + width / 2}
              y={middle + index * LINE}
              textAnchor="middle"
              dominantBaseline="central"
            >
              {text}
            </text>
          ))}
      {marks.map(({ kind }, index) => (
        <rect
          key={kind}
          className="map-mark"
          data-area={kind}
          x={x + width / 2 - (marks.length * (MARK + 2) - 2) / 2 + index * (MARK + 2)}
          y={y + height / 2 + 4}
          width={MARK}
          height={MARK}
          style={{ fill: fillOf(kind, patterns) }}
        />
      ))}
    </g>
  );
}
