import * as jsYaml from 'js-yaml';
import * as yaml from 'yaml';
import { readHcl } from './read-hcl';

/**
 * What a file is once its values are taken out: for data, where there is a value and of which type; for scripts and prose, all
 * but what stands in quotes, in code and in comments. Whatever a value does beyond being one shows here. Throws at a file
 * that its own format refuses.
 */
export function skeletonOf(path: string, text: string): readonly string[] {
  const judge = JUDGES[/\.([a-z]+)$/.exec(path)?.[1] ?? ''];
  if (judge === undefined) throw new Error(`no judge for ${path}`);
  return judge(text);
}

type Judge = (text: string) => readonly string[];

const yamlSkeleton: Judge = (text) => leavesOf(readYaml(text));

const JUDGES: Readonly<Partial<Record<string, Judge>>> = {
  sh: (text) => [shellSkeleton(text)],
  md: (text) => markdownSkeleton(text),
  yaml: yamlSkeleton,
  yml: yamlSkeleton,
  json: (text) => leavesOf(JSON.parse(text)),
  hujson: (text) => leavesOf(JSON.parse(text.replaceAll(/^ *\/\/.*$/gm, ''))),
  tfvars: (text) => leavesOf(readHcl(text)),
  csv: (text) => csvSkeleton(text),
  conf: (text) => [text.replaceAll(/#.*$/gm, '#').replaceAll(/"[^"\n]*"/g, '""')],
};

const STATES = { plain: /['"#\\]/g, single: /'/g, double: /["\\]/g } as const;

/** A script without what is between single quotes and in comments; what stands between double quotes is code of ours. */
function shellSkeleton(text: string): string {
  let out = '';
  let state: keyof typeof STATES = 'plain';
  let at = 0;
  for (;;) {
    const form = STATES[state];
    form.lastIndex = at;
    const found = form.exec(text);
    const until = found?.index ?? text.length;
    if (state !== 'single') out += text.slice(at, until);
    if (found === null) break;
    const [sign] = found;
    at = until + 1;
    if (state !== 'single') out += sign;
    if (sign === '\\') out += text[at++] ?? '';
    else if (sign === '#' && /(^|[\s;(])$/.test(out.slice(-2, -1))) at = Math.max(text.indexOf('\n', at), at);
    else if (sign === "'") state = state === 'single' ? 'plain' : 'single';
    else if (sign === '"') state = state === 'double' ? 'plain' : 'double';
  }
  if (state !== 'plain') throw new Error('a quote is left open');
  // Quotes of a value, and what is no letter of any script, end the text and begin it again.
  return out.replaceAll(/'(\\''|"\$\(printf '(\\\d{3})+'\)"')+/g, "'");
}

const FENCE = /^ *```(sh|yaml|json|)$/;

/** Prose without code; commands as the shell reads them. */
function markdownSkeleton(text: string): readonly string[] {
  const end = text.indexOf('\n-->\n');
  if (!text.startsWith('<!--\n') || text.slice(4, end).includes('>')) throw new Error('the comment ends early');
  const prose: string[] = [];
  let commands: string[] | null = null;
  for (const line of text.slice(end + 5).split('\n')) {
    if (FENCE.test(line)) {
      if (commands !== null) prose.push(shellSkeleton(`${commands.join('\n')}\n`));
      commands = commands === null ? [] : null;
    } else if (commands === null) prose.push(line.replaceAll(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g, codeIn(line)));
    else commands.push(line);
  }
  if (commands !== null) throw new Error('a block is left open');
  return prose;
}

/** In a table, a cell ends inside code, too. */
const codeIn = (line: string) => (code: string) => (line.startsWith('|') && code.includes('|') ? code : '`x`');

function readYaml(text: string): unknown {
  const documents = yaml.parseAllDocuments(text, { version: '1.2', uniqueKeys: true, strict: true });
  const problem = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])[0];
  if (problem !== undefined) throw problem;
  const read = documents.map((document): unknown => document.toJS());
  const old = jsYaml.loadAll(text);
  if (JSON.stringify(read) !== JSON.stringify(old)) throw new Error('readers disagree');
  return old;
}

/** Paths of what is no mapping and no list, with its type; items of a list are one, since a value may be several. */
function leavesOf(value: unknown): readonly string[] {
  const leaves = new Set<string>();
  const visit = (each: unknown, path: string): void => {
    if (Array.isArray(each)) for (const item of each) visit(item, `${path}[]`);
    else if (isRecord(each)) visitRecord(each, path);
    else leaves.add(`${path}: ${each === null ? 'null' : typeof each}`);
  };
  const visitRecord = (record: Readonly<Record<string, unknown>>, path: string): void => {
    const { path: place, content } = record;
    if (typeof place === 'string' && typeof content === 'string') {
      for (const leaf of skeletonOf(place, content)) leaves.add(`${path}.${place}: ${leaf}`);
      return;
    }
    for (const [key, each] of Object.entries(record)) {
      const inner = typeof each === 'string' ? innerText(key, each) : null;
      if (inner !== null) for (const leaf of leavesOf(inner)) leaves.add(`${path}.${key}: ${leaf}`);
      else visit(each, `${path}.${key}`);
    }
  };
  visit(value, '');
  return [...leaves].toSorted();
}

/** Configuration that is itself a text in a file. Conditions of Ansible stand on lines of their own. */
function innerText(key: string, text: string): unknown {
  if (key.endsWith('_config_yaml')) return readYaml(text.replaceAll(/^\{%.*%\}$/gm, ''));
  if (key === 'valuesContent') return readYaml(text);
  return key.endsWith('.json') ? JSON.parse(text) : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Rows without their cells, all as long as the head; no cell is a formula. */
function csvSkeleton(text: string): readonly string[] {
  const rows = text.split('\n').filter((row) => row !== '' && !row.startsWith('#'));
  const cells = rows.map((row) => row.split(','));
  if (cells.some((each) => each.length !== cells[0]?.length || each.some((cell) => /^[=+@\t"-]/.test(cell))))
    throw new Error('not a plain table');
  return rows.map(() => 'row');
}
