import type { SomeExamples } from '../../core/rules/example';
import type { Section } from '../../core/rules/pack';

/** The examples of a section's rules, which come with the first page of one of them. */
export const examplesOf: Readonly<Record<Section, () => Promise<SomeExamples>>> = {
  values: async () => (await import('../../core/rules/examples/values')).valueExamples,
  files: async () => (await import('../../core/rules/examples/files')).fileExamples,
  releases: async () => (await import('../../core/rules/examples/releases')).releaseExamples,
  ranges: async () => (await import('../../core/rules/examples/ranges')).rangeExamples,
  overlaps: async () => (await import('../../core/rules/examples/overlaps')).overlapExamples,
  capacity: async () => (await import('../../core/rules/examples/capacity')).capacityExamples,
  stack: async () => (await import('../../core/rules/examples/stack')).stackExamples,
  underlay: async () => (await import('../../core/rules/examples/underlay')).underlayExamples,
  hosts: async () => (await import('../../core/rules/examples/hosts')).hostExamples,
  firewall: async () => (await import('../../core/rules/examples/firewall')).firewallExamples,
  surroundings: async () => (await import('../../core/rules/examples/surroundings')).surroundingsExamples,
  cni: async () => (await import('../../core/rules/examples/cni')).cniExamples,
  calico: async () => (await import('../../core/rules/examples/calico')).calicoExamples,
  cilium: async () => (await import('../../core/rules/examples/cilium')).ciliumExamples,
  'other-cni': async () => (await import('../../core/rules/examples/other-cni')).otherCniExamples,
  'control-plane': async () => (await import('../../core/rules/examples/control-plane')).controlPlaneExamples,
  services: async () => (await import('../../core/rules/examples/services')).serviceExamples,
  sites: async () => (await import('../../core/rules/examples/sites')).siteExamples,
  tailscale: async () => (await import('../../core/rules/examples/tailscale')).tailscaleExamples,
  consistency: async () => (await import('../../core/rules/examples/consistency')).consistencyExamples,
  live: async () => (await import('../../core/rules/examples/live')).liveExamples,
};
