import type { SomeExamples } from '../example';
import { capacityExamples } from './capacity';
import { liveExamples } from './live';

/** The examples of every rule that has them. */
export const EXAMPLES: SomeExamples = {
  ...capacityExamples,
  ...liveExamples,
};
