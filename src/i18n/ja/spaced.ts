/** A value of the plan before Japanese words: a space parts them from Latin letters and digits, and from nothing else. */
export const spaced = (value: string, rest: string): string =>
  /[\x21-\x7e]$/.test(value) ? `${value} ${rest}` : `${value}${rest}`;
