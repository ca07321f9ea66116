import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';
import { withKey } from './with-key';

/** A key or word that the command does not take, and what was probably meant. */
export type NotTaken = {
  readonly key: string;
  /** Null when the key is real, or nothing is near it. */
  readonly nearest: string | null;
  /** It, or what is nearest, belongs to servers. */
  readonly isServerKey: boolean;
  /** Its value, where a plan holds what was meant. */
  readonly value: string | null;
  readonly k3sVersion: string;
  /** Whether another command or release has it. */
  readonly isKnown: boolean;
  /** A word of the command line rather than a key of a file. */
  readonly isWord: boolean;
};

/** Reported by the reader of files and words. Agents have no filter: a single key too many ends them. */
export const agentKey = defineRule<'agent-key', NotTaken>({
  id: 'agent-key',
  field: 'nodes',
  sources: [SOURCES.seen, SOURCES.agentFlags],
  hides: ['flannel-flags-on-agent'],
  fix: (plan, { facts: { key, nearest, value } }) => (value === null ? null : withKey(plan, nearest ?? key, value)),
});
