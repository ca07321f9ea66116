import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { renderFiles } from '../../core/render/files';
import type { RenderedFile } from '../../core/render/rendered-file';
import type { Origin } from '../../core/render/header';
import { CopyButton } from '../../ui/copy-button';
import { NotLoaded } from '../lazy-part';
import { useMessages, useWizard, type LinkTo } from '../wizard-context';
import { downloadFile } from './download';
import { loadFiles, type FileMaker } from './load-files';

interface FileListProps {
  readonly linkTo: LinkTo;
  readonly isBlocked: boolean;
}

/** Every file of the plan, each to copy or to download: K3s's own at once, those around it when they are asked for. */
export function FileList({ linkTo, isBlocked }: FileListProps): ReactNode {
  const { reading, acknowledged } = useWizard();
  const { review, install } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const { plan } = reading;
  const origin = useMemo(
    (): Origin => ({ link: linkTo(plan), texts: install, acknowledged }),
    [plan, linkTo, install, acknowledged],
  );
  const files = useMemo(() => renderFiles(plan, origin), [plan, origin]);
  return (
    <>
      <FileRows files={files} isBlocked={isBlocked} />
      <details className="more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{review.moreFiles}</summary>
        {isOpen ? <OtherFiles known={files} origin={origin} isBlocked={isBlocked} /> : null}
      </details>
    </>
  );
}

interface OtherFilesProps {
  readonly known: readonly RenderedFile[];
  readonly origin: Origin;
  readonly isBlocked: boolean;
}

function OtherFiles({ known, origin, isBlocked }: OtherFilesProps): ReactNode {
  const { language, shell, reading } = useWizard();
  const [maker, setMaker] = useState<FileMaker | 'failed' | null>(null);
  useEffect(() => {
    let isWanted = true;
    const take = (made: FileMaker | 'failed'): void => {
      if (isWanted) setMaker(() => made);
    };
    loadFiles(language).then(take, () => take('failed'));
    return () => {
      isWanted = false;
    };
  }, [language]);
  const others = useMemo(() => {
    if (maker === null || maker === 'failed') return [];
    const paths = new Set(known.map(({ path }) => path));
    return maker(reading.plan, origin).filter(({ path }) => !paths.has(path));
  }, [maker, known, origin, reading.plan]);
  if (maker === 'failed') return <NotLoaded />;
  return maker === null ? <p className="note">{shell.loading}</p> : <FileRows files={others} isBlocked={isBlocked} />;
}

interface FileRowsProps {
  readonly files: readonly RenderedFile[];
  readonly isBlocked: boolean;
}

function FileRows({ files, isBlocked }: FileRowsProps): ReactNode {
  const { review } = useMessages();
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
