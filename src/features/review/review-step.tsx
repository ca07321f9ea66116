import { useState, type ReactNode } from 'react';
import { agentCount, serverCount } from '../../core/plan/effective';
import type { Finding } from '../../core/plan/finding';
import { Group } from '../../ui/group';
import { useMessages, useWizard, type LinkTo } from '../wizard-context';
import { FileList } from './file-list';
import { InstallOrder } from './install-order';
import { OpenFindings } from './open-findings';
import { PortTable } from './port-table';
import { Share } from './share';
import { WhatCanChange } from './what-can-change';

interface ReviewStepProps {
  readonly linkTo: LinkTo;
  readonly blocksDownload: (finding: Finding, acknowledged: ReadonlySet<string>) => boolean;
  readonly onDownload: () => void;
}

/** What stands against the plan, the order of installing, the files, and the link. */
export function ReviewStep({ linkTo, blocksDownload, onDownload }: ReviewStepProps): ReactNode {
  const { reading, findings, acknowledged } = useWizard();
  const { review } = useMessages();
  const { plan } = reading;
  const [isForPaper, setForPaper] = useState(false);
  const putOnPaper = (): void => {
    setForPaper(false);
    print();
  };
  const blocking = (findings ?? []).filter((finding) => blocksDownload(finding, acknowledged));
  const isBlocked = findings === null || blocking.length > 0;
  return (
    <>
      <h1>{review.title}</h1>
      <p className="lead">{review.lead(serverCount(plan), agentCount(plan))}</p>
      <Group title={review.open}>
        <OpenFindings blocking={blocking.length} blocksDownload={blocksDownload} />
      </Group>
      <Group title={review.order}>
        <InstallOrder />
      </Group>
      <Group title={review.files}>
        <p className="row">
          <button type="button" className="button primary" disabled={isBlocked} onClick={onDownload}>
            {review.downloadAll}
          </button>
          <span className="note">{isBlocked ? review.blocked : review.filesLead}</span>
        </p>
        <FileList linkTo={linkTo} isBlocked={isBlocked} isForPaper={isForPaper} onPaperReady={putOnPaper} />
      </Group>
      <Group title={review.ports.title}>
        <PortTable />
      </Group>
      <Group title={review.later}>
        <WhatCanChange />
      </Group>
      <Group title={review.share}>
        <Share linkTo={linkTo} onPrint={() => setForPaper(true)} />
      </Group>
    </>
  );
}
