import { Suspense, type ReactNode } from 'react';
import { lazyPart, NotLoaded } from '../features/lazy-part';
import { MessagesContext, useWizard } from '../features/wizard-context';
import { linkTo } from './location';
import type { Rest } from './rest-of';

const LivePlan = lazyPart(() => import('../features/live-plan/live-plan').then((part) => part.LivePlan));

interface PlanBesideProps {
  readonly rest: Rest | null;
  readonly isIncomplete: boolean;
}

/** The live plan, or why it is not there yet. */
export function PlanBeside({ rest, isIncomplete }: PlanBesideProps): ReactNode {
  const { shell } = useWizard();
  if (rest === null) return isIncomplete ? <NotLoaded /> : <p className="checking">{shell.checking}</p>;
  return (
    <Suspense fallback={null}>
      <MessagesContext value={rest.messages}>
        <LivePlan linkTo={linkTo} />
      </MessagesContext>
    </Suspense>
  );
}
