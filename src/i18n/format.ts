// Made once: numbers stand all over the page and change with every keystroke.
const GROUPED = new Intl.NumberFormat('en-US');

/**
 * A count for people, exact: grouped by thousands, powers of two from 2^54 on as powers (2^64, not 1.8e19).
 * Japanese and English write these alike.
 */
export function count(value: number | bigint): string {
  const exact = BigInt(value);
  const power = exact.toString(2);
  if (power.length > 54 && /^10*$/.test(power)) return `2^${power.length - 1}`;
  if (power.length > 54) return nearPower(exact);
  return GROUPED.format(exact);
}

// Usable addresses are a power of two less a few: 2^64 − 2.
function nearPower(value: bigint): string {
  for (const less of [1n, 2n, 3n]) {
    const power = (value + less).toString(2);
    if (/^10*$/.test(power)) return `2^${power.length - 1} − ${less}`;
  }
  return GROUPED.format(value);
}
