import type { Family } from '../cidr/address';
import type { Cidr } from '../cidr/cidr';
import { advertisedOf } from './advertised';
import {
  clusterCidrOf,
  familiesOfStack,
  firstServer,
  isDualStack,
  knownHostFamilies,
  ofFamily,
  primaryFamily,
  serviceCidrOf,
} from './effective';
import { defaultRange, freeRange, rangesOf, type RangeField } from './free-range';
import { familiesOf, type Plan } from './plan';

/**
 * The families, primary first, that pod and Service ranges could both have without asking more of the machines than they
 * are known to carry; null when no choice is free of doubt.
 */
export function sharedFamilies(plan: Plan): readonly Family[] | null {
  const pods = familiesOf(clusterCidrOf(plan));
  const services = familiesOf(serviceCidrOf(plan));
  const explicitFirst = plan.clusterCidr.length > 0 ? [pods, services] : [services, pods];
  const longestFirst = explicitFirst.toSorted((a, b) => b.length - a.length);
  return longestFirst.map((families) => inOrder(plan, families)).find((each) => suits(plan, each)) ?? null;
}

/** With the family first that the API advertises, as kube-apiserver demands. */
function inOrder(plan: Plan, families: readonly Family[]): readonly Family[] {
  const primary = advertisedOf(plan)?.family;
  return primary === undefined ? families : families.toSorted((a, b) => Number(b === primary) - Number(a === primary));
}

function suits(plan: Plan, families: readonly Family[]): boolean {
  const [primary] = families;
  const advertised = advertisedOf(plan);
  if (advertised !== null && advertised.family !== primary) return false;
  if (plan.runningStack !== null && familiesOfStack(plan.runningStack).join() !== families.join()) return false;
  const machines = plan.nodes.length > 0 ? plan.nodes : [firstServer(plan)];
  return machines.every((node) => {
    const written = familiesOf(node?.nodeIp ?? []);
    const known = written.length > 0 ? written : knownHostFamilies(plan, node);
    return known.length === 0 || families.every((family) => known.includes(family));
  });
}

/** The plan with one pod and one Service range for each of the families, in that order; masks and DNS follow. */
export function withFamilies(plan: Plan, families: readonly Family[]): Plan {
  const withPods = { ...plan, clusterCidr: inFamilies(plan, 'clusterCidr', families) };
  const next = { ...withPods, serviceCidr: inFamilies(withPods, 'serviceCidr', families) };
  const clusterDns = plan.clusterDns.filter(({ family }) => families.includes(family));
  return { ...next, ...masksFor(plan, families), clusterDns };
}

function inFamilies(plan: Plan, field: RangeField, families: readonly Family[]): readonly Cidr[] {
  const ranges = rangesOf(plan, field);
  return families.map(
    (family) =>
      ofFamily(ranges, family) ??
      freeRange(plan, field, family, defaultRange(field, family).prefixLength, ranges) ??
      defaultRange(field, family),
  );
}

type Masks = Pick<Plan, 'nodeCidrMaskSize' | 'nodeCidrMaskSizeIpv4' | 'nodeCidrMaskSizeIpv6'>;

function masksFor(plan: Plan, families: readonly Family[]): Masks {
  const single = isDualStack(plan) ? null : primaryFamily(plan);
  const setFor = (family: Family): number | null =>
    (single === family ? plan.nodeCidrMaskSize : null) ||
    (family === 'ipv4' ? plan.nodeCidrMaskSizeIpv4 : plan.nodeCidrMaskSizeIpv6) ||
    null;
  const [only, second] = families;
  if (second === undefined) {
    return {
      nodeCidrMaskSize: only === undefined ? null : setFor(only),
      nodeCidrMaskSizeIpv4: null,
      nodeCidrMaskSizeIpv6: null,
    };
  }
  return { nodeCidrMaskSize: null, nodeCidrMaskSizeIpv4: setFor('ipv4'), nodeCidrMaskSizeIpv6: setFor('ipv6') };
}
