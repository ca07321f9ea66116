import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { BITS } from '../../core/cidr/address';
import { printCidr, type Cidr } from '../../core/cidr/cidr';
import { outlinesOf, rowTopsOf } from '../../core/map/grid';
import { areaAt, mapOf, type Area } from '../../core/map/map';
import type { AddressSpace } from '../../core/map/space';
import { useWidth } from '../../ui/use-width';
import { useMessages } from '../wizard-context';
import { describeArea, type Description } from './describe';
import { shortAddress, textWidth } from './labels';
import { Legend } from './legend';
import { MapArea, pathOf } from './map-area';
import { Patterns } from './patterns';

interface MapPictureProps {
  readonly space: AddressSpace;
  readonly viewport: Cidr;
  /** What shall be in focus first; null for the first thing there is. */
  readonly from: Cidr | null;
  readonly takesFocus: boolean;
  readonly onZoom: (viewport: Cidr) => void;
  readonly onBack: () => boolean;
  /** Escape leads no further out than to where the map began. */
  readonly isAtStart: boolean;
}

/** One viewport, drawn: areas that arrow keys move between, what the one in focus is, and a legend of what there is. */
export function MapPicture(props: MapPictureProps): ReactNode {
  const { space, viewport, from, takesFocus, onZoom, onBack, isAtStart } = props;
  const messages = useMessages();
  const { map: texts } = messages;
  const map = useMemo(() => mapOf(space, viewport), [space, viewport]);
  const [cell, setCell] = useState(() => firstCell(map.areas, from));
  const [hovered, setHovered] = useState<Area | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const id = useId();
  const current = areaAt(map, cell) ?? map.areas[0];

  // Whoever zooms stays in the picture. It is drawn as soon as its width is known.
  const isDrawn = width > 0;
  useLayoutEffect(() => {
    if (isDrawn && takesFocus) focusArea(frame.current, cell);
    // Only when it appears: from then on keys and pointer move the focus.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isDrawn]);

  const moveTo = (area: Area | null | undefined, at?: number): void => {
    if (area === null || area === undefined) return;
    setCell(at ?? area.fromCell);
    focusArea(frame.current, area.fromCell);
  };
  const drawing = layoutOf(viewport, map.areas, map.cellCount, map.cellPrefixLength, width);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || current === undefined) return;
    const { columns } = drawing;
    const index = map.areas.indexOf(current);
    const vertical = (step: number): void => {
      let at = cell + step;
      while (areaAt(map, at) === current) at += step;
      moveTo(areaAt(map, at), at);
    };
    const keys: Readonly<Record<string, () => boolean | void>> = {
      ArrowRight: () => moveTo(map.areas[index + 1]),
      ArrowLeft: () => moveTo(map.areas[index - 1]),
      ArrowDown: () => vertical(columns),
      ArrowUp: () => vertical(-columns),
      Home: () => moveTo(map.areas[0]),
      End: () => moveTo(map.areas.at(-1)),
      Enter: () => zoomTo(current),
      ' ': () => zoomTo(current),
      '+': () => zoomTo(current),
      '=': () => zoomTo(current),
      '-': () => void onBack(),
      Backspace: () => void onBack(),
      // At the start Escape is the dialog's.
      Escape: () => !isAtStart && onBack(),
    };
    const run = keys[event.key];
    if (run !== undefined && run() !== false) event.preventDefault();
  };
  const zoomTo = ({ zoom }: Area): void => {
    if (zoom !== null) onZoom(zoom);
  };
  const shown = hovered ?? current;

  return (
    <>
      <div className="map-frame" ref={frame} onPointerLeave={() => setHovered(null)}>
        {isDrawn ? (
          <svg
            className="map"
            role="listbox"
            tabIndex={-1}
            aria-label={texts.picture(printCidr(viewport))}
            aria-describedby={`${id}-keys`}
            viewBox={`0 0 ${width} ${drawing.height}`}
            width={width}
            height={drawing.height}
            onKeyDown={onKeyDown}
          >
            <Patterns id={id} />
            <RowLabels {...drawing} />
            {map.areas.map((area) => (
              <MapArea
                key={area.fromCell}
                area={area}
                grid={drawing}
                left={drawing.left}
                patterns={id}
                family={viewport.family}
                cellPrefixLength={map.cellPrefixLength}
                description={describeArea(area, viewport.family, messages)}
                isCurrent={area === current}
                onFocus={() => (areaAt(map, cell) === area ? undefined : setCell(area.fromCell))}
                onHover={() => setHovered(area)}
                onClick={() => (area.zoom === null ? moveTo(area) : zoomTo(area))}
              />
            ))}
            {current === undefined ? null : <Ring area={current} drawing={drawing} />}
          </svg>
        ) : null}
      </div>
      {shown === undefined ? null : (
        <Details
          description={describeArea(shown, viewport.family, messages)}
          deeper={shown.zoom === null ? '' : texts.goesDeeper}
        />
      )}
      <p className="note" id={`${id}-keys`}>
        {texts.keys}
      </p>
      <Legend areas={map.areas} patterns={id} />
    </>
  );
}

