import type { Family } from '../cidr/address';
import { isDualStack } from './effective';
import type { Plan, PlanField } from './plan';

/**
 * The plan with one family's node mask set by the flag that works on every release: the generic one on a single-stack
 * cluster, the family's own on dual-stack (Kubernetes refuses the other combinations).
 */
export function withNodeCidrMaskSize(plan: Plan, family: Family, prefixLength: number | null): Plan {
  if (!isDualStack(plan)) {
    return { ...plan, nodeCidrMaskSize: prefixLength, nodeCidrMaskSizeIpv4: null, nodeCidrMaskSizeIpv6: null };
  }
  const field = family === 'ipv4' ? 'nodeCidrMaskSizeIpv4' : 'nodeCidrMaskSizeIpv6';
  return { ...plan, nodeCidrMaskSize: null, [field]: prefixLength };
}

/** The flag that decides a family's node mask, or the one that would. */
export function nodeMaskFieldOf(plan: Plan, family: Family): PlanField {
  const own = family === 'ipv4' ? 'nodeCidrMaskSizeIpv4' : 'nodeCidrMaskSizeIpv6';
  if (isDualStack(plan)) return own;
  return plan.nodeCidrMaskSize || !plan[own] ? 'nodeCidrMaskSize' : own;
}
