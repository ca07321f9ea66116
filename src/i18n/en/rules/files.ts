import type { FactsOf } from '../../../core/rules/index';
import type { SomeRuleTexts } from '../../rule-text';

type YamlProblem = FactsOf<'yaml-broken'>['problem'];

const YAML_TITLES = {
  tab: (origin) => `A line of ${origin} begins with a tab.`,
  quote: (origin) => `A quotation mark in ${origin} is not closed.`,
  bracket: (origin) => `A bracket in ${origin} is not closed, or a comma is missing in it.`,
  indentation: (origin) =>
    `${origin} cannot be read from here on: indentation, a colon or quotation marks are not right.`,
  alias: (origin) => `${origin} refers to an anchor that is not defined before it.`,
  'not-a-mapping': (origin) => `${origin} holds no keys with values.`,
  other: (origin) => `${origin} is not YAML.`,
} as const satisfies Record<YamlProblem, (origin: string) => string>;

const YAML_REPAIRS = {
  tab: 'Indent with blanks.',
  quote: 'Close it on the same line.',
  bracket: 'Close it, and put a comma between entries.',
  indentation:
    'Write each key at the beginning of its line, with a colon and a blank after it; put values with special signs, such as `::`, in quotation marks.',
  alias: 'Write the value itself instead.',
  'not-a-mapping': 'Write `key: value`, with a blank after the colon.',
  other: 'Look at this place for signs that do not belong there.',
} as const satisfies Record<YamlProblem, string>;

const NOT_READ = {
  missing: ({ path }) => `There is no file ${path}.`,
  variable: ({ path }) => `${path} is not read: K3S_CONFIG_FILE names another file.`,
  name: ({ path }) => `${path} is not read: its name ends neither in .yaml nor in .yml.`,
  documents: ({ path }) => `Only the part of ${path} above the second --- is read.`,
  words: ({ path }) => `“${path}” is not a flag, and what follows it is not read.`,
} as const satisfies Record<FactsOf<'config-not-read'>['reason'], (facts: { readonly path: string }) => string>;

const NOT_READ_REPAIRS = {
  missing:
    'K3s says nothing about it, reads no other file instead and starts with its defaults. Correct the path, or leave --config out.',
  variable: 'The variable wins over --config, without a message. Name the file in one place only.',
  name: 'K3s leaves it out without a message. Rename it.',
  documents: 'K3s reads one document and leaves the rest out without a message. Delete the line with the dashes.',
  words: 'A value must come right after its flag, or after an equals sign. Delete or correct it.',
} as const satisfies Record<FactsOf<'config-not-read'>['reason'], string>;

/** What stands for a key that is gone. */
function instead(successor: string | null): string {
  if (successor === null) return 'Delete it; nothing replaces it.';
  return successor === 'flannel-backend' ? 'Write flannel-backend: none instead.' : `Write ${successor} instead.`;
}

export const fileTexts = {
  'yaml-broken': {
    title: ({ origin, problem }) => YAML_TITLES[problem](origin),
    consequence: ({ problem }) =>
      `K3s ends at once with “yaml: line …”, naming the line where it gave up. ${YAML_REPAIRS[problem]}`,
    fix: null,
  },
  'key-form': {
    title: ({ key }) => `“${key}” is not a name that K3s can read.`,
    consequence: ({ name, isKnown }) =>
      isKnown
        ? `K3s puts its own dashes before it and exits with “bad flag syntax”. Write ${name}, without dashes.`
        : 'K3s exits with “bad flag syntax”. Write keys of the file without dashes, flags on the command line with two.',
    fix: ({ name, value }) => `${name}: ${value ?? ''}`,
  },
  'flag-removed': {
    title: ({ key, k3sVersion }) => `K3s ${k3sVersion} no longer has ${key}.`,
    consequence: ({ successor, isRefused }) =>
      isRefused
        ? `K3s refuses it and exits. ${instead(successor)}`
        : `The server skips it with a line in its log, and the default counts. ${instead(successor)}`,
    fix: ({ successor, value }) => `${successor ?? ''}: ${value ?? ''}`,
  },
  'agent-key': {
    title: ({ key, isKnown, isServerKey }) =>
      isKnown && isServerKey ? `“${key}” is a key for servers, not for agents.` : `Agents have no key “${key}”.`,
    consequence: ({ key, nearest, isServerKey, isKnown }) => {
      const exits = `The agent exits with “flag provided but not defined: -${key}”; one such key is enough.`;
      if (isServerKey && isKnown) return `${exits} Move it to the servers’ files; agents get such values from them.`;
      if (isServerKey && nearest !== null)
        return `${exits} Probably meant is ${nearest}, which belongs in the servers’ files.`;
      return nearest === null ? `${exits} Delete it.` : `${exits} Probably meant is ${nearest}.`;
    },
    fix: ({ key, nearest, isServerKey, value }) =>
      isServerKey ? `${nearest ?? key}: ${value ?? ''} for the servers` : `${nearest ?? key}: ${value ?? ''}`,
  },
  'flannel-flags-on-agent': {
    title: ({ key }) => `An agent takes ${key} from its server and must not set it.`,
    consequence: () =>
      'The agent does not know the flag and exits. Write it in the configuration of every server, alike, and nowhere else.',
    fix: ({ key, value }) => `${key}: ${value ?? ''} for the servers`,
  },
  'server-key-unknown': {
    title: ({ key, isKnown, k3sVersion }) =>
      isKnown ? `The server of K3s ${k3sVersion} has no key “${key}”.` : `K3s has no key “${key}”.`,
    consequence: ({ key, nearest, isWord }) => {
      const follows = isWord
        ? `K3s exits with “flag provided but not defined: -${key}”.`
        : 'The server skips it with a line in its log and starts; the default counts.';
      return nearest === null
        ? `${follows} Delete it, or look its name up.`
        : `${follows} Probably meant is ${nearest}.`;
    },
    fix: ({ nearest, value }) => `${nearest ?? ''}: ${value ?? ''}`,
  },
  'list-added-up': {
    title: ({ key, origin }) => `${key} is set in ${origin} and on the command line.`,
    consequence: ({ values }) =>
      `K3s adds lists up instead of replacing them, so all of these count: ${values.join(', ')}. Two ranges of one family end it. Write the list in one place.`,
    fix: null,
  },
  'yaml-duplicate-key': {
    title: ({ key, line, lastLine }) => `${key} appears twice in one file, in lines ${line} and ${lastLine}.`,
    consequence: ({ line }) => `The last one counts, without a message. Delete line ${line}.`,
    fix: null,
  },
  'yaml-octal': {
    title: ({ key, text, becomes }) => `${key}: ${text} is read as the number ${becomes}.`,
    consequence: ({ text, becomes }) =>
      `A number that begins with a zero is octal in YAML 1.1, and K3s passes it on in decimal: a file mode of ${text} becomes ${becomes}. Put it in quotation marks.`,
    fix: null,
  },
  'config-not-read': {
    title: (facts) => NOT_READ[facts.reason](facts),
    consequence: ({ reason }) => NOT_READ_REPAIRS[reason],
    fix: null,
  },
  'token-in-argv': {
    title: ({ key }) => `The value of ${key} is on the command line.`,
    consequence: () =>
      'It stays in the unit file and in the history of the shell. Write it in config.yaml, or in a file.',
    fix: null,
  },
} satisfies SomeRuleTexts;
