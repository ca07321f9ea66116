import { addressCount, containsCidr, isSameCidr, overlaps, printCidr, type Cidr } from '../cidr/cidr';
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
    overlapsOf(plan).map((overlap) => {
      const { podItem, item, pods, services } = overlap;
      const proposal = apart(plan, overlap);
      return {
        severity: 'error',
        place: { item },
        facts: {
          pods: printCidr(pods),
          services: printCidr(services),
          isAllTaken: containsCidr(services, pods),
          podItem,
          newPods: proposal === null ? null : printMoved(pods, clusterCidrOf(proposal)[podItem]),
          newServices: proposal === null ? null : printMoved(services, serviceCidrOf(proposal)[item]),
        },
      };
    }),
  fix: (plan, { place }) => {
    const overlap = overlapsOf(plan).find(({ item }) => item === place.item);
    return overlap === undefined ? null : apart(plan, overlap);
  },
});

/** A Service range and the pod range it overlaps, with their places in the lists. */
interface Overlap {
  readonly podItem: number;
  readonly item: number;
  readonly pods: Cidr;
  readonly services: Cidr;
}

// One for each Service range: more than one pod range of a family is `cidr-count`.
// Of several pod ranges of one family K3s can use none but the first, and says so elsewhere.
function overlapsOf(plan: Plan): readonly Overlap[] {
  return serviceCidrOf(plan).flatMap((services, item) => {
    const podItem = clusterCidrOf(plan).findIndex(({ family }) => family === services.family);
    const pods = clusterCidrOf(plan)[podItem];
    return pods !== undefined && overlaps(pods, services) ? [{ podItem, item, pods, services }] : [];
  });
}

const printMoved = (before: Cidr, after: Cidr | undefined): string | null =>
  after === undefined || isSameCidr(before, after) ? null : printCidr(after);

/** The plan with the smaller of the two ranges moved; both to K3s's usual size where it cannot be. */
function apart(plan: Plan, { podItem, item, pods, services }: Overlap): Plan | null {
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
