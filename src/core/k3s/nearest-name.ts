/**
 * The name that a misspelt text most likely means: the one with the fewest letters changed, added or left out, at most one
 * in four. Capitals do not count. Null when none is that near, or when two are equally near.
 */
export function nearestName(text: string, names: readonly string[]): string | null {
  if (text.length > LONGEST) return null;
  const typed = text.toLowerCase();
  const near = names
    .map((name) => ({ name, distance: editDistance(typed, name) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 4)))
    .toSorted((a, b) => a.distance - b.distance);
  const [best, second] = near;
  return best === undefined || best.distance === second?.distance ? null : best.name;
}

// No name is that long; a hostile link must not make the page slow.
const LONGEST = 64;

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
