import type { ReactNode } from 'react';
import { count } from '../../i18n/format';
import { SeverityIcon } from '../../ui/severity-icon';
import { FindingsPanel } from '../findings/findings-panel';
import { RULE_INDEX, ruleLink } from '../rule-link';
import { type LinkTo, useDerived, useMessages, useWizard } from '../wizard-context';
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

function Findings(): ReactNode {
  const { shell, findings } = useWizard();
  const { live } = useMessages();
  if (findings === null) return <p className="checking">{shell.checking}</p>;
  return (
    <section className="findings" aria-label={live.findings} tabIndex={-1}>
      {findings.some(({ severity }) => severity !== 'info') ? null : <NothingWrong />}
      <FindingsPanel findings={findings} />
      <a className="all-rules" href={ruleLink(RULE_INDEX)}>
        {live.allRules}
      </a>
    </section>
  );
}

function NothingWrong(): ReactNode {
  const derived = useDerived();
  const { live } = useMessages();
  return (
    <div className="finding" data-tone="info">
      <SeverityIcon severity="info" />
      <span>{live.nothingWrong(count(derived.nodeCapacity))}</span>
    </div>
  );
}
