import { backendWireguardRemoved } from './backend-wireguard-removed';
import { inputDropped } from './input-dropped';
import { cidrSyntax } from './cidr-syntax';
import { nodeMaskBelowCluster } from './node-mask-below-cluster';
import type { Rule } from './rule';

/**
 * Every rule, in the order in which they explain each other: values and syntax, releases, relations of ranges, capacity,
 * families, underlay and hosts, control plane and Services, consistency. Ids are for ever: a retired rule leaves a comment.
 */
export const RULES = [
  // Values (P) and syntax (B)
  inputDropped,
  cidrSyntax,
  // Releases and backends (A)
  backendWireguardRemoved,
  // Relations of ranges (B, D)
  nodeMaskBelowCluster,
  // Capacity (C)
  // Families and node addresses (E)
  // Underlay and hosts (F, G, H)
  // Control plane (I, J)
  // Services and sites (K, L)
  // Consistency and live changes (M, N, O)
] as const satisfies readonly Rule[];

export type AnyRule = Rule;
export type RuleId = (typeof RULES)[number]['id'];

type RuleWith<Id extends RuleId> = Extract<(typeof RULES)[number], { readonly id: Id }>;

/** The facts that the sentences of a rule may name. */
export type FactsOf<Id extends RuleId> = RuleWith<Id> extends Rule<Id, infer F> ? F : never;
