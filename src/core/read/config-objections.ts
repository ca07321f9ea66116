import type { Flag, Role } from '../k3s/flags';
import { hasFlag } from '../k3s/has-flag';
import type { K3sVersion } from '../k3s/version';
import type { Finding } from '../plan/finding';
import { bool } from '../plan/read-value';
import { shown } from '../plan/reading';
import type { BadWord, Word } from './config-words';
import { foundIn } from './found-in-text';
import { flagNamed, nearestFlag, removedFlag } from './known-keys';
import { fieldOf } from './plan-fields';

/** Which command reads the words, and of which release. */
export interface Command {
  readonly role: Role;
  readonly release: K3sVersion;
}

/** Why a word did not become a value of a flag. */
export type Reason = 'unknown' | 'other-role-or-release' | 'removed' | 'form';

interface Objection {
  readonly reason: Reason;
  readonly findings: readonly Finding[];
}

/**
 * Why a command does not take a word; null when it does.
 *
 * @param isTold Whether to find out what was meant, too.
 */
export function objection(word: Word, { role, release }: Command, isTold: boolean): Objection | null {
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
    findings: isTold ? notTaken(word, flag, { role, release }) : [],
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

/** A word of the command line that is no flag with a value. */
export function badWordFinding({ word, problem }: BadWord): Finding {
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
