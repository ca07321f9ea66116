import type { KnownNetworkId } from '../core/k3s/known-networks';
import type { NetworkKind } from '../core/plan/plan';
import type { LeftReason } from '../core/read/found';

/** What is said about the networks that exist. */
export interface SurroundingsMessages {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly columns: Readonly<Record<'network' | 'kind' | 'label' | 'against' | 'remove', string>>;
  readonly kinds: Readonly<Record<NetworkKind, string>>;
  /** Names of the inputs of a row, for those who do not see the columns. */
  readonly networkAt: (position: string) => string;
  readonly kindAt: (position: string) => string;
  readonly labelAt: (position: string) => string;
  readonly remove: (network: string) => string;
  readonly removed: (network: string) => string;
  readonly emptyRow: (position: string) => string;
  readonly free: string;
  readonly overlaps: string;
  readonly pods: (range: string) => string;
  readonly services: (range: string) => string;
  readonly howToWrite: string;
  readonly add: string;
  readonly showAll: (total: string) => string;
  readonly showMore: (shown: string, total: string) => string;
  readonly quick: string;
  readonly quickHint: string;
  readonly quickNames: Readonly<Record<KnownNetworkId, string>>;
  readonly quickSources: string;
  readonly added: (networks: string) => string;
  readonly addedNothing: (name: string) => string;
  readonly paste: { readonly label: string; readonly hint: string };
  readonly take: string;
  readonly took: (networks: number, lines: number) => string;
  readonly cut: (lines: string) => string;
  readonly result: string;
  readonly resultColumns: Readonly<Record<'line' | 'outcome', string>>;
  readonly taken: (network: string, kind: string) => string;
  readonly left: Readonly<Record<LeftReason, (text: string, by: string) => string>>;
  readonly undo: string;
  readonly undone: string;
}
