import { useEffect, useRef, useState } from 'react';
import type { Plan } from '../core/plan/plan';
import type { LaterPack } from '../core/rules/pack-needs';
import { whenIdle } from '../features/when-idle';
import type { Language } from '../i18n/languages';
import { loadRest } from './rest';
import type { Rest } from './rest-of';

const NO_PACKS: ReadonlySet<LaterPack> = new Set();

/** Rules and texts of a language: when the page is idle at first, at once when the language or what the plan is about changes. */
export function useRest(language: Language, plan: Plan, onIncomplete: (isIncomplete: boolean) => void): Rest | null {
  const [rest, setRest] = useState<Rest | null>(null);
  const isFirst = useRef(true);
  // A pack that was needed once stays: what is tried out and taken back costs nothing more.
  const [wanted, setWanted] = useState(NO_PACKS);
  const missing = rest?.packsFor(plan).filter((pack) => !wanted.has(pack)) ?? [];
  if (missing.length > 0) setWanted(new Set([...wanted, ...missing]));

  useEffect(() => {
    let isWanted = true;
    const load = (): void => {
      loadRest(language, wanted).then(
        (loaded) => {
          if (isWanted) setRest(loaded);
        },
        () => onIncomplete(true),
      );
    };
    const cancel = isFirst.current ? whenIdle(load) : load();
    isFirst.current = false;
    return () => {
      isWanted = false;
      cancel?.();
    };
  }, [language, wanted, onIncomplete]);
  return rest;
}

/** Whether no rule is on its way any more that may find something in a plan. */
export const isComplete = (rest: Rest, plan: Plan): boolean =>
  rest.packsFor(plan).every((pack) => rest.packs.has(pack));
