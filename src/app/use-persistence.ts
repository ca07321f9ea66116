import { useEffect } from 'react';
import { replacePlan, type Where } from './location';
import { storeAcknowledged, storeText } from './session';
import type { WizardState } from './wizard-state';

const WRITE_AFTER = 400;

/** Keeps text, acknowledgements and address up to date: a moment after the last change, and at the latest when the page goes away. */
export function usePersistence({ reading, acknowledged }: WizardState, where: Where): void {
  useEffect(() => {
    const write = (): void => {
      storeText(reading.text);
      storeAcknowledged(acknowledged);
      replacePlan(reading.plan, where);
    };
    const timer = setTimeout(write, WRITE_AFTER);
    addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', write);
    };
  }, [reading, acknowledged, where]);
}
