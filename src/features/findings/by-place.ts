import type { Finding } from '../../core/plan/finding';
import type { Field } from '../../core/plan/plan';
import type { Step } from '../../i18n/shell-messages';

export interface StepGroup {
  readonly step: Step;
  readonly fields: readonly { readonly field: Field; readonly findings: readonly Finding[] }[];
}

/** Findings by step and, within it, by field. What came first stays first: groups stand where their first finding stood. */
export const byPlace = (findings: readonly Finding[], stepOf: (finding: Finding) => Step): readonly StepGroup[] =>
  [...grouped(findings, stepOf)].map(([step, ofStep]) => ({
    step,
    fields: [...grouped(ofStep, ({ place }) => place.field)].map(([field, own]) => ({ field, findings: own })),
  }));

function grouped<K>(findings: readonly Finding[], keyOf: (finding: Finding) => K): ReadonlyMap<K, readonly Finding[]> {
  const groups = new Map<K, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return groups;
}
