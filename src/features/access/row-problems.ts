import { useMemo } from 'react';
import type { Finding, Severity } from '../../core/plan/finding';
import type { Field } from '../../core/plan/plan';
import { useWizard, type Explainer } from '../wizard-context';

/** What is wrong with a field of a node, ready to show. */
export interface RowProblem {
  readonly field: Field;
  readonly tone: Exclude<Severity, 'info'>;
  readonly title: string;
  /** What was probably meant; null where that cannot be known. */
  readonly suggestion: string | null;
}

export const NO_PROBLEMS: readonly RowProblem[] = [];
// A row says the worst; the panel has all of it.
const MOST_IN_ROW = 3;

/** What is wrong with each node, the worst of each field first. */
export function useRowProblems(): ReadonlyMap<number, readonly RowProblem[]> {
  const { findings, explain } = useWizard();
  return useMemo(
    () => (findings === null || explain === null ? new Map() : problemsByNode(findings, explain)),
    [findings, explain],
  );
}

function problemsByNode(findings: readonly Finding[], explain: Explainer): ReadonlyMap<number, readonly RowProblem[]> {
  const byNode = new Map<number, RowProblem[]>();
  for (const finding of findings) {
    const { node, field } = finding.place;
    if (node === null || finding.severity === 'info') continue;
    const problems = byNode.get(node) ?? [];
    if (problems.length === MOST_IN_ROW || problems.some((each) => each.field === field)) continue;
    const { suggestion } = finding.facts;
    problems.push({
      field,
      tone: finding.severity,
      title: explain.title(finding),
      suggestion: typeof suggestion === 'string' ? suggestion : null,
    });
    byNode.set(node, problems);
  }
  return byNode;
}

export const areSameProblems = (a: readonly RowProblem[], b: readonly RowProblem[]): boolean =>
  a.length === b.length &&
  a.every((each, index) => {
    const other = b[index];
    return (
      other !== undefined &&
      each.field === other.field &&
      each.tone === other.tone &&
      each.title === other.title &&
      each.suggestion === other.suggestion
    );
  });
