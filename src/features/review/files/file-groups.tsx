import { useState, type ReactNode } from 'react';
import type { FileListMessages } from '../../../i18n/file-list-messages';
import { count } from '../../../i18n/format';
import { isDifferent, type FileEntry } from './file-entries';
import { groupFiles, type KindOfFiles } from './file-kinds';
import { FileRow } from './file-row';

interface FileGroupsProps {
  readonly entries: readonly FileEntry[];
  readonly texts: FileListMessages;
  readonly isBlocked: boolean;
  readonly isPrinting: boolean;
}

/** Files under headings by what they are for, each kind with a sentence. */
export function FileGroups({ entries, ...props }: FileGroupsProps): ReactNode {
  return groupFiles(entries).map(({ group, kinds }) => (
    <section className="file-group" key={group} aria-labelledby={`files-${group}`}>
      <h3 id={`files-${group}`}>{props.texts.groups[group]}</h3>
      {kinds.map((kind) => (
        <Kind key={kind.kind} {...kind} {...props} />
      ))}
    </section>
  ));
}

type SharedProps = Omit<FileGroupsProps, 'entries'>;

// One file for each of a hundred machines would push everything else out of sight.
const MOST_IN_SIGHT = 6;
/** A thousand rows at once take their time, and nobody reads them. */
const MOST_AT_ONCE = 100;

function Kind({ kind, files, ...props }: KindOfFiles<FileEntry> & SharedProps): ReactNode {
  return (
    <div className="file-kind">
      <p>{props.texts.kinds[kind]}</p>
      {files.length > MOST_IN_SIGHT ? <Folded files={files} {...props} /> : <Rows files={files} {...props} />}
    </div>
  );
}

interface RowsProps extends SharedProps {
  readonly files: readonly FileEntry[];
}

function Folded({ files, ...props }: RowsProps): ReactNode {
  const { texts, isPrinting } = props;
  const [isOpen, setOpen] = useState(false);
  const isCompared = files.some(({ state }) => state !== 'alone');
  const different = isCompared ? count(files.filter(isDifferent).length) : null;
  // Files that are gone stand last.
  const lastOfPlan = files.findLast(({ state }) => state !== 'gone') ?? files.at(-1);
  const names = texts.fromTo(files[0]?.path ?? '', lastOfPlan?.path ?? '');
  const summary = (
    <>
      {texts.folded(count(files.length), different)} <code>{names}</code>
    </>
  );
  if (isPrinting) return <p className="file-fold">{summary}</p>;
  return (
    <details className="more file-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen ? <Rows files={files} {...props} /> : null}
    </details>
  );
}

function Rows({ files, ...props }: RowsProps): ReactNode {
  const { texts, isBlocked, isPrinting } = props;
  const [isOpen, setOpen] = useState(false);
  const rest = files.slice(MOST_AT_ONCE);
  return (
    <>
      <ul className="file-rows">
        {files.slice(0, MOST_AT_ONCE).map((entry) => (
          <FileRow key={entry.path} entry={entry} texts={texts} isBlocked={isBlocked} isPrinting={isPrinting} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <details className="more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{texts.more(count(rest.length))}</summary>
          {isOpen ? <Rows files={rest} {...props} /> : null}
        </details>
      ) : null}
    </>
  );
}
