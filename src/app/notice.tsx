import type { ReactNode } from 'react';
import type { PlanText } from '../core/plan/plan-text';
import { useWizard } from '../features/wizard-context';
import { keepFocus } from '../ui/keep-focus';
import type { Opened } from './wizard-state';

interface NoticeProps {
  readonly opened: Opened;
  readonly onDismiss: () => void;
  readonly onBefore: (text: PlanText) => void;
}

/** Says that another plan was opened, what of it could not be, and the way back to the one before. */
export function Notice({ opened: { findings, before }, onDismiss, onBefore }: NoticeProps): ReactNode {
  const { shell, explain } = useWizard();
  return (
    <div className="notice" role="status">
      <p>{findings.length === 0 ? shell.openedLink : shell.openedLinkWithLosses(findings.length)}</p>
      {findings.length > 0 && explain !== null ? (
        <ul>
          {findings.slice(0, 8).map((finding, index) => (
            // Findings of one link never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>{explain.title(finding)}</li>
          ))}
        </ul>
      ) : null}
      <div className="row">
        {before === null ? null : (
          <button
            type="button"
            className="button small"
            onClick={({ currentTarget }) => keepFocus(currentTarget, () => onBefore(before))}
          >
            {shell.backToOwnPlan}
          </button>
        )}
        <button
          type="button"
          className="button small plain"
          onClick={({ currentTarget }) => keepFocus(currentTarget, onDismiss)}
        >
          {shell.dismiss}
        </button>
      </div>
    </div>
  );
}
