import { useState, type ReactNode } from 'react';
import type { Finding } from '../core/plan/finding';
import { useMessages } from './wizard-context';

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** More than these at once help nobody; the rest is one click away. */
  readonly atOnce: number;
  readonly card: (finding: Finding) => ReactNode;
}

const MOST_OPENED = 50;

/** Findings, the first of them at once. What is folded away is not made: judging the repair of a thousand cards takes its time. */
export function FindingList({ findings, atOnce, card }: FindingListProps): ReactNode {
  const { live } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const rest = findings.slice(atOnce);
  return (
    <>
      {findings.slice(0, atOnce).map(card)}
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
