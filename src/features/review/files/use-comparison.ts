import { useDeferredValue, useMemo, useState } from 'react';
import type { Plan } from '../../../core/plan/plan';
import type { CompareWith } from '../../../i18n/file-list-messages';
import { useWizard } from '../../wizard-context';
import { linkedPlan, type LinkedPlan } from './linked-plan';

interface Chosen {
  readonly by: CompareWith;
  readonly pasted: string;
  readonly isOnlyDifferent: boolean;
}

export interface Comparison extends Chosen {
  readonly choose: (change: Partial<Chosen>) => void;
  /** Null where a link is asked for and none is there. */
  readonly linked: LinkedPlan | null;
  /** Null where nothing is compared. */
  readonly plan: Plan | null;
}

// Still so after a change on another step: that is what one compares for.
const last: { chosen: Chosen } = { chosen: { by: 'nothing', pasted: '', isOnlyDifferent: false } };

/** Which plan this one is compared with. */
export function useComparison(): Comparison {
  const { first } = useWizard();
  const [chosen, setChosen] = useState(last.chosen);
  const choose = (change: Partial<Chosen>): void => {
    last.chosen = { ...last.chosen, ...change };
    setChosen(last.chosen);
  };
  // A plan of a thousand nodes is not made anew for every character of a link that is typed.
  const pasted = useDeferredValue(chosen.pasted);
  const linked = useMemo(() => (pasted.trim() === '' ? null : linkedPlan(pasted)), [pasted]);
  const plans = { nothing: null, opened: first, link: linked?.plan ?? null };
  return { ...chosen, choose, linked, plan: plans[chosen.by] };
}
