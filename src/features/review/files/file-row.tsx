import { useId, useMemo, useState, type ReactNode } from 'react';
import type { FileListMessages } from '../../../i18n/file-list-messages';
import { CopyButton } from '../../../ui/copy-button';
import { useMessages } from '../../wizard-context';
import { downloadFile } from '../download';
import { ChangedText } from './changed-text';
import type { FileEntry } from './file-entries';
import { FileText } from './file-text';
import { lineChanges, lineCounts, type ComparedLine } from './line-changes';

interface FileRowProps {
  readonly entry: FileEntry;
  readonly texts: FileListMessages;
  readonly isBlocked: boolean;
  readonly isPrinting: boolean;
}

/** A file: its name, which opens its text, what became of it, and what to do with it. */
export function FileRow({ entry, texts, isBlocked, isPrinting }: FileRowProps): ReactNode {
  const { path, text, before, state } = entry;
  const { review } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const lines = useMemo(() => (before === null ? null : lineChanges(before, text)), [before, text]);
  const name = (
    <>
      <code>{path}</code> <Change entry={entry} lines={lines} texts={texts} />
    </>
  );
  if (isPrinting) return <li className="file-row">{name}</li>;
  return (
    <li>
      <div className="file-row">
        <button
          type="button"
          className="file-name"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {name}
        </button>
        {state === 'gone' ? null : (
          <>
            <CopyButton
              text={text}
              label={review.copy}
              copied={review.copied}
              failed={review.notCopied}
              accessibleLabel={`${review.copy}: ${path}`}
            />
            <button
              type="button"
              className="button small plain"
              disabled={isBlocked}
              aria-label={review.downloadFile(path)}
              onClick={() => downloadFile(entry)}
            >
              ↓
            </button>
          </>
        )}
      </div>
      {isOpen ? (
        <div id={id}>
          {lines === null ? (
            <FileText path={path} text={text} />
          ) : (
            <ChangedText path={path} lines={lines} texts={texts} />
          )}
        </div>
      ) : null}
    </li>
  );
}

interface ChangeProps {
  readonly entry: FileEntry;
  readonly lines: readonly ComparedLine[] | null;
  readonly texts: FileListMessages;
}

/** What became of a file: its changed lines counted, or a word. */
function Change({ entry: { state }, lines, texts }: ChangeProps): ReactNode {
  if (lines === null)
    return state === 'alone' || state === 'changed' ? null : (
      <span className={`file-state ${state}`}>{texts.states[state]}</span>
    );
  const { added, removed } = lineCounts(lines);
  return (
    <span className="file-state changed">
      <span aria-hidden="true">
        <span className="plus">+{added}</span> <span className="minus">−{removed}</span>
      </span>
      <span className="sr-only">{texts.lines(added, removed)}</span>
    </span>
  );
}