/** Marks the area in focus, above its neighbours and with paper around it, so that it shows on every fill. */
function Ring({ area, drawing }: { readonly area: Area; readonly drawing: Drawing }): ReactNode {
  const d = outlinesOf(area.fromCell, area.toCell, drawing, 2).map(pathOf).join('');
  return (
    <g className="map-ring" aria-hidden="true" transform={`translate(${drawing.left} 0)`}>
      <path d={d} />
      <path d={d} />
    </g>
  );
}

interface DetailsProps {
  readonly description: Description;
  readonly deeper: string;
}

function Details({ description: { name, range, bounds, addresses, more }, deeper }: DetailsProps): ReactNode {
  return (
    <div className="map-details">
      <p>
        <b>{name}</b> <span className="mono">{range}</span>
      </p>
      <p className="mono dim">
        {[bounds === range ? '' : bounds, addresses].filter((text) => text !== '').join(' · ')}
      </p>
      {/* The area's own name is read when it gets the focus; this follows it. */}
      <p role="status">
        {more} <span className="dim">{deeper}</span>
      </p>
    </div>
  );
}

/** Where focus begins: at the place that was left, else at the first thing that is not just room. */
function firstCell(areas: readonly Area[], from: Cidr | null): number {
  const left = from === null ? undefined : areas.find(({ first, last }) => first <= from.first && from.first <= last);
  const isRoom = ({ kind }: Area): boolean => kind === 'free' || kind === 'outside';
  return (left ?? areas.find((area) => !isRoom(area)) ?? areas[0])?.fromCell ?? 0;
}

function focusArea(frame: HTMLElement | null, cell: number): void {
  const areas = [...(frame?.querySelectorAll<SVGGElement>('[data-from]') ?? [])];
  areas.findLast((area) => Number(area.dataset['from']) <= cell)?.focus();
}

export interface Drawing {
  readonly columns: number;
  readonly cellWidth: number;
  readonly rowTops: readonly number[];
  readonly left: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly rowLabels: readonly string[];
}

const WIDE_ENOUGH = 560;

/** Sizes in pixels: sixteen cells a row, eight where sixteen would be too small for a finger. */
export function layoutOf(
  viewport: Cidr,
  areas: readonly Area[],
  cellCount: number,
  cellPrefixLength: number,
  width: number,
): Drawing {
  const columns = Math.min(cellCount, width >= WIDE_ENOUGH ? 16 : 8);
  const rowHeight = width >= WIDE_ENOUGH ? 32 : 28;
  const rowTops = rowTopsOf(areas, cellCount, columns, rowHeight);
  const shift = BigInt(BITS[viewport.family] - cellPrefixLength);
  const rowLabels = rowTops.slice(0, -1).map((_, row) => {
    const value = viewport.first + (BigInt(row * columns) << shift);
    return shortAddress({ family: viewport.family, value }, cellPrefixLength);
  });
  const left = Math.ceil(Math.max(...rowLabels.map(textWidth))) + 8;
  const cellWidth = (width - left) / columns;
  return { columns, rowTops, rowHeight, rowLabels, left, cellWidth, height: rowTops.at(-1) ?? 0 };
}

/** The rows that are named: each of full height, and the first of those that are drawn closer together. */
function labelsOf({
  rowLabels,
  rowTops,
  rowHeight,
}: Drawing): readonly { readonly label: string; readonly y: number }[] {
  const heightOf = (row: number): number => (rowTops[row + 1] ?? 0) - (rowTops[row] ?? 0);
  return rowLabels.flatMap((label, row) => {
    const height = heightOf(row);
    const isNamed = row === 0 || height === rowHeight || Math.abs(height - heightOf(row - 1)) > 0.01;
    return isNamed ? [{ label, y: (rowTops[row] ?? 0) + height / 2 }] : [];
  });
}

export function RowLabels(drawing: Drawing): ReactNode {
  return (
    <g className="map-rows" aria-hidden="true">
      {labelsOf(drawing).map(({ label, y }) => (
        <text key={label} x={drawing.left - 8} y={y} textAnchor="end" dominantBaseline="central">
          {label}
        </text>
      ))}
    </g>
  );
}
