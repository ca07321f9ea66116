import { Fragment, useState, type ReactNode } from 'react';
import type { Finding } from '../core/plan/finding';
import { byPlace } from './findings/by-place';
import { PlaceLink } from './findings/place-link';
import { useMessages, useWizard } from './wizard-context';

interface FindingListProps {
  /** Those that explain most first. */
  readonly findings: readonly Finding[];
  /** More than these at once help nobody; the rest is one click away. */
  readonly atOnce: number;
  readonly card: (finding: Finding) => ReactNode;
}

const MOST_OPENED = 50;

/** Findings by step and field, the first of them at once. What is folded away is not made: judging the repair of a thousand cards takes its time. */
export function FindingList({ findings, atOnce, card }: FindingListProps): ReactNode {
  const { live } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const rest = findings.slice(atOnce);
  return (
    <>
      <ByPlace findings={findings.slice(0, atOnce)} card={card} />
      {rest.length > 0 ? (
        <details className="more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{live.more(rest.length)}</summary>
          {isOpen ? (
            <div className="findings">
              <FindingList findings={rest} atOnce={MOST_OPENED} card={card} />
            </div>
          ) : null}
        </details>
      ) : null}
    </>
  );
}

function ByPlace({ findings, card }: Omit<FindingListProps, 'atOnce'>): ReactNode {
  const { shell, explain } = useWizard();
  if (explain === null) return null;
  return byPlace(findings, explain.stepOf).map(({ step, fields }) => (
    <Fragment key={step}>
      <h3 className="caption">{shell.steps[step]}</h3>
      {fields.map(({ field, findings: own }) => (
        <div className="at-field" key={field}>
          <h4>{own[0] === undefined ? null : <PlaceLink step={step} place={own[0].place} />}</h4>
          {own.map(card)}
        </div>
      ))}
    </Fragment>
  ));
}
