import { comment, yamlString } from '../quote';

/** What stands in a manifest. Keys are ours, never a plan's; texts are quoted, whatever they are. */
export type Yaml = string | number | boolean | readonly Yaml[] | { readonly [key: string]: Yaml };

/**
 * One setting under its path, with what is said of it above. `lines` are a text of several lines that holds YAML or JSON made
 * here. Settings with a common path stand beside each other.
 */
export type Setting = { readonly path: readonly string[]; readonly notes: readonly string[] } & (
  | { readonly value: Yaml }
  | { readonly lines: readonly string[] }
);

export const setting = (path: string, value: Yaml, ...notes: readonly string[]): Setting => ({
  path: path.split('.'),
  value,
  notes,
});

export const textSetting = (path: readonly string[], lines: readonly string[]): Setting => ({ path, lines, notes: [] });

export const objectHead = (apiVersion: string, kind: string, name: string, namespace?: string): readonly Setting[] => [
  setting('apiVersion', apiVersion),
  setting('kind', kind),
  setting('metadata.name', name),
  ...(namespace === undefined ? [] : [setting('metadata.namespace', namespace)]),
];

const INDENT = '  ';

/** Settings as lines of one YAML document. */
export function documentLines(settings: readonly Setting[]): readonly string[] {
  const lines: string[] = [];
  let open: readonly string[] = [];
  for (const each of settings) {
    const parents = each.path.slice(0, -1);
    let depth = 0;
    while (depth < parents.length && open[depth] === parents[depth]) depth++;
    for (; depth < parents.length; depth++) lines.push(`${INDENT.repeat(depth)}${parents[depth]}:`);
    lines.push(...settingLines(each).map((line) => `${INDENT.repeat(depth)}${line}`));
    open = parents;
  }
  return lines;
}

function settingLines(each: Setting): readonly string[] {
  const key = each.path.at(-1) ?? '';
  const notes = each.notes.map(comment);
  if ('lines' in each) return [...notes, `${key}: |`, ...each.lines.map((line) => `${INDENT}${line}`)];
  return [...notes, ...keyLines(key, each.value)];
}

const isList = (value: Yaml): value is readonly Yaml[] => Array.isArray(value);

function keyLines(key: string, value: Yaml): readonly string[] {
  if (isList(value)) return value.length === 0 ? [`${key}: []`] : [`${key}:`, ...value.flatMap(itemLines)];
  if (typeof value !== 'object') return [`${key}: ${scalar(value)}`];
  const entries = Object.entries(value);
  if (entries.length === 0) return [`${key}: {}`];
  return [`${key}:`, ...entries.flatMap(([name, each]) => indented(keyLines(name, each)))];
}

function itemLines(item: Yaml): readonly string[] {
  if (isList(item)) throw new RangeError('a list in a list');
  if (typeof item !== 'object') return [`${INDENT}- ${scalar(item)}`];
  const [first = '', ...rest] = Object.entries(item).flatMap(([name, each]) => keyLines(name, each));
  return [`${INDENT}- ${first}`, ...indented(indented(rest))];
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `${INDENT}${line}`);

const scalar = (value: string | number | boolean): string =>
  typeof value === 'string' ? yamlString(value) : String(value);
