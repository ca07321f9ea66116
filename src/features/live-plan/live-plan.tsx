import { useMemo, type ReactNode } from 'react';
import type { Finding } from '../../core/plan/finding';
import { count } from '../../i18n/format';
import { SeverityIcon } from '../../ui/severity-icon';
import { FindingCard, keyOf } from '../finding-card';
import { FindingList } from '../finding-list';
import { useMessages, useWizard, type LinkTo } from '../wizard-context';
import { FilePreview } from './file-preview';
import { MapOnPaper } from './map-on-paper';
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
      <MapOnPaper />
      <Findings />
      <FilePreview linkTo={linkTo} />
    </>
  );
}

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
    <section className="findings" aria-label={live.findings} tabIndex={-1}>
      <p className="sr-only" role="status">
        {said}
      </p>
      {findings.some(({ severity }) => severity !== 'info') ? null : <NothingWrong />}
      <FindingList
        findings={findings}
        atOnce={MOST_AT_ONCE}
        card={(finding) => <FindingCard key={keyOf(finding)} finding={finding} />}
      />
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
