import type { Family } from '../cidr/address';
import type { Role } from '../k3s/flags';
import type { NodeText } from '../plan/plan-text';

/** Why something in a pasted text became no part of a node. */
export type NodeLeftReason =
  /** A heading, a comment, or a line of another command. */
  | 'no-node'
  /** A column that says nothing a plan holds. */
  | 'column-not-used'
  | 'not-an-address'
  /** Loopback, link-local, multicast or unspecified: nobody reaches a machine there. */
  | 'special-address'
  | 'not-a-role'
  | 'not-a-release'
  /** What the column's field cannot hold. */
  | 'not-a-value'
  /** More cells than there are columns, or a second one of the same meaning. */
  | 'extra-cell'
  | 'open-quote'
  | 'duplicate'
  | 'too-many'
  | 'too-long'
  | 'not-understood';

export interface NodeLeft {
  readonly text: string;
  readonly reason: NodeLeftReason;
  /** The name or address that is there already; null for other reasons. */
  readonly by: string | null;
}

/** How a text is read where it leaves a choice. */
export interface NodeHabits {
  /** The family whose address comes first where the text gives no order. */
  readonly primary: Family;
  /** The role of a machine of which the text says none. */
  readonly role: Role;
}

/** What one line says before it is compared with the others. */
export interface NodeLine {
  readonly found: readonly NodeText[];
  readonly left: readonly NodeLeft[];
}

const LONGEST_SHOWN = 64;
export const shown = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;

export const left = (text: string, reason: NodeLeftReason, by: string | null = null): NodeLeft => ({
  text: shown(text),
  reason,
  by: by === null ? null : shown(by),
});

export const leavesNode = (text: string, reason: NodeLeftReason): NodeLine => ({
  found: [],
  left: [left(text, reason)],
});
