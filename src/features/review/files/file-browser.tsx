import { useEffect, useEffectEvent, useMemo, type ReactNode } from 'react';
import type { Origin } from '../../../core/render/header';
import type { FileListMessages } from '../../../i18n/file-list-messages';
import '../../../ui/styles/files.css';
import { usePrinting } from '../../../ui/use-printing';
import { NotLoaded } from '../../lazy-part';
import { useMessages, useWizard, type LinkTo } from '../../wizard-context';
import type { FileMaker } from '../load-files';
import { ComparedWith, CompareWith } from './compare-with';
import { fileEntries, isDifferent } from './file-entries';
import { FileGroups } from './file-groups';
import { useFileListParts } from './file-list-parts';
import { useComparison } from './use-comparison';

interface FileBrowserProps {
  readonly linkTo: LinkTo;
  readonly isBlocked: boolean;
  readonly isForPaper: boolean;
  readonly onPaperReady: () => void;
}

/** Every file of the plan: what it is for, its text, what another plan would change in it; to copy and to download. */
export function FileBrowser({ isForPaper, onPaperReady, ...props }: FileBrowserProps): ReactNode {
  const parts = useFileListParts();
  const ready = useEffectEvent(onPaperReady);
  useEffect(() => {
    if (!isForPaper) return;
    // Printing makes the page anew at once, which nothing may do while it is being made.
    const timer = setTimeout(() => ready());
    return () => clearTimeout(timer);
  }, [isForPaper]);
  return parts === null ? <NotLoaded /> : <Files {...props} {...parts} />;
}

interface FilesProps extends Pick<FileBrowserProps, 'linkTo' | 'isBlocked'> {
  readonly texts: FileListMessages;
  readonly filesOf: FileMaker;
}

function Files({ linkTo, isBlocked, texts, filesOf }: FilesProps): ReactNode {
  const { reading, acknowledged } = useWizard();
  const { install } = useMessages();
  const { plan } = reading;
  const comparison = useComparison();
  const other = comparison.plan;
  const origin = useMemo(
    (): Origin => ({ link: linkTo(plan), texts: install, acknowledged }),
    [plan, linkTo, install, acknowledged],
  );
  const files = useMemo(() => filesOf(plan, origin), [filesOf, plan, origin]);
  // The other plan's files name this plan's link and decisions: what differs is then what the plans say.
  const others = useMemo(() => (other === null ? null : filesOf(other, origin)), [filesOf, other, origin]);
  const entries = useMemo(() => fileEntries(files, others), [files, others]);
  const isPrinting = usePrinting();
  const shown = comparison.isOnlyDifferent && others !== null ? entries.filter(isDifferent) : entries;
  const compared = { comparison, entries, texts };
  return (
    <>
      {isPrinting ? others === null ? null : <ComparedWith {...compared} /> : <CompareWith {...compared} />}
      <FileGroups entries={shown} texts={texts} isBlocked={isBlocked} isPrinting={isPrinting} />
    </>
  );
}
