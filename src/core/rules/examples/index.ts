import type { SomeExamples } from '../example';
import { capacityExamples } from './capacity';
import { controlPlaneExamples } from './control-plane';
import { liveExamples } from './live';
import { overlapExamples } from './overlaps';
import { rangeExamples } from './ranges';
import { releaseExamples } from './releases';
import { valueExamples } from './values';

/** The examples of every rule that has them. */
export const EXAMPLES: SomeExamples = {
  ...valueExamples,
  ...releaseExamples,
  ...rangeExamples,
  ...overlapExamples,
  ...capacityExamples,
  ...controlPlaneExamples,
  ...liveExamples,
};
