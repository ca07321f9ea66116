import type { Flag } from '../k3s/flags';
import type { Finding, Severity, TextPlace } from '../plan/finding';
import { bool } from '../plan/read-value';
import { shown } from '../plan/reading';
import type { Word } from './config-words';
import { foundIn } from './found-in-text';
import { fieldOf } from './plan-fields';

/** What there is to say about the values of one flag, from all files and words. */
export const flagFindings = (flag: Flag, words: readonly Word[]): readonly Finding[] => [
  ...addedUp(flag, words),
  ...wrongForms(flag, words),
  ...inArgv(flag, words),
];

function addedUp(flag: Flag, words: readonly Word[]): readonly Finding[] {
  const fromFile = words.find(({ isFromFile }) => isFromFile);
  const added = words.find(({ isFromFile }) => !isFromFile);
  if (flag.type !== 'list' || fromFile === undefined || added === undefined) return [];
  const values = words.flatMap((word) => word.values.map(({ text }) => shown(text)));
  const facts = { key: flag.name, origin: fromFile.place.origin, values };
  return [foundIn(added.place, 'list-added-up', 'warning', facts)];
}

/** Keys whose values K3s does not look into: what is no name there is left out. */
const NOT_PARSED = ['disable', 'tls-san'];

/** Values of the wrong form. Those of a plan's fields are told when the plan is read, but for mappings and lists. */
function wrongForms(flag: Flag, words: readonly Word[]): readonly Finding[] {
  const values = words.flatMap((word) => word.values);
  const held = fieldOf(flag);
  const said = (place: TextPlace, severity: Severity, counts: 'none' | 'first' | 'last'): Finding =>
    foundIn(place, 'value-form', severity, { key: flag.name, counts }, held?.field);
  const several = flag.type === 'list' ? [] : words.filter((word) => word.values.length > 1);
  return [
    ...values.flatMap(({ nested, place }) => {
      if (nested === null) return [];
      if (nested === 'list') return [said(place, 'warning', 'first')];
      return [said(place, NOT_PARSED.includes(flag.name) ? 'warning' : 'error', 'none')];
    }),
    ...several.map(({ place }) => said(place, 'warning', 'last')),
    ...values.flatMap(({ text, place, nested }) =>
      nested === 'map' || held !== null || isForm(flag, text) ? [] : [wrongForm(flag, text, place)],
    ),
  ];
}

function isForm({ type }: Flag, text: string): boolean {
  if (type === 'bool' || type === 'BoolT') return bool.read(text).value !== null;
  return type !== 'int' || /^[+-]?(?:0[xX][0-9a-fA-F]+|\d+)$/.test(text);
}

function wrongForm({ type }: Flag, text: string, place: TextPlace): Finding {
  if (type === 'int') {
    const facts = { text: shown(text), expected: 'count', choices: [], from: 0, to: 65_535 };
    return foundIn(place, 'input-value', 'error', facts);
  }
  const [remark] = bool.read(text).remarks;
  return foundIn(place, 'bool-form', 'error', remark?.facts ?? {});
}

const SECRETS = ['token', 'agent-token', 'vpn-auth', 'cluster-secret'];

const inArgv = (flag: Flag, words: readonly Word[]): readonly Finding[] =>
  SECRETS.includes(flag.name)
    ? words.flatMap(({ isFromFile, place }) =>
        isFromFile ? [] : [foundIn(place, 'token-in-argv', 'info', { key: flag.name })],
      )
    : [];
