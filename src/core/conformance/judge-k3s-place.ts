import type { Finding } from '../plan/finding';
import type { Given } from './judge-k3s-case';

/**
 * Whether a finding stands where the words of an error point to: in a line, or under a key, that holds one of them. Any place
 * will do when no file and no word of the command line holds one.
 */
export function isAtRightPlace(given: Given, error: string, { id, place: { text } }: Finding): boolean {
  const texts = textsOf(given);
  const stoppedAt = /yaml: line (\d+)/.exec(error)?.[1];
  // yaml.v2 counts the lines of some mistakes from 0.
  if (stoppedAt !== undefined) return text !== undefined && (text.line ?? Infinity) <= Number(stoppedAt) + 1;
  const witnesses = [...wordsOf(error), ...(CAUSES[id] ?? [])].filter(
    (word) =>
      Object.values(texts).some((content) => withoutComments(content).includes(word)) ||
      (given.args ?? []).some((arg) => arg.includes(word)),
  );
  if (witnesses.length === 0) return true;
  if (text === undefined) return false;
  if (text.line === null) {
    const said = [text.origin, ...wordsAfter(given.args ?? [], text.origin)];
    return said.some((word) => witnesses.some((witness) => word.includes(witness)));
  }
  const block = blockAt(texts[text.origin] ?? '', text.line);
  return witnesses.some((witness) => block.includes(witness));
}

/** A flag's words, however it is written: with one dash or two, its value after `=` or in the next word. */
const wordsAfter = (args: readonly string[], flag: string): readonly string[] =>
  args.flatMap((arg, index) => {
    const [name = ''] = arg.split('=', 1);
    return name.replace(/^-+/, '') === flag.replace(/^-+/, '') ? [arg, args[index + 1] ?? ''] : [];
  });

/** Files by the names that places give them. */
const textsOf = ({ config, dropins, files }: Given): Readonly<Record<string, string>> => ({
  'config.yaml': config ?? '',
  ...Object.fromEntries(Object.entries(dropins ?? {}).map(([name, text]) => [`config.yaml.d/${name}`, text])),
  ...Object.fromEntries(Object.entries(files ?? {}).map(([name, text]) => [`/etc/rancher/${name}`, text])),
});

/** Keys that cause an error which names only what follows from them. */
const CAUSES: Readonly<Record<string, readonly string[]>> = {
  'component-args-override': ['kube-controller-manager-arg', 'kube-apiserver-arg'],
  'flannel-conf-network': ['flannel-conf'],
  'advertise-family': ['node-ip', 'node-external-ip', 'advertise-address', 'flannel-iface'],
  'node-ip-family-missing': ['flannel-iface'],
  'v6-primary-node-ip': ['node-ip', 'node-external-ip', 'advertise-address', 'flannel-iface'],
};

/** Values and names of flags that an error repeats: what is quoted, and what no sentence consists of. */
const wordsOf = (error: string): readonly string[] => [
  ...[...error.matchAll(/'([^']+)'|"([^"]+)"/g)].flatMap(([, single, double]) => single ?? double ?? []),
  ...error
    .split(/[\s"'`()[\]{},=]+/)
    .map((word) => word.replace(/^-+|[:.]+$/g, ''))
    .filter((word) => word.length > 3 && /[\d\-./:_]/.test(word)),
];

const withoutComments = (text: string): string => text.replace(/^\s*#.*$/gm, '');

/** A line with the rest of what stands under its key. */
function blockAt(text: string, line: number): string {
  const lines = text.split('\n');
  const isKey = (each: string | undefined): boolean => /^[^\s#-]/.test(each ?? '');
  let [from, to] = [line - 1, line];
  while (from > 0 && !isKey(lines[from])) from -= 1;
  while (to < lines.length && !isKey(lines[to])) to += 1;
  return withoutComments(lines.slice(from, to).join('\n'));
}
