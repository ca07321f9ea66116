import { Suspense, useId, useState, type ReactNode } from 'react';
import { laterOf, type Choice } from '../core/k3s/later';
import { lazyPart } from './lazy-part';
import { useWizard } from './wizard-context';

const Reason = lazyPart(() => import('./later-reasons/reason').then((part) => part.Reason));

/** When a choice can still be changed; why, when it is pressed. */
export function LaterTag({ of }: { readonly of: Choice }): ReactNode {
  const { shell, reading } = useWizard();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="later"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {shell.later[laterOf(of, reading.plan.k3sVersion)]}
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
