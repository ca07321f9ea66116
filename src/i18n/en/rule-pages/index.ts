import type { RulePagesTexts } from '../../rule-pages-messages';
import { ruleLines } from './lines';
import { messages } from './messages';

/** What the pages of rules say, those of a section once they are asked for. */
export const rulePages: RulePagesTexts = {
  messages,
  lines: ruleLines,
  pagesOf: {
    values: async () => (await import('./values')).valuePages,
    files: async () => (await import('./files')).filePages,
    releases: async () => (await import('./releases')).releasePages,
    ranges: async () => (await import('./ranges')).rangePages,
    overlaps: async () => (await import('./overlaps')).overlapPages,
    capacity: async () => (await import('./capacity')).capacityPages,
    stack: async () => (await import('./stack')).stackPages,
    underlay: async () => (await import('./underlay')).underlayPages,
    hosts: async () => (await import('./hosts')).hostPages,
    firewall: async () => (await import('./firewall')).firewallPages,
    surroundings: async () => (await import('./surroundings')).surroundingsPages,
    cni: async () => (await import('./cni')).cniPages,
    calico: async () => (await import('./calico')).calicoPages,
    cilium: async () => (await import('./cilium')).ciliumPages,
    'other-cni': async () => (await import('./other-cni')).otherCniPages,
    'control-plane': async () => (await import('./control-plane')).controlPlanePages,
    services: async () => (await import('./services')).servicePages,
    sites: async () => (await import('./sites')).sitePages,
    tailscale: async () => (await import('./tailscale')).tailscalePages,
    consistency: async () => (await import('./consistency')).consistencyPages,
    live: async () => (await import('./live')).livePages,
  },
};
