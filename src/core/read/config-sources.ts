import type { Finding, TextPlace } from '../plan/finding';
import { shown } from '../plan/reading';
import { LONGEST_FILE, readConfigFile, tooLong, type Entry, type FileReading } from './config-file';
import { foundIn } from './found-in-text';

const DEFAULT_FILE = '/etc/rancher/k3s/config.yaml';

/** Where a start of K3s finds its configuration. */
export interface ConfigFiles {
  /** config.yaml in its usual place; null when there is none. */
  readonly config: string | null;
  /** What lies in config.yaml.d, by name. */
  readonly dropIns: Readonly<Record<string, string>>;
  /** Further files by path, for `--config`, K3S_CONFIG_FILE and flannel-conf. */
  readonly files: Readonly<Record<string, string>>;
}

export interface SourcesReading {
  /** The keys of all files in the order in which K3s reads them. */
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
  /** Whether a file is broken, so that K3s ends. */
  readonly isBroken: boolean;
}

const COMMAND_LINE: TextPlace = { origin: '--config', line: null, column: null };
const VARIABLE: TextPlace = { origin: 'K3S_CONFIG_FILE', line: null, column: null };

interface Choice {
  readonly path: string;
  readonly findings: readonly Finding[];
}

/** The content of a file by its path, which may be any text, `__proto__` as well. */
export const fileAt = ({ files }: Pick<ConfigFiles, 'files'>, path: string): string | null =>
  Object.hasOwn(files, path) ? (files[path] ?? null) : null;

/** The variable beats the command line, of which the first one counts (pkg/configfilearg/parser.go, findConfigFileFlag). */
function chosenFile(args: readonly string[], env: Readonly<Record<string, string>>): Choice {
  const named = configFlag(args);
  const variable = env['K3S_CONFIG_FILE'] ?? '';
  if (variable === '') return { path: named ?? DEFAULT_FILE, findings: [] };
  const isBoth = named !== null && named !== variable;
  const facts = { path: shown(named ?? ''), reason: 'variable' };
  return { path: variable, findings: isBoth ? [foundIn(COMMAND_LINE, 'config-not-read', 'warning', facts)] : [] };
}

function configFlag(args: readonly string[]): string | null {
  for (const [index, arg] of args.entries()) {
    if (arg === '--config' || arg === '-c') return args[index + 1] ?? null;
    const value = /^(?:--config|-c)=([\s\S]*)$/.exec(arg)?.[1];
    if (value !== undefined) return value;
  }
  return null;
}

/** Reads the file that counts and its drop-ins: those whose names end in .yaml or .yml, in the order of their names. */
export function readSources(
  files: ConfigFiles,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): SourcesReading {
  const { path, findings } = chosenFile(args, env);
  const isDefault = path === DEFAULT_FILE;
  const named = fileAt(files, path);
  const text = isDefault ? (files.config ?? named) : named;
  const name = isDefault ? 'config.yaml' : path;
  const dropIns = isDefault ? files.dropIns : inFolder(files.files, `${path}.d/`);
  const read = readAll([
    ...(text === null ? [] : [[name, text] as const]),
    ...inOrder(dropIns).map(([each, content]) => [`${name}.d/${each}`, content] as const),
  ]);
  const missing =
    isDefault || text !== null || isAddress(path)
      ? []
      : [
          foundIn(env['K3S_CONFIG_FILE'] ? VARIABLE : COMMAND_LINE, 'config-not-read', 'warning', {
            path: shown(path),
            reason: 'missing',
          }),
        ];
  const all = read.flatMap((each) => each.findings);
  return {
    entries: read.flatMap(({ entries }) => entries),
    findings: [...findings, ...missing, ...otherNames(name, dropIns), ...all],
    isBroken: all.some(({ id }) => id === 'yaml-broken'),
  };
}

/** All files together may be as long as one. */
function readAll(files: readonly (readonly [name: string, text: string])[]): readonly FileReading[] {
  let length = 0;
  return files.map(([name, text]) => {
    length += text.length;
    return length > LONGEST_FILE ? tooLong(name) : readConfigFile(name, text);
  });
}

// K3s fetches those; a wizard does not.
const isAddress = (path: string): boolean => /^https?:/.test(path);

const inFolder = (files: Readonly<Record<string, string>>, folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, text]) =>
      path.startsWith(folder) ? [[path.slice(folder.length), text] as const] : [],
    ),
  );

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name);

const inOrder = (dropIns: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(dropIns)
    .filter(([name]) => isYaml(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_FILES);

const MOST_FILES = 64;

const otherNames = (name: string, dropIns: Readonly<Record<string, string>>): readonly Finding[] =>
  Object.keys(dropIns)
    .filter((each) => !isYaml(each))
    .slice(0, MOST_FILES)
    .map((each) => {
      const path = `${name}.d/${each}`;
      return foundIn({ origin: path, line: null, column: null }, 'config-not-read', 'warning', {
        path: shown(path),
        reason: 'name',
      });
    });
