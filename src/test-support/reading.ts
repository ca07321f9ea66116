import type { Codec } from '../core/plan/reading';

/** What a reader makes of a text: the value as it prints, and what it says. */
export function reading<T>(
  codec: Codec<T>,
  text: string,
): { readonly value: string | null; readonly said: readonly object[] } {
  const { value, remarks } = codec.read(text);
  return {
    value: value === null ? null : codec.print(value),
    said: remarks.map(({ id, severity, item, facts }) => ({ id, severity, item, ...facts })),
  };
}

/** An error as a reader says it. */
export const wrong = (id: string, item: number | null, facts: object): object => ({
  id,
  severity: 'error',
  item,
  ...facts,
});
