import type { AreaKind } from '../core/map/area';
import type { NetworkKind } from '../core/plan/plan';

/** What the address map and its table say. */
export interface MapMessages {
  readonly open: string;
  readonly title: string;
  readonly close: string;
  readonly lead: string;
  readonly keys: string;
  readonly family: string;
  readonly path: string;
  readonly picture: (block: string) => string;
  readonly legend: string;
  /** Each kind in a word or two, in lower case where the language has it. */
  readonly kinds: Readonly<Record<AreaKind, string>>;
  /** A block of which a part is private, and free. */
  readonly partlyPrivate: string;
  /** What it is and what it is for. */
  readonly what: Readonly<Record<AreaKind, string>>;
  readonly networkKinds: Readonly<Record<NetworkKind, string>>;
  readonly name: (kind: string, range: string) => string;
  readonly nodeBlock: (kind: string, node: string) => string;
  readonly moreNodes: (kind: string, count: string) => string;
  readonly range: (first: string, last: string) => string;
  readonly addresses: (count: string) => string;
  readonly holds: (items: readonly string[]) => string;
  readonly counted: (count: string, kind: string) => string;
  readonly overlapOf: (names: readonly string[]) => string;
  readonly overlaps: (names: readonly string[]) => string;
  readonly more: (count: string) => string;
  readonly blocks: (count: string, prefixLength: number) => string;
  readonly sentences: (all: readonly string[]) => string;
  readonly goesDeeper: string;
  readonly table: {
    readonly title: string;
    readonly what: string;
    readonly range: string;
    readonly first: string;
    readonly last: string;
    readonly addresses: string;
    readonly note: string;
    readonly family: string;
    readonly show: (range: string) => string;
    readonly rest: (count: string) => string;
    readonly download: string;
  };
}
