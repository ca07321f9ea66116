import type { MouseEvent, ReactNode } from 'react';
import type { Finding, Place } from '../core/plan/finding';
import type { Field } from '../core/plan/plan';
import type { PlanText } from '../core/plan/plan-text';
import { keepFocus } from '../ui/keep-focus';
import { useWizard } from './wizard-context';

interface Problem {
  readonly problem: ReactNode;
  readonly tone: 'error' | 'warning';
}

const NONE: Problem = { problem: undefined, tone: 'warning' };

/** The worst thing to say about a field, in one sentence, and what would be right; errors and warnings only. */
export function useProblem(): (field: Field, node?: number | null, item?: number | null) => Problem {
  const { findings, explain } = useWizard();
  return (field, node = null, item = null) => {
    if (findings === null || explain === null) return NONE;
    const isHere = ({ place }: Finding): boolean =>
      place.field === field && place.node === node && (item === null || place.item === null || place.item === item);
    // The worst come first; what is about this very item goes before what is about the whole list.
    const here = findings.filter((finding) => finding.severity !== 'info' && isHere(finding));
    const worst = here.find(({ place }) => place.item === item) ?? here[0];
    if (worst === undefined) return NONE;
    return {
      problem: (
        <>
          {explain.title(worst)} <WhatWouldBeRight finding={worst} />
        </>
      ),
      tone: worst.severity === 'error' ? 'error' : 'warning',
    };
  };
}

/** For a text that does not parse: what it was probably meant to be, ready to use, else how such a text is written. */
function WhatWouldBeRight({ finding }: { readonly finding: Finding }): ReactNode {
  const { shell, reading, explain, type } = useWizard();
  const { facts, place } = finding;
  if (!('suggestion' in facts)) return null;
  const { suggestion } = facts;
  if (typeof suggestion !== 'string') return explain?.consequence(finding);
  const take = ({ currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    const control = currentTarget.closest('.field')?.querySelector<HTMLElement>('input, select, textarea');
    keepFocus(currentTarget, () => type(withTextAt(reading.text, place, suggestion)), control);
  };
  return (
    <button type="button" className="link-button" onClick={take}>
      {shell.useSuggestion(suggestion)}
    </button>
  );
}

function withTextAt(text: PlanText, { field, node }: Place, value: string): PlanText {
  if (node === null) return { ...text, [field]: value };
  return {
    ...text,
    nodes: (text.nodes ?? []).map((each, index) => (index === node ? { ...each, [field]: value } : each)),
  };
}
