import { useEffect, useRef, useState } from 'react';
import { whenIdle } from '../features/when-idle';
import type { Language } from '../i18n/languages';
import { loadRest } from './rest';
import type { Rest } from './rest-of';

/** Rules and texts of a language: when the page is idle at first, at once when the language changes. */
export function useRest(language: Language, onIncomplete: (isIncomplete: boolean) => void): Rest | null {
  const [rest, setRest] = useState<Rest | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    let isWanted = true;
    const load = (): void => {
      loadRest(language).then(
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
  }, [language, onIncomplete]);
  return rest;
}
