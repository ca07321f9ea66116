import { nearestName } from '../../core/k3s/nearest-name';
import type { RuleLine } from '../../i18n/rule-pages-messages';

const MOST = 6;

/** Rules that an unknown id may have meant: the one that is spelt nearly so, then those that share words with it. */
export function nearLines(id: string, lines: readonly RuleLine[]): readonly RuleLine[] {
  const nearest = nearestName(
    id,
    lines.map((line) => line.id),
  );
  const words = new Set(
    id
      .slice(0, 64)
      .toLowerCase()
      .split(/[^a-z0-9]+/),
  );
  const shared = (line: RuleLine): number =>
    line.id === nearest ? Infinity : line.id.split('-').filter((word) => words.has(word)).length;
  return lines
    .filter((line) => shared(line) > 0)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, MOST);
}
