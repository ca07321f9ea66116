import { bool } from '../plan/read-value';
import type { Finding, Severity, TextPlace } from '../plan/finding';
import { shown } from '../plan/reading';
import type { Flag, Role } from '../k3s/flags';
import type { K3sVersion } from '../k3s/version';
import type { Written } from './config-file';
import type { BadWord, Word } from './config-words';
import { foundIn } from './found-in-text';
import { fieldOf } from './plan-fields';
import { flagNamed, hasFlag, nearestFlag, removedFlag } from './known-keys';

/** The values of one flag from all sources. */
export interface FlagValues {
  readonly flag: Flag;
  readonly values: readonly Written[];
}

/** What did not become a value of a flag, and why. */
export interface Unused {
  readonly key: string;
  readonly values: readonly string[];
  readonly reason: 'unknown' | 'other-role-or-release' | 'removed' | 'form';
}

export interface FlagsReading {
  readonly flags: readonly FlagValues[];
  readonly unused: readonly Unused[];
  readonly findings: readonly Finding[];
}

interface Command {
  readonly role: Role;
  readonly release: K3sVersion;
}

/** Sorts words by flag; a list takes them from files and words alike, everything else the last one. */
export function readWords(words: readonly Word[], bad: readonly BadWord[], command: Command): FlagsReading {
  const flags = new Map<string, { readonly flag: Flag; readonly words: Word[] }>();
  const unused: Unused[] = [];
  const findings: Finding[] = bad.map(badWordFinding);
  for (const word of words) {
    const said = objection(word, command);
    if (said !== null) {
      findings.push(...said.findings);
      unused.push({ key: word.name, values: word.values.map(({ text }) => text), reason: said.reason });
      continue;
    }
    const flag = flagNamed(word.name);
    if (flag === null) continue;
    const known = flags.get(flag.name) ?? { flag, words: [] };
    known.words.push(word);
    flags.set(flag.name, known);
  }
  const all = [...flags.values()].map(({ flag, words: own }) => ({
    flag,
    values: own.flatMap(({ values }) => values),
    words: own,
  }));
  findings.push(
    ...all.flatMap(({ flag, words: own }) => [...addedUp(flag, own), ...wrongForms(flag, own), ...inArgv(flag, own)]),
  );
  return { flags: all.map(({ flag, values }) => ({ flag, values })), unused, findings };
}

interface Objection {
  readonly reason: Unused['reason'];
  readonly findings: readonly Finding[];
}

/** Why a command does not take a word; null when it does. */
function objection(word: Word, { role, release }: Command): Objection | null {
  const { name, place, isFromFile } = word;
  const bare = name.replace(/^-+/, '');
  const flag = flagNamed(bare);
  const key = shown(name);
  if (bare !== name || bare === '') {
    // A server looks for unknown names first, without their dashes, and leaves those out.
    const isSkipped = isFromFile && role === 'server' && (flag === null || !hasFlag(flag, role, release));
    if (!isSkipped) {
      const facts = { key, name: shown(bare), value: planValue(flag, word), isKnown: flag !== null };
      return { reason: 'form', findings: [foundIn(place, 'key-form', 'error', facts)] };
    }
  }
  const removed = removedFlag(bare, release);
  if (removed !== null) {
    const isRefused = role === 'agent' || !isFromFile || release.startsWith('v1.25.');
    const facts = {
      key,
      value: successorValue(removed.successor, word),
      k3sVersion: release,
      ...removed,
      isRefused,
    };
    return { reason: 'removed', findings: [foundIn(place, 'flag-removed', isRefused ? 'error' : 'warning', facts)] };
  }
  if (flag !== null && hasFlag(flag, role, release)) return null;
  return {
    reason: flag === null ? 'unknown' : 'other-role-or-release',
    findings: notTaken(word, flag, { role, release }),
  };
}

const SERVER_FLANNEL = ['flannel-backend', 'flannel-external-ip', 'flannel-ipv6-masq'];

function notTaken(word: Word, flag: Flag | null, { role, release }: Command): readonly Finding[] {
  const { name, place, isFromFile } = word;
  const isServerKey = role === 'agent' && flag !== null && hasFlag(flag, 'server', release);
  const nearest = flag === null ? nearestFlag(name, role, release) : null;
  const nearServer =
    role === 'agent' && flag === null && nearest === null ? nearestFlag(name, 'server', release) : null;
  const meant = isServerKey ? flag : flagNamed(nearest ?? nearServer ?? '');
  const facts = {
    key: shown(name),
    nearest: nearest ?? nearServer,
    isServerKey: isServerKey || nearServer !== null,
    value: planValue(meant, word),
    k3sVersion: release,
    isKnown: flag !== null,
    isWord: !isFromFile,
  };
  if (role === 'server') return [foundIn(place, 'server-key-unknown', isFromFile ? 'warning' : 'error', facts)];
  const isFlannel = isServerKey && SERVER_FLANNEL.includes(flag?.name ?? '');
  return [
    ...(isFlannel && !isFromFile ? [] : [foundIn(place, 'agent-key', 'error', facts)]),
    ...(isFlannel
      ? [foundIn(place, 'flannel-flags-on-agent', 'error', facts, flag === null ? undefined : fieldOf(flag)?.field)]
      : []),
  ];
}

/** The value for a repair, where a plan holds such a flag: what no plan holds may be a secret. */
function planValue(flag: Flag | null, { values }: Word): string | null {
  if (flag === null) return null;
  const held = fieldOf(flag);
  if (held === null || flag.name === 'server') return null;
  const texts = values.map(({ text }) => text);
  if (flag.type !== 'list') return shown(texts.at(-1) ?? '');
  // What a message cannot show in full is not repaired in part.
  const text = texts.join(held.hasLines ? '\n' : ',');
  return text === shown(text) ? text : null;
}

function successorValue(successor: string | null, word: Word): string | null {
  if (successor !== 'flannel-backend') return planValue(flagNamed(successor ?? ''), word);
  return bool.read(word.values.at(-1)?.text ?? '').value === true ? 'none' : null;
}

function badWordFinding({ word, problem }: BadWord): Finding {
  const place = { origin: shown(word.replace(/=[\s\S]*$/, '')), line: null, column: null };
  if (problem === 'not-a-flag') {
    return foundIn(place, 'config-not-read', 'warning', { path: place.origin, reason: 'words' });
  }
  const bare = place.origin.replace(/^-+/, '');
  return foundIn(place, 'key-form', 'error', {
    key: place.origin,
    name: bare,
    value: null,
    isKnown: flagNamed(bare) !== null,
  });
}

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
