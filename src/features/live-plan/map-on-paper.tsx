import { useEffect, useState, type ReactNode } from 'react';
import { usePrinting } from '../../ui/use-printing';
import { whenIdle } from '../when-idle';

type Loaded = typeof import('../address-map/printed-map');

// Kept here: a sheet of paper is narrow, and on its way there the page builds the plan anew, in its narrow place.
let kept: Loaded | null = null;

/** The map as part of the printed plan. Paper does not wait, so it is loaded before anybody prints. */
export function MapOnPaper(): ReactNode {
  const isPrinting = usePrinting();
  const [loaded, setLoaded] = useState(kept);
  useEffect(
    () =>
      whenIdle(() => {
        import('../address-map/printed-map').then(
          (module) => {
            kept = module;
            setLoaded(module);
          },
          // Offline before the first visit was complete: the plan prints without it.
          () => undefined,
        );
      }),
    [],
  );
  return isPrinting && loaded !== null ? <loaded.PrintedMap /> : null;
}
