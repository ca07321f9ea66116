/** How many files are in which state against another plan. */
export interface ComparedCounts {
  readonly same: number;
  readonly changed: number;
  readonly new: number;
  readonly gone: number;
}

export type FileGroupName = 'configuration' | 'guides' | 'cni' | 'hosts' | 'automation' | 'plan' | 'others';

export type FileKindName =
  | 'config'
  | 'ownConfig'
  | 'runbook'
  | 'guide'
  | 'install'
  | 'verify'
  | 'cniSteps'
  | 'cni'
  | 'prepare'
  | 'firewall'
  | 'groups'
  | 'hosts'
  | 'cloudInit'
  | 'ansible'
  | 'terraform'
  | 'tailscale'
  | 'automation'
  | 'planJson'
  | 'planSchema'
  | 'other';

export type CompareWith = 'nothing' | 'opened' | 'link';

/** What is said about the files of a plan, and about what another plan would change in them. */
export interface FileListMessages {
  readonly groups: Readonly<Record<FileGroupName, string>>;
  /** What files of a kind are for. */
  readonly kinds: Readonly<Record<FileKindName, string>>;
  /** Files that are folded away: how many, and how many of them differ; null where nothing is compared. */
  readonly folded: (files: string, different: string | null) => string;
  readonly fromTo: (first: string, last: string) => string;
  readonly more: (files: string) => string;
  readonly compare: string;
  readonly compareWith: Readonly<Record<CompareWith, string>>;
  readonly compareHint: Readonly<Record<CompareWith, string>>;
  readonly link: { readonly label: string; readonly hint: string; readonly none: string };
  readonly leftOut: string;
  readonly moreLeftOut: (count: number) => string;
  readonly onlyDifferent: string;
  readonly compared: (counts: ComparedCounts) => string;
  /** Of a file that both plans have, in the state of a row. */
  readonly states: Readonly<Record<'same' | 'new' | 'gone', string>>;
  /** The counts of a changed file, aloud. */
  readonly lines: (added: number, removed: number) => string;
  readonly changedLines: (path: string) => string;
  /** Said before a line, aloud. */
  readonly added: string;
  readonly removed: string;
  readonly sameLines: (count: number) => string;
}
