/** A point of a picture that is measured in cells. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Grid {
  readonly columns: number;
  readonly cellWidth: number;
  /** Where each row begins, and where the last one ends. */
  readonly rowTops: readonly number[];
}

interface Run {
  readonly fromCell: number;
  readonly toCell: number;
}

// Rows that say the same are drawn closer together: more of them are still more.
const PLAIN_ROWS = 2;

/** Where rows begin when those that lie whole within one area share the height of few. */
export function rowTopsOf(
  areas: readonly Run[],
  cellCount: number,
  columns: number,
  height: number,
): readonly number[] {
  const heights = Array.from({ length: Math.ceil(cellCount / columns) }, () => height);
  for (const { fromCell, toCell } of areas) {
    const first = Math.ceil(fromCell / columns);
    const count = Math.floor((toCell + 1) / columns) - first;
    if (count <= PLAIN_ROWS) continue;
    const shared = (height * (PLAIN_ROWS + Math.log2(count / PLAIN_ROWS))) / count;
    heights.fill(shared, first, first + count);
  }
  const tops = [0];
  for (const each of heights) tops.push((tops.at(-1) ?? 0) + each);
  return tops;
}

/**
 * The outline of a run of cells that are laid out row by row: a rectangle, or one with a step at its beginning and at its
 * end. Two outlines where the run's two rows do not touch. `inset` keeps neighbours apart.
 */
export function outlinesOf(fromCell: number, toCell: number, grid: Grid, inset: number): readonly (readonly Point[])[] {
  const { columns } = grid;
  const [top, left] = [Math.floor(fromCell / columns), fromCell % columns];
  const [bottom, right] = [Math.floor(toCell / columns), (toCell % columns) + 1];
  const box = (x0: number, y0: number, x1: number, y1: number): readonly Point[] =>
    cornersOf(grid, inset, [
      [x0, y0, 1, 1],
      [x1, y0, -1, 1],
      [x1, y1, -1, -1],
      [x0, y1, 1, -1],
    ]);
  if (top === bottom) return [box(left, top, right, top + 1)];
  if (left === 0 && right === columns) return [box(0, top, columns, bottom + 1)];
  if (bottom === top + 1 && right <= left) return [box(left, top, columns, bottom), box(0, bottom, right, bottom + 1)];
  return [
    cornersOf(grid, inset, [
      [left, top, 1, 1],
      [columns, top, -1, 1],
      [columns, right === columns ? bottom + 1 : bottom, -1, -1],
      ...(right === columns ? [] : [[right, bottom, -1, -1] as const]),
      [right, bottom + 1, -1, -1],
      [0, bottom + 1, 1, -1],
      [0, left === 0 ? top : top + 1, 1, 1],
      ...(left === 0 ? [] : [[left, top + 1, 1, 1] as const]),
    ]),
  ];
}

/** A corner in cells, and the direction in which the inside lies. */
type Corner = readonly [x: number, y: number, inwardX: number, inwardY: number];

const cornersOf = ({ cellWidth, rowTops }: Grid, inset: number, corners: readonly Corner[]): readonly Point[] =>
  corners.map(([x, y, inwardX, inwardY]) => ({
    x: x * cellWidth + inwardX * inset,
    y: (rowTops[y] ?? 0) + inwardY * inset,
  }));

/** The widest rectangle of whole rows and cells inside a run, in cells: where its name has most room. */
export function widestBox(
  fromCell: number,
  toCell: number,
  columns: number,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const [top, left] = [Math.floor(fromCell / columns), fromCell % columns];
  const [bottom, right] = [Math.floor(toCell / columns), (toCell % columns) + 1];
  if (top === bottom) return { x: left, y: top, width: right - left, height: 1 };
  const firstFull = left === 0 ? top : top + 1;
  const lastFull = right === columns ? bottom : bottom - 1;
  if (firstFull <= lastFull) return { x: 0, y: firstFull, width: columns, height: lastFull - firstFull + 1 };
  return columns - left >= right
    ? { x: left, y: top, width: columns - left, height: 1 }
    : { x: 0, y: bottom, width: right, height: 1 };
}
