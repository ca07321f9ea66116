import { useEffect, useEffectEvent, useState } from 'react';

/** What comes over the network: null while it is on its way, `failed` when it cannot be had. */
type Loaded<T> = { readonly key: string; readonly value: T | 'failed' } | null;

/** Loads something whenever its key changes; what was there before is gone at once. */
export function useLoaded<T extends object>(key: string, load: () => Promise<T>): T | 'failed' | null {
  const [loaded, setLoaded] = useState<Loaded<T>>(null);
  const loadNow = useEffectEvent(load);
  useEffect(() => {
    let isWanted = true;
    const settle = (value: T | 'failed'): void => {
      if (isWanted) setLoaded({ key, value });
    };
    loadNow().then(settle, () => settle('failed'));
    return () => {
      isWanted = false;
    };
  }, [key]);
  return loaded?.key === key ? loaded.value : null;
}
