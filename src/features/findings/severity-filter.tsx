import type { ReactNode } from 'react';
import { countOf, type Finding, type Severity } from '../../core/plan/finding';
import { SeverityIcon } from '../../ui/severity-icon';
import { useMessages } from '../wizard-context';

interface SeverityFilterProps {
  readonly findings: readonly Finding[];
  readonly hidden: ReadonlySet<Severity>;
  readonly onHidden: (hidden: ReadonlySet<Severity>) => void;
}

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** How many findings of each kind there are, each kind to be shown or not. */
export function SeverityFilter({ findings, hidden, onHidden }: SeverityFilterProps): ReactNode {
  const { live } = useMessages();
  return (
    <div className="severities" role="group" aria-label={live.findings}>
      {SEVERITIES.map((severity) => {
        const count = countOf(findings, severity);
        return (
          <button
            key={severity}
            type="button"
            data-tone={severity}
            aria-pressed={!hidden.has(severity)}
            disabled={count === 0}
            onClick={() => onHidden(new Set(SEVERITIES.filter((each) => hidden.has(each) !== (each === severity))))}
          >
            <SeverityIcon severity={severity} />
            {live.severities[severity]} <b>{count}</b>
          </button>
        );
      })}
    </div>
  );
}
