import type { Impossible } from '../core/plan/solve';
import type { LimitedNeed } from '../core/plan/solve-nearest';
import type { ProposalKind, Reason } from '../core/plan/solve-proposal';

/** Why the own prefix cannot be a pool. */
export type PrefixProblem = 'not-a-range' | 'other-family' | 'reserved' | 'documentation';

/** What finding ranges says; counts come as texts but in reasons, which are formatted where they are told. */
export interface SolverMessages {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly needs: string;
  readonly pools: string;
  readonly poolsOf: (family: string) => string;
  readonly defaults: string;
  readonly defaultsHint: string;
  readonly privateBlock: string;
  readonly sharedSpace: string;
  readonly randomUla: string;
  readonly newUla: string;
  readonly ownPrefix: (family: string) => string;
  readonly ownPrefixHint: string;
  readonly prefixProblems: Readonly<Record<PrefixProblem, string>>;
  readonly avoids: (networks: number, addresses: number) => string;
  readonly find: string;
  readonly results: string;
  readonly kinds: Readonly<Record<ProposalKind, string>>;
  readonly use: string;
  readonly useNamed: (kind: string) => string;
  readonly inUse: string;
  readonly perNode: (mask: string) => string;
  readonly maxPods: string;
  readonly blocks: (blocks: string, left: string) => string;
  readonly podAddresses: (addresses: string) => string;
  readonly serviceAddresses: (usable: string, left: string) => string;
  readonly why: string;
  readonly reasons: { readonly [Code in Reason['code']]: (reason: Extract<Reason, { readonly code: Code }>) => string };
  readonly found: (proposals: number, pods: string, services: string) => string;
  readonly impossibleTitle: string;
  readonly impossible: {
    readonly [Code in Impossible['code']]: (facts: ImpossibleFacts) => string;
  };
  readonly nearestTitle: string;
  readonly useNearest: Readonly<Record<LimitedNeed, (most: string) => string>>;
  readonly nothingNear: string;
  readonly findFree: string;
  readonly findFreeFor: (range: string) => string;
  readonly moved: (name: string, range: string) => string;
  readonly noOther: (name: string) => string;
}

export interface ImpossibleFacts {
  readonly family: string;
  readonly wanted: string;
  readonly most: string;
}
