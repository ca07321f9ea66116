import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlinesOf, rowTopsOf, widestBox, type Point } from './grid';

const GRID = { columns: 4, cellWidth: 10, rowTops: [0, 10, 20, 30] };
const printed = (outlines: readonly (readonly Point[])[]): readonly string[] =>
  outlines.map((points) => points.map(({ x, y }) => `${x},${y}`).join(' '));

test.each([
  { name: 'one cell', from: 5, to: 5, outlines: ['10,10 20,10 20,20 10,20'] },
  { name: 'part of a row', from: 5, to: 6, outlines: ['10,10 30,10 30,20 10,20'] },
  { name: 'whole rows', from: 4, to: 11, outlines: ['0,10 40,10 40,30 0,30'] },
  { name: 'two rows that do not touch', from: 3, to: 4, outlines: ['30,0 40,0 40,10 30,10', '0,10 10,10 10,20 0,20'] },
  { name: 'a step at its beginning', from: 2, to: 7, outlines: ['20,0 40,0 40,20 0,20 0,10 20,10'] },
  { name: 'a step at its end', from: 0, to: 5, outlines: ['0,0 40,0 40,10 20,10 20,20 0,20'] },
  { name: 'both steps', from: 1, to: 6, outlines: ['10,0 40,0 40,10 30,10 30,20 0,20 0,10 10,10'] },
])('the outline of $name', ({ from, to, outlines }) => {
  const corners = printed(outlinesOf(from, to, GRID, 0)).map((text) => [...new Set(text.split(' '))].join(' '));
  expect(corners).toEqual(outlines);
});

test('an inset keeps every corner inside', () => {
  expect(printed(outlinesOf(1, 6, GRID, 1))).toEqual(['11,1 39,1 39,9 29,9 29,19 1,19 1,11 11,11']);
});

const ROWS = Array.from({ length: 33 }, (_, row) => row);

const areaWithin = (points: readonly Point[]): number =>
  Math.abs(
    points.reduce((sum, { x, y }, index) => {
      const next = points[(index + 1) % points.length] ?? { x, y };
      return sum + x * next.y - next.x * y;
    }, 0) / 2,
  );

test('an outline has the area of its cells, and the widest box lies in them', () => {
  fc.assert(
    fc.property(fc.nat({ max: 255 }), fc.nat({ max: 255 }), fc.constantFrom(8, 16), (a, b, columns) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const outlines = outlinesOf(from, to, { columns, cellWidth: 1, rowTops: ROWS }, 0);
      expect(outlines.reduce((sum, points) => sum + areaWithin(points), 0)).toBe(to - from + 1);
      const box = widestBox(from, to, columns);
      expect(box.y * columns + box.x).toBeGreaterThanOrEqual(from);
      expect((box.y + box.height - 1) * columns + box.x + box.width - 1).toBeLessThanOrEqual(to);
    }),
  );
});

test.each([
  { name: 'two whole rows of one area keep their height', runs: [[0, 7]], tops: [0, 10, 20] },
  { name: 'four share the height of three', runs: [[0, 15]], tops: [0, 7.5, 15, 22.5, 30] },
  {
    name: 'begun rows do not count',
    runs: [
      [0, 1],
      [2, 11],
      [12, 15],
    ],
    tops: [0, 10, 20, 30, 40],
  },
])('$name', ({ runs, tops }) => {
  const areas = runs.map(([fromCell = 0, toCell = 0]) => ({ fromCell, toCell }));
  expect(rowTopsOf(areas, (tops.length - 1) * 4, 4, 10)).toEqual(tops);
});
