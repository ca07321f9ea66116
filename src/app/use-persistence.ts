import { useEffect } from 'react';
import type { PlanReading } from '../core/plan/plan-text';
import { replacePlan, type Where } from './location';
import { storeText } from './session';

const WRITE_AFTER = 400;

/** Keeps text and address up to date: a moment after the last change, and at the latest when the page goes away. */
export function usePersistence(reading: PlanReading, where: Where): void {
  useEffect(() => {
    const write = (): void => {
      storeText(reading.text);
      replacePlan(reading.plan, where);
    };
    const timer = setTimeout(write, WRITE_AFTER);
    addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', write);
    };
  }, [reading, where]);
}
