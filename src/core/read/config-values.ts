import type { Flag } from '../k3s/flags';
import type { Finding } from '../plan/finding';
import type { Written } from './config-file';
import { flagFindings } from './config-forms';
import { badWordFinding, objection, type Command, type Reason } from './config-objections';
import type { BadWord, Word } from './config-words';
import { flagNamed } from './known-keys';

/** The values of one flag from all sources. */
export interface FlagValues {
  readonly flag: Flag;
  readonly values: readonly Written[];
}

/** What did not become a value of a flag, and why. */
export interface Unused {
  readonly key: string;
  readonly values: readonly string[];
  readonly reason: Reason;
}

export interface FlagsReading {
  readonly flags: readonly FlagValues[];
  readonly unused: readonly Unused[];
  readonly findings: readonly Finding[];
}

/** Sorts words by flag; a list takes them from files and words alike, everything else the last one. */
export function readWords(words: readonly Word[], bad: readonly BadWord[], command: Command): FlagsReading {
  const flags = new Map<string, { readonly flag: Flag; readonly words: Word[] }>();
  const unused: Unused[] = [];
  const findings: Finding[] = bad.map(badWordFinding);
  for (const word of words) {
    const said = objection(word, command, findings.length < MOST_FINDINGS);
    if (said !== null) {
      if (findings.length < MOST_FINDINGS) findings.push(...said.findings);
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
  findings.push(...all.flatMap(({ flag, words: own }) => flagFindings(flag, own)));
  return { flags: all.map(({ flag, values }) => ({ flag, values })), unused, findings };
}

// What a hostile file gets wrong may be endless, and each guess at what was meant takes time.
const MOST_FINDINGS = 64;
