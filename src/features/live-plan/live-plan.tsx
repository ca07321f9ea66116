import { useMemo, type ReactNode } from 'react';
import type { Finding } from '../../core/plan/finding';
import { count } from '../../i18n/format';
import { SeverityIcon } from '../../ui/severity-icon';
import { FindingCard, keyOf } from '../finding-card';
import { useMessages, useWizard, type LinkTo } from '../wizard-context';
import { FilePreview } from './file-preview';
import { Numbers } from './numbers';
import { Strip } from './strip';

/** The plan beside the form: where it lies, what it comes to, what is wrong, and what will be written. */
export function LivePlan({ linkTo }: { readonly linkTo: LinkTo }): ReactNode {
  const { live } = useMessages();
  const { reading } = useWizard();
  return (
    <>
      <section className="card" aria-label={live.map}>
        <Strip plan={reading.plan} />
        <Numbers />
      </section>
      <Findings />
      <FilePreview linkTo={linkTo} />
    </>
  );
}

// More than these at once help nobody; the rest is one click away.
const MOST_AT_ONCE = 6;

function Findings(): ReactNode {
  const { shell, findings } = useWizard();
  const { live } = useMessages();
  const said = useMemo(() => {
    if (findings === null) return '';
    const countOf = (severity: Finding['severity']): number =>
      findings.filter((each) => each.severity === severity).length;
    return live.findingsChanged(countOf('error'), countOf('warning'));
  }, [findings, live]);
  if (findings === null) return <p className="checking">{shell.checking}</p>;
  return (
    <section className="findings" aria-label={live.findings}>
      <p className="sr-only" role="status">
        {said}
      </p>
      {findings.some(({ severity }) => severity !== 'info') ? null : <NothingWrong />}
      {findings.slice(0, MOST_AT_ONCE).map((finding) => (
        <FindingCard key={keyOf(finding)} finding={finding} />
      ))}
      {findings.length > MOST_AT_ONCE ? (
        <details className="more">
          <summary>{live.more(findings.length - MOST_AT_ONCE)}</summary>
          <div className="findings">
            {findings.slice(MOST_AT_ONCE).map((finding) => (
              <FindingCard key={keyOf(finding)} finding={finding} />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  );
}

function NothingWrong(): ReactNode {
  const { derived } = useWizard();
  const { live } = useMessages();
  return (
    <div className="finding" data-tone="info">
      <SeverityIcon severity="info" />
      <span>{live.nothingWrong(count(derived.nodeCapacity))}</span>
    </div>
  );
}
