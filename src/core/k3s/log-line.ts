import type { RuleId } from '../rules/index';
import type { Parts } from './line-parts';
import type { Source } from './source';

/** Who writes a line. K3s runs most of them in its own process, so all of it is in `journalctl -u k3s`. */
export type Speaker =
  | 'k3s'
  | 'apiserver'
  | 'controllers'
  | 'kube-proxy'
  | 'kubelet'
  | 'flannel'
  | 'policy'
  | 'plugin'
  | 'calico'
  | 'cilium'
  | 'event';

/** What follows: K3s does not start, ends soon after, keeps waiting, runs with something missing, or runs. */
export type Outcome = 'refused' | 'stops' | 'waits' | 'broken' | 'runs' | 'harmless';

/** A line that a program writes and that we know. */
export interface LogLine {
  readonly parts: Parts;
  /** Any of these rules explains it; the likeliest first. Empty where nothing is wrong. */
  readonly rules: readonly RuleId[];
  readonly by: Speaker;
  readonly outcome: Outcome;
  /** Where the words stand, or that a running K3s wrote them. */
  readonly source: Source;
  /** Says less than others that may stand in the same line: these count first. */
  readonly isGeneral: boolean;
}

export type Row = readonly [parts: string | Parts, rules: readonly RuleId[]];

/** Lines of one program with one outcome. */
export type Group = Omit<LogLine, 'parts' | 'rules' | 'isGeneral'> & { readonly lines: readonly Row[] };

/** Source code that is named without a link: it moves with each release. */
export const sourceCode = (label: string): Source => ({ kind: 'source', label, url: null });
