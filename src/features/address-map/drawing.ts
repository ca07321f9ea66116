import { BITS } from '../../core/cidr/address';
import { rowTopsOf, type Grid } from '../../core/map/grid';
import type { AddressMap } from '../../core/map/map';
import { shortAddress, textWidth } from './labels';

/** Where everything of a picture is drawn, in pixels. */
export interface Drawing extends Grid {
  /** Room for the addresses of the rows. */
  readonly left: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly rowLabels: readonly string[];
}

const WIDE_ENOUGH = 560;

/** Sixteen cells a row, eight where sixteen would be too small for a finger. */
export function drawingOf({ viewport, areas, cellCount, cellPrefixLength }: AddressMap, width: number): Drawing {
  const { family, first } = viewport;
  const columns = Math.min(cellCount, width >= WIDE_ENOUGH ? 16 : 8);
  const rowHeight = width >= WIDE_ENOUGH ? 32 : 28;
  const rowTops = rowTopsOf(areas, cellCount, columns, rowHeight);
  const shift = BigInt(BITS[family] - cellPrefixLength);
  const rowLabels = rowTops
    .slice(0, -1)
    .map((_, row) => shortAddress({ family, value: first + (BigInt(row * columns) << shift) }, cellPrefixLength));
  const left = Math.ceil(Math.max(...rowLabels.map(textWidth))) + 8;
  const cellWidth = (width - left) / columns;
  return { columns, rowTops, rowHeight, rowLabels, left, cellWidth, height: rowTops.at(-1) ?? 0 };
}
