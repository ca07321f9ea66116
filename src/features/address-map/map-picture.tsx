import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { printCidr, type Cidr } from '../../core/cidr/cidr';
import { outlinesOf } from '../../core/map/grid';
import type { Area } from '../../core/map/area';
import { areaAt, mapOf } from '../../core/map/map';
import type { AddressSpace } from '../../core/map/space';
import { useWidth } from '../../ui/use-width';
import { useMessages } from '../wizard-context';
import { describeArea } from './describe';
import { Details } from './details';
import { drawingOf, type Drawing } from './drawing';
import { Legend } from './legend';
import { MapArea, pathOf } from './map-area';
import { Patterns } from './patterns';
import { RowLabels } from './row-labels';

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
  const drawing = drawingOf(map, width);
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
                map={map}
                drawing={drawing}
                patterns={id}
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
      <Legend map={map} patterns={id} />
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
