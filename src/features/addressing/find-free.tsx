import { useState, type ReactNode } from 'react';
import { printCidr } from '../../core/cidr/cidr';
import { rangesOf, type RangeField } from '../../core/plan/free-range';
import { withRangeMoved } from '../../core/plan/layout';
import { nextFreeRange } from '../../core/plan/next-free-range';
import { useMessages, useWizard } from '../wizard-context';

interface FindFreeProps {
  readonly field: RangeField;
  readonly item: number;
  /** What the range is for, in a person's words. */
  readonly name: string;
}

/** Moves one range to the next free place of its size, and says where to. */
export function FindFree({ field, item, name }: FindFreeProps): ReactNode {
  const { reading, change } = useWizard();
  const { solver } = useMessages();
  const [said, setSaid] = useState('');
  if (rangesOf(reading.plan, field)[item] === undefined) return null;
  const move = (): void => {
    const next = nextFreeRange(reading.plan, field, item);
    setSaid(next === null ? solver.noOther(name) : solver.moved(name, printCidr(next)));
    if (next !== null) change((plan) => withRangeMoved(plan, field, item, next), [field]);
  };
  return (
    <>
      <button type="button" className="button" aria-label={solver.findFreeFor(name)} onClick={move}>
        {solver.findFree}
      </button>
      <span className="sr-only" role="status">
        {said}
      </span>
    </>
  );
}
