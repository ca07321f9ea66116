import type { TextPlace } from '../plan/finding';
import type { Entry, Written } from './config-file';
import { flagNamed } from './known-keys';

/** One flag of the command that K3s makes of files and words: `--name=value`, once for each value. */
export interface Word {
  /** As written: a key, or the name after the dashes. */
  readonly name: string;
  readonly isFromFile: boolean;
  readonly place: TextPlace;
  readonly values: readonly Written[];
}

/** Words of the command line that are no flags with a value. */
export interface BadWord {
  readonly word: string;
  readonly problem: 'form' | 'no-value' | 'not-a-flag';
}

// Far beyond any command; a file's aliases could make more.
const MOST_VALUES = 4096;

/**
 * The keys of all files, merged: the last one counts, a plus appends to what was collected. They keep the order in which they
 * came up first.
 */
export function mergeEntries(entries: readonly Entry[]): readonly Word[] {
  const merged = new Map<string, Word>();
  let count = 0;
  for (const { key, isAppend, place, values } of entries) {
    const before = merged.get(key);
    const all = isAppend && before !== undefined ? [...before.values, ...values] : values;
    const kept = all.slice(0, Math.max(0, MOST_VALUES - count));
    count += values.length;
    merged.set(key, { name: key, isFromFile: true, place, values: kept });
  }
  return [...merged.values()];
}

/** The command line as Go's flag package takes it: one or two dashes, a value after `=` or in the next word. */
export function readArgs(args: readonly string[]): {
  readonly words: readonly Word[];
  readonly bad: readonly BadWord[];
} {
  const words: Word[] = [];
  const bad: BadWord[] = [];
  const rest = withoutCommand(args).slice(0, MOST_VALUES);
  for (let index = 0; index < rest.length; index += 1) {
    const arg = rest[index] ?? '';
    if (!/^-./.test(arg) || arg === '--') {
      // Nothing after it is read as a flag.
      bad.push({ word: arg, problem: 'not-a-flag' });
      break;
    }
    const [, name, value] = /^--?([^-=][^=]*)(?:=([\s\S]*))?$/.exec(arg) ?? [];
    if (name === undefined) {
      bad.push({ word: arg, problem: 'form' });
      continue;
    }
    const next = rest[index + 1];
    const flag = flagNamed(name);
    const takesNext = value === undefined && (flag === null ? /^[^-]/.test(next ?? '') : !isSwitch(flag.type));
    if (takesNext) index += 1;
    if (takesNext && next === undefined) bad.push({ word: arg, problem: 'no-value' });
    else words.push(wordOf(name, value ?? (takesNext ? next : undefined) ?? (flag === null ? '' : 'true')));
  }
  return { words, bad };
}

const isSwitch = (type: string): boolean => type === 'bool' || type === 'BoolT';

const withoutCommand = (args: readonly string[]): readonly string[] => {
  const from = args[0] === 'k3s' ? 1 : 0;
  return args.slice(args[from] === 'server' || args[from] === 'agent' ? from + 1 : from);
};

function wordOf(name: string, text: string): Word {
  // Without the value, which may be a token.
  const place: TextPlace = { origin: `--${name.slice(0, 64)}`, line: null, column: null };
  return { name, isFromFile: false, place, values: [{ text, place, isVerbatim: false, nested: null }] };
}
