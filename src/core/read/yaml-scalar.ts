import type { YamlScalar } from './yaml-tree';

/** As gopkg.in/yaml.v2 (YAML 1.1) decides, resolve.go: these words mean a boolean or nothing when they are not quoted. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, 'true'] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(
    (word) => [word, 'false'] as const,
  ),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, ''] as const),
]);

// What Go's ParseInt takes with base 0, underscores cut out before.
const INTEGER = /^([+-]?)(0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0[bB][01]+|0|[1-9]\d*)$/;
const DECIMAL = /^[+-]?(\.\d+|\d+(\.\d*)?)([eE][+-]?\d+)?$/;

/**
 * The text that K3s's flags get for a value of the file: `0644` is octal and becomes `420`, `yes` becomes `true`, and blanks
 * around it are cut (convert.ToString).
 */
export function flagText({ text, isPlain }: Pick<YamlScalar, 'text' | 'isPlain'>): string {
  if (!isPlain) return text.trim();
  return WORDS.get(text) ?? numberText(text) ?? text.trim();
}

function numberText(text: string): string | null {
  if (text.length > LONGEST_NUMBER) return null;
  const plain = text.replaceAll('_', '');
  const [, sign, digits] = INTEGER.exec(plain) ?? [];
  if (digits !== undefined) return integerText(sign ?? '', digits);
  return DECIMAL.test(plain) ? String(Number(plain)) : null;
}

// Beyond 64 bits Go makes a float of it; no flag takes either.
const LONGEST_NUMBER = 24;

function integerText(sign: string, digits: string): string {
  const isOldOctal = /^0[0-7]+$/.test(digits);
  const value = BigInt(isOldOctal ? `0o${digits.slice(1)}` : digits.toLowerCase());
  return value === 0n ? '0' : `${sign === '-' ? '-' : ''}${value}`;
}

/** Whether it is a number that begins with a zero and so means another one than it says. */
export const isOctal = ({ text, isPlain }: Pick<YamlScalar, 'text' | 'isPlain'>): boolean =>
  isPlain && /^0[0-7]+$/.test(text) && /[1-7]/.test(text);
