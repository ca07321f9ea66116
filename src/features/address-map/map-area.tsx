import type { ReactNode } from 'react';
import { BITS, type Family } from '../../core/cidr/address';
import { outlinesOf, widestBox, type Grid, type Point } from '../../core/map/grid';
import { printCidr } from '../../core/cidr/cidr';
import { cidrOfArea, type Area } from '../../core/map/map';
import { useMessages } from '../wizard-context';
import { nodeName, type Description } from './describe';
import { fitting, LETTERS, shortAddress } from './labels';
import { fillOf } from './patterns';

interface MapAreaProps {
  readonly area: Area;
  readonly grid: Grid;
  readonly left: number;
  /** Prefix of the ids of the patterns. */
  readonly patterns: string;
  readonly family: Family;
  readonly cellPrefixLength: number;
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
  const { area, grid, left, patterns, description, isCurrent, onFocus, onHover, onClick } = props;
  const { family, cellPrefixLength } = props;
  const { name, range, addresses } = description;
  const box = widestBox(area.fromCell, area.toCell, grid.columns);
  const top = grid.rowTops[box.y] ?? 0;
  const height = (grid.rowTops[box.y + box.height] ?? top) - top;
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
      transform={`translate(${left} 0)`}
      onFocus={onFocus}
      onPointerEnter={onHover}
      onClick={onClick}
    >
      <path
        d={outlinesOf(area.fromCell, area.toCell, grid, INSET).map(pathOf).join('')}
        style={{ fill: fillOf(area.kind, patterns) }}
      />
      <path className="map-ticks" d={ticksOf(area, grid, family, cellPrefixLength)} />
      <AreaText {...props} x={box.x * grid.cellWidth} y={top} width={box.width * grid.cellWidth} height={height} />
    </g>
  );
}

export const pathOf = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;

/** Lines between the blocks of a run of nodes, where a block is a cell or more. */
function ticksOf({ part, fromCell, toCell }: Area, grid: Grid, family: Family, cellPrefixLength: number): string {
  if (part === null || (part.kind !== 'server' && part.kind !== 'agent')) return '';
  const size = (part.last - part.first + 1n) / part.blocks;
  const step = Number(size >> BigInt(BITS[family] - cellPrefixLength));
  const lines: string[] = [];
  for (let cell = fromCell + step; step > 0 && cell <= toCell; cell += step) {
    const row = Math.floor(cell / grid.columns);
    const column = cell % grid.columns;
    if (column > 0)
      lines.push(
        `M${column * grid.cellWidth} ${(grid.rowTops[row] ?? 0) + INSET}V${(grid.rowTops[row + 1] ?? 0) - INSET}`,
      );
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
  const { area, patterns, x, y, width, height } = props;
  const room = width - PADDING;
  const marks = area.inside.filter(({ kind }) => kind !== 'free').slice(0, Math.floor(room / (MARK + 2)));
  const lines = useLabels(props, marks.length > 0 ? 1 : Math.floor((height - 4) / LINE));
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

/** Whether an area is all of what claims it, and not a piece that is shown for what it holds. */
const isWhole = ({ region, first, last }: Area, family: Family): boolean =>
  region !== null &&
  region.claims.length > 0 &&
  printCidr(region.cidr) === printCidr(cidrOfArea(family, { first, last }) ?? region.cidr);

/** What a piece of a range holds, in letters: 3 S 13 A, or API DNS. */
const contentsOf = ({ inside }: Area): string =>
  inside
    .flatMap(({ kind, count }) => {
      if (kind === 'server' || kind === 'agent') return `${count} ${LETTERS[kind] ?? ''}`;
      return kind === 'api' || kind === 'dns' ? (LETTERS[kind] ?? []) : [];
    })
    .join(' ');

interface Label {
  readonly text: string;
  readonly isRange: boolean;
}

/** Name and range on one or two lines, as far as they fit. */
function useLabels({ area, family, cellPrefixLength, description, width }: MapAreaProps & Box, lines: number): Label[] {
  const { map } = useMessages();
  const { name, range } = description;
  const room = width - PADDING;
  const one = (texts: readonly string[], isRange = false): Label[] => {
    const text = fitting(texts, room);
    return text === null ? [] : [{ text, isRange }];
  };
  // Several things are better told by where they are.
  if (area.kind === 'mixed' || area.inside.length > 0) {
    const short = shortAddress({ family, value: area.first }, cellPrefixLength);
    return one([contentsOf(area), ...(isWhole(area, family) ? [`${name} ${range}`, name] : [range]), short]);
  }
  const letter = LETTERS[area.kind] ?? '';
  const node = area.part === null || area.part.node === null ? '' : nodeName(area.part.node);
  const names = [name, ...(node === '' ? [map.kinds[area.kind]] : [`${letter} ${node}`, node]), letter];
  const both = lines < 2 ? [] : one([range], true);
  if (both.length > 0) return [...one(names), ...both];
  return one([`${name} ${range}`, ...names]);
}
