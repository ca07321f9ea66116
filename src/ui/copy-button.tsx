import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly copied: string;
  readonly failed: string;
  readonly accessibleLabel?: string;
  readonly className?: string;
}

// A page that came over plain HTTP has no clipboard, whatever its type says.
async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

type Outcome = 'none' | 'copied' | 'failed';

/** Copies a text and says so in its own label, and aloud. */
export function CopyButton({
  text,
  label,
  copied,
  failed,
  accessibleLabel,
  className = 'small plain',
}: CopyButtonProps): ReactNode {
  const [outcome, setOutcome] = useState<Outcome>('none');
  useEffect(() => {
    if (outcome === 'none') return;
    const timer = setTimeout(() => setOutcome('none'), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (): void => {
    copyText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  const shown = outcome === 'none' ? label : outcome === 'copied' ? copied : failed;
  return (
    <>
      <button
        type="button"
        className={`button ${className}`}
        onClick={copy}
        {...(outcome === 'none' && accessibleLabel !== undefined ? { 'aria-label': accessibleLabel } : {})}
      >
        {shown}
      </button>
      <span className="sr-only" role="status">
        {outcome === 'none' ? '' : shown}
      </span>
    </>
  );
}
