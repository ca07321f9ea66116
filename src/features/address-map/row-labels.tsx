import type { ReactNode } from 'react';
import type { Drawing } from './drawing';

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
