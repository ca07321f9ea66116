import type { Rule } from './rule';

/**
 * Subjects of rules, in the order in which findings explain each other: values and syntax, releases, relations of ranges,
 * capacity, families, underlay and hosts, CNI, control plane, Services and sites, consistency and changes.
 */
export const SECTIONS = [
  'values',
  'files',
  'releases',
  'ranges',
  'overlaps',
  'capacity',
  'stack',
  'underlay',
  'hosts',
  'firewall',
  'surroundings',
  'cni',
  'calico',
  'cilium',
  'other-cni',
  'control-plane',
  'services',
  'sites',
  'tailscale',
  'consistency',
  'live',
] as const;

export type Section = (typeof SECTIONS)[number];

/** Rules that are loaded together, by section. */
export type Pack = { readonly [S in Section]?: readonly Rule[] };

/** The rules of packs as a union, to read ids and facts off their types. */
export type RulesOf<P> = P extends unknown ? ItemsOf<P[keyof P]> : never;
type ItemsOf<S> = S extends readonly (infer R)[] ? R : never;
export type RuleIdIn<P> = RulesOf<P> extends infer R ? (R extends { readonly id: infer Id } ? Id : never) : never;

/** The rules of some packs in the order in which they explain each other. */
export const rulesIn = (packs: readonly Pack[]): readonly Rule[] =>
  SECTIONS.flatMap((section) => packs.flatMap((pack) => pack[section] ?? []));
