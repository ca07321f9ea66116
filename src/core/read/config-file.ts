import type { Finding, TextPlace } from '../plan/finding';
import { MOST_ITEMS, shown } from '../plan/reading';
import { foundIn } from './found-in-text';
import { flagText, isOctal } from './yaml-scalar';
import { readYaml, type LineColumn } from './yaml-text';
import type { YamlMap, YamlNode } from './yaml-tree';

/** A value as K3s's flags get it, and where it was written. */
export interface Written {
  readonly text: string;
  readonly place: TextPlace;
  /** Whether it stands there as it is, so that columns inside it can be counted. */
  readonly isVerbatim: boolean;
  /** A mapping, which K3s prints as text, or a list inside a list, of which it takes the first item. */
  readonly nested: 'map' | 'list' | null;
}

/** One key of one file, in the order of the file. */
export interface Entry {
  readonly key: string;
  /** Written with a plus: the values are appended to those before. */
  readonly isAppend: boolean;
  readonly place: TextPlace;
  readonly values: readonly Written[];
}

export interface FileReading {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
}

// K3s knows fewer than 200 keys; nobody's file is longer.
const MOST_KEYS = 256;
export const LONGEST_FILE = 65_536;

/** What is said of a file that is not read because of its length. */
export const tooLong = (origin: string): FileReading => ({
  entries: [],
  findings: [
    foundIn({ origin, line: 1, column: 1 }, 'input-dropped', 'error', { key: shown(origin), reason: 'too-long' }),
  ],
});

/** Reads one file as K3s's parser does (pkg/configfilearg/parser.go). Nothing throws. */
export function readConfigFile(origin: string, text: string): FileReading {
  const start: TextPlace = { origin, line: 1, column: 1 };
  if (text.length > LONGEST_FILE) return tooLong(origin);
  const { result, placeOf, hasMore } = readYaml(text);
  const at = (offset: number): TextPlace => ({ origin, ...placeOf(offset) });
  if (!result.ok) {
    const facts = { origin, problem: result.problem };
    return { entries: [], findings: [foundIn(at(result.at), 'yaml-broken', 'error', facts)] };
  }
  const entries = entriesOf(result.map, origin, placeOf);
  const more = hasMore ? [foundIn(start, 'config-not-read', 'warning', { path: origin, reason: 'documents' })] : [];
  return { entries, findings: [...octals(result.map, at), ...duplicates(entries), ...more] };
}

function entriesOf(map: YamlMap, origin: string, placeOf: (offset: number) => LineColumn): readonly Entry[] {
  return map.pairs.slice(0, MOST_KEYS).map(([keyNode, value]) => {
    const place: TextPlace = { origin, ...placeOf(keyNode.start ?? map.start) };
    const written = keyNode.kind === 'scalar' ? flagText(keyNode) : '';
    const isAppend = written.endsWith('+');
    const write = (node: YamlNode): Written => ({
      ...valueOf(node),
      place: node.start === null ? place : { origin, ...placeOf(node.start) },
    });
    const values = value.kind === 'list' ? value.items.slice(0, MOST_ITEMS + 1).map(write) : [write(value)];
    return { key: isAppend ? written.slice(0, -1) : written, isAppend, place, values };
  });
}

function valueOf(node: YamlNode): Omit<Written, 'place'> {
  if (node.kind === 'map') return { text: '', isVerbatim: false, nested: 'map' };
  if (node.kind === 'list') {
    const [first] = node.items;
    const text = first?.kind === 'scalar' ? flagText(first) : '';
    return { text, isVerbatim: false, nested: 'list' };
  }
  const text = flagText(node);
  return { text, isVerbatim: node.isVerbatim && text === node.text, nested: null };
}

const octals = (map: YamlMap, at: (offset: number) => TextPlace): readonly Finding[] =>
  map.pairs.slice(0, MOST_KEYS).flatMap(([key, value]) =>
    key.kind === 'scalar' && value.kind === 'scalar' && isOctal(value)
      ? [
          foundIn(at(value.start ?? 0), 'yaml-octal', 'warning', {
            key: shown(key.text),
            text: shown(value.text),
            becomes: flagText(value),
          }),
        ]
      : [],
  );

function duplicates(entries: readonly Entry[]): readonly Finding[] {
  const seen = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const before = seen.get(entry.key);
    seen.set(entry.key, entry);
    if (before === undefined || entry.isAppend) return [];
    const facts = { key: shown(entry.key), line: before.place.line, lastLine: entry.place.line };
    return [foundIn(before.place, 'yaml-duplicate-key', 'warning', facts)];
  });
}
