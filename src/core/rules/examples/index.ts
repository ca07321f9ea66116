import type { SomeExamples } from '../example';
import { capacityExamples } from './capacity';
import { consistencyExamples } from './consistency';
import { controlPlaneExamples } from './control-plane';
import { liveExamples } from './live';
import { overlapExamples } from './overlaps';
import { rangeExamples } from './ranges';
import { releaseExamples } from './releases';
import { siteExamples } from './sites';
import { stackExamples } from './stack';
import { underlayExamples } from './underlay';
import { valueExamples } from './values';

/** The examples of every rule that has them. */
export const EXAMPLES: SomeExamples = {
  ...valueExamples,
  ...releaseExamples,
  ...rangeExamples,
  ...overlapExamples,
  ...capacityExamples,
  ...stackExamples,
  ...underlayExamples,
  ...controlPlaneExamples,
  ...siteExamples,
  ...consistencyExamples,
  ...liveExamples,
};
