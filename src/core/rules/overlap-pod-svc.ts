import { addressCount, containsCidr, overlaps, printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf, serviceCidrOf } from '../plan/effective';
import { defaultRange, freeRange, withRange } from '../plan/free-range';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

export const overlapPodSvc = defineRule({
  id: 'overlap-pod-svc',
  field: 'serviceCidr',
  sources: [SOURCES.nodeIpam, SOURCES.seen],
  hides: ['nodes-exceed-subnets', 'node-mask-unchanged', 'nodes-near-limit'],
  check: (plan) =>
    overlapsOf(plan).map(({ podItem, item }) => {
      const pods = clusterCidrOf(plan)[podItem];
      const services = serviceCidrOf(plan)[item];
      const proposal = apart(plan, podItem, item);
      const moved = proposal === null ? null : clusterCidrOf(proposal)[podItem];
      const movedServices = proposal === null ? null : serviceCidrOf(proposal)[item];
      return {
        severity: 'error',
        place: { item },
        facts: {
          pods: pods === undefined ? '' : printCidr(pods),
          services: services === undefined ? '' : printCidr(services),
          isAllTaken: pods !== undefined && services !== undefined && containsCidr(services, pods),
          podItem,
          newPods: moved === undefined || moved === null || moved === pods ? null : printCidr(moved),
          newServices:
            movedServices === undefined || movedServices === null || movedServices === services
              ? null
              : printCidr(movedServices),
        },
      };
    }),
  fix: (plan, { facts, place: { item } }) => apart(plan, facts.podItem, item ?? 0),
});

interface Overlap {
  readonly podItem: number;
  readonly item: number;
}

// One for each Service range: more than one pod range of a family is `cidr-count`.
// Of several pod ranges of one family K3s can use none but the first, and says so elsewhere.
function overlapsOf(plan: Plan): readonly Overlap[] {
  const pods = clusterCidrOf(plan);
  return serviceCidrOf(plan).flatMap((services, item) => {
    const podItem = pods.findIndex(({ family }) => family === services.family);
    const range = pods[podItem];
    return range !== undefined && overlaps(range, services) ? [{ podItem, item }] : [];
  });
}

/** The plan with the smaller of the two ranges moved; both to K3s's usual size where it cannot be. */
function apart(plan: Plan, podItem: number, item: number): Plan | null {
  const pods = clusterCidrOf(plan)[podItem];
  const services = serviceCidrOf(plan)[item];
  if (pods === undefined || services === undefined) return null;
  const isServiceSmaller = addressCount(services) <= addressCount(pods);
  const [field, moved, at] = isServiceSmaller
    ? (['serviceCidr', services, item] as const)
    : (['clusterCidr', pods, podItem] as const);
  const free = freeRange(plan, field, moved.family, moved.prefixLength, [moved]);
  if (free !== null) return withRange(plan, field, at, free);

  const { family } = pods;
  const newPods = freeRange(plan, 'clusterCidr', family, defaultRange('clusterCidr', family).prefixLength, [
    pods,
    services,
  ]);
  if (newPods === null) return null;
  const next = withRange(plan, 'clusterCidr', podItem, newPods);
  const newServices = freeRange(next, 'serviceCidr', family, defaultRange('serviceCidr', family).prefixLength, [
    services,
  ]);
  return newServices === null ? null : withRange(next, 'serviceCidr', item, newServices);
}
