import { useState, type ReactNode } from 'react';
import { countOf, type Finding, type Severity } from '../../core/plan/finding';
import { FindingCard, keyOf } from '../finding-card';
import { FindingList } from '../finding-list';
import { useMessages } from '../wizard-context';
import { SeverityFilter } from './severity-filter';
import { useSettled } from './use-settled';

const MOST_AT_ONCE = 6;
const SAY_AFTER = 1000;

/** What there is to say about the plan: counts to choose by, then the findings, those that explain most first. */
export function FindingsPanel({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const { live } = useMessages();
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const said = live.findingsChanged(countOf(findings, 'error'), countOf(findings, 'warning'));
  return (
    <>
      <p className="sr-only" role="status">
        {useSettled(said, SAY_AFTER)}
      </p>
      {findings.length === 0 ? null : <SeverityFilter findings={findings} hidden={hidden} onHidden={setHidden} />}
      <FindingList
        findings={findings.filter(({ severity }) => !hidden.has(severity))}
        atOnce={MOST_AT_ONCE}
        card={(finding) => <FindingCard key={keyOf(finding)} finding={finding} />}
      />
    </>
  );
}
