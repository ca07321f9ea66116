import { useMemo, type ReactNode } from 'react';
import { renderFiles } from '../../core/render/files';
import { CopyButton } from '../../ui/copy-button';
import { useMessages, useWizard, type LinkTo } from '../wizard-context';
import { downloadFile } from './download';

interface FileListProps {
  readonly linkTo: LinkTo;
  readonly isBlocked: boolean;
}

/** Every file of the plan, each to copy or to download. */
export function FileList({ linkTo, isBlocked }: FileListProps): ReactNode {
  const { reading, acknowledged } = useWizard();
  const { review, install } = useMessages();
  const { plan } = reading;
  const files = useMemo(
    () => renderFiles(plan, { link: linkTo(plan), texts: install, acknowledged }),
    [plan, linkTo, install, acknowledged],
  );
  return files.map((file) => (
    <div className="file-row" key={file.path}>
      <code>{file.path}</code>
      <CopyButton
        text={file.text}
        label={review.copy}
        copied={review.copied}
        failed={review.notCopied}
        accessibleLabel={`${review.copy}: ${file.path}`}
      />
      <button
        type="button"
        className="button small"
        disabled={isBlocked}
        aria-label={review.downloadFile(file.path)}
        onClick={() => downloadFile(file)}
      >
        ↓
      </button>
    </div>
  ));
}
