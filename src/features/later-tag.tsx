import { Suspense, useId, useState, type ReactNode } from 'react';
import { laterOf, type Choice } from '../core/k3s/later';
import { usePrinting } from '../ui/use-printing';
import { lazyPart } from './lazy-part';
import { useWizard } from './wizard-context';

const Reason = lazyPart(() => import('./later-reasons/reason').then((part) => part.Reason));

/** When a choice can still be changed; why, when it is pressed. On paper there is nothing to press. */
export function LaterTag({ of }: { readonly of: Choice }): ReactNode {
  const { shell, reading } = useWizard();
  const [isOpen, setOpen] = useState(false);
  const isPrinting = usePrinting();
  const id = useId();
  const when = shell.later[laterOf(of, reading.plan.k3sVersion)];
  if (isPrinting) return <span className="later">{when}</span>;
  return (
    <>
      <button
        type="button"
        className="later"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {when}
      </button>
      <span id={id} className="later-reason" hidden={!isOpen}>
        {isOpen ? (
          <Suspense fallback={shell.loading}>
            <Reason of={of} />
          </Suspense>
        ) : null}
      </span>
    </>
  );
}
