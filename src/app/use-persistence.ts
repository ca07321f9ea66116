import { useEffect } from 'react';
import type { PlanReading } from '../core/plan/plan-text';
import type { Step } from '../i18n/shell-messages';
import { replacePlan } from './location';
import { storeText } from './session';

const WRITE_AFTER = 400;

/** Keeps text and address up to date: a moment after the last change, and at the latest when the page goes away. */
export function usePersistence(reading: PlanReading, step: Step): void {
  useEffect(() => {
    const write = (): void => {
      storeText(reading.text);
      replacePlan(reading.plan, step);
    };
    const timer = setTimeout(write, WRITE_AFTER);
    addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', write);
    };
  }, [reading, step]);
}
