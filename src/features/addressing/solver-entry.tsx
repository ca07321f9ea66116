import { Suspense, useId, useState, type ReactNode } from 'react';
import { Group } from '../../ui/group';
import { lazyPart } from '../lazy-part';
import { useMessages, useWizard } from '../wizard-context';

const Solver = lazyPart(() => import('./solver').then(({ Solver: solver }) => solver));

/** The way into finding ranges; what it takes is loaded when it is opened, and kept when it is closed again. */
export function SolverEntry(): ReactNode {
  const { shell } = useWizard();
  const { solver } = useMessages();
  const [wasOpened, setOpened] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <Group title={solver.title}>
      <p className="note">{solver.lead}</p>
      <button
        type="button"
        className="button solver-open"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpened(true);
          setOpen(!isOpen);
        }}
      >
        {solver.open}
      </button>
      <div id={id} hidden={!isOpen}>
        {wasOpened ? (
          <Suspense fallback={<p className="note">{shell.loading}</p>}>
            <Solver />
          </Suspense>
        ) : null}
      </div>
    </Group>
  );
}
