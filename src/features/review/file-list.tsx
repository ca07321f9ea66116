import { Suspense, useState, type ReactNode } from 'react';
import { usePrinting } from '../../ui/use-printing';
import { lazyPart } from '../lazy-part';
import { useMessages, useWizard, type LinkTo } from '../wizard-context';

const FileBrowser = lazyPart(() => import('./files/file-browser').then((part) => part.FileBrowser));

interface FileListProps {
  readonly linkTo: LinkTo;
  readonly isBlocked: boolean;
  /** The page is about to be printed, and the list shall be on the paper. */
  readonly isForPaper: boolean;
  readonly onPaperReady: () => void;
}

// Who looks at files, changes something on another step and comes back, looks at the files again.
const last = { isOpen: false };

/** Every file of the plan, once somebody asks for them; all that makes them comes with it. */
export function FileList(props: FileListProps): ReactNode {
  const { shell } = useWizard();
  const { review } = useMessages();
  const [isOpen, setOpen] = useState(last.isOpen);
  const [wasWanted, setWanted] = useState(isOpen);
  const isWanted = wasWanted || props.isForPaper;
  if (isWanted && !wasWanted) setWanted(true);
  const isPrinting = usePrinting();
  const toggle = (isNowOpen: boolean): void => {
    // Opened for paper alone.
    if (isPrinting) return;
    last.isOpen = isNowOpen;
    setOpen(isNowOpen);
    if (isNowOpen) setWanted(true);
  };
  return (
    <details
      className="more each-file"
      open={isOpen || (isPrinting && isWanted)}
      onToggle={({ currentTarget }) => toggle(currentTarget.open)}
    >
      <summary>{review.eachFile}</summary>
      {isWanted ? (
        <Suspense fallback={<p className="note">{shell.loading}</p>}>
          <FileBrowser {...props} />
        </Suspense>
      ) : null}
    </details>
  );
}
