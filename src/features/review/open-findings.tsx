import type { ReactNode } from 'react';
import type { Finding } from '../../core/plan/finding';
import { FindingCard, keyOf } from '../finding-card';
import { FindingList } from '../finding-list';
import { useMessages, useWizard } from '../wizard-context';

interface OpenFindingsProps {
  /** How many errors stand in the way of the download. */
  readonly blocking: number;
  readonly blocksDownload: (finding: Finding, acknowledged: ReadonlySet<string>) => boolean;
}

const MOST_AT_ONCE = 50;

/** Errors and warnings once more, those a person may overrule with a box to tick. */
export function OpenFindings({ blocking, blocksDownload }: OpenFindingsProps): ReactNode {
  const { findings, explain, acknowledged, acknowledge } = useWizard();
  const { review } = useMessages();
  const open = (findings ?? []).filter(({ severity }) => severity !== 'info');
  const everything = new Set(open.map(({ id }) => id));
  const isOverrulable = (finding: Finding): boolean =>
    finding.severity === 'error' && !blocksDownload(finding, everything);
  if (open.length === 0) return <p className="note">{review.openNone}</p>;
  return (
    <div className="findings">
      {blocking > 0 ? (
        <p className="note" data-tone="error" role="status">
          {review.openBlocked(blocking)}
        </p>
      ) : null}
      <FindingList
        findings={open}
        atOnce={MOST_AT_ONCE}
        card={(finding) => (
          <div key={keyOf(finding)}>
            <FindingCard finding={finding} />
            {isOverrulable(finding) && explain !== null ? (
              <label className="acknowledge">
                <input
                  type="checkbox"
                  checked={acknowledged.has(finding.id)}
                  onChange={({ target }) => acknowledge(finding.id, target.checked)}
                />
                {review.acknowledge(explain.title(finding))}
              </label>
            ) : null}
          </div>
        )}
      />
    </div>
  );
}
