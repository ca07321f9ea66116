import type { SomeExamples } from '../../core/rules/example';
import type { Section } from '../../core/rules/pack';

/** The examples of a section's rules, which come with the first page of one of them. */
export const examplesOf: { readonly [S in Section]?: () => Promise<SomeExamples> } = {
  values: async () => (await import('../../core/rules/examples/values')).valueExamples,
  files: async () => (await import('../../core/rules/examples/files')).fileExamples,
  releases: async () => (await import('../../core/rules/examples/releases')).releaseExamples,
  ranges: async () => (await import('../../core/rules/examples/ranges')).rangeExamples,
  overlaps: async () => (await import('../../core/rules/examples/overlaps')).overlapExamples,
  capacity: async () => (await import('../../core/rules/examples/capacity')).capacityExamples,
  stack: async () => (await import('../../core/rules/examples/stack')).stackExamples,
  underlay: async () => (await import('../../core/rules/examples/underlay')).underlayExamples,
  'control-plane': async () => (await import('../../core/rules/examples/control-plane')).controlPlaneExamples,
  sites: async () => (await import('../../core/rules/examples/sites')).siteExamples,
  consistency: async () => (await import('../../core/rules/examples/consistency')).consistencyExamples,
  live: async () => (await import('../../core/rules/examples/live')).liveExamples,
};
