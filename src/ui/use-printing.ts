import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is on its way to paper. What then appears is there before the browser takes the page. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(() => matchMedia('print').matches);
  useEffect(() => {
    const paper = matchMedia('print');
    const set = (value: boolean): void => flushSync(() => setPrinting(value));
    // While the browser lays out the paper, the query may change back and forth.
    let isUnderWay = false;
    const begin = (): void => {
      isUnderWay = true;
      set(true);
    };
    const end = (): void => {
      isUnderWay = false;
      set(false);
    };
    const change = (): void => {
      if (!isUnderWay) set(paper.matches);
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    paper.addEventListener('change', change);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      paper.removeEventListener('change', change);
    };
  }, []);
  return isPrinting;
}
