import { useEffect, useRef, useState } from 'react';
import { keysOf } from '../core/keys-of';
import type { Plan } from '../core/plan/plan';
import { isNeeded, PACK_NEEDS, type LaterPack } from '../core/rules/pack-needs';
import { whenIdle } from '../features/when-idle';
import type { Language } from '../i18n/languages';
import { loadRest } from './rest';
import type { Rest } from './rest-of';

/** Rules and texts of a language: when the page is idle at first, at once when the language or what the plan is about changes. */
export function useRest(language: Language, plan: Plan, onIncomplete: (isIncomplete: boolean) => void): Rest | null {
  const [rest, setRest] = useState<Rest | null>(null);
  const isFirst = useRef(true);
  // A pack that was needed once stays: what is tried out and taken back costs nothing more.
  const [wanted, setWanted] = useState<ReadonlySet<LaterPack>>(() => packsFor(plan));
  const missing = keysOf(PACK_NEEDS).filter((pack) => !wanted.has(pack) && isNeeded(pack, plan));
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

const packsFor = (plan: Plan): ReadonlySet<LaterPack> =>
  new Set(keysOf(PACK_NEEDS).filter((pack) => isNeeded(pack, plan)));

/** Whether rules are still on their way that may find something in a plan. */
export const isComplete = (rest: Rest, plan: Plan): boolean =>
  keysOf(PACK_NEEDS).every((pack) => rest.packs.has(pack) || !isNeeded(pack, plan));
