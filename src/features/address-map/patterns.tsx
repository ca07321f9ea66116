import type { ReactNode } from 'react';
import type { AreaKind } from '../../core/map/area';

/** Fills that are told apart without colour: a hatch for overlaps, dots for what is set aside. */
export function Patterns({ id }: { readonly id: string }): ReactNode {
  return (
    <defs>
      <pattern id={`${id}-overlap`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="map-paper" width="7" height="7" />
        <rect className="map-hatch" width="2.6" height="7" />
      </pattern>
      {(['later', 'static'] as const).map((kind) => (
        <pattern key={kind} id={`${id}-${kind}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className="map-paper" width="6" height="6" />
          <circle className="map-dot" data-area={kind} cx="3" cy="3" r="1.3" />
        </pattern>
      ))}
    </defs>
  );
}

const PATTERNED: Partial<Record<AreaKind, string>> = {
  overlap: 'overlap',
  skipped: 'overlap',
  later: 'later',
  static: 'static',
};

/** The fill of a kind that has a pattern; the others get theirs from the style sheet. */
export function fillOf(kind: AreaKind, patterns: string): string | undefined {
  const name = PATTERNED[kind];
  return name === undefined ? undefined : `url(#${patterns}-${name})`;
}
