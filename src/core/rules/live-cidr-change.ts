import { isSameCidr, printCidr, type Cidr } from '../cidr/cidr';
import { areServicesExtendable } from '../k3s/later';
import { clusterCidrOf, familiesOfStack, serviceCidrOf } from '../plan/effective';
import type { RangeField } from '../plan/free-range';
import { familiesOf, type Plan, type Stack } from '../plan/plan';
import { defineRule, type Found } from './rule';

type ChangeFacts = {
  readonly isPods: boolean;
  /** What runs: the ranges, or only the families where they are not stated. */
  readonly running: readonly string[];
  readonly runningStack: Stack | null;
  readonly planned: readonly string[];
  /** A `ServiceCIDR` object can add a range to those that stay. */
  readonly isExtendable: boolean;
};

export const liveCidrChange = defineRule<'live-cidr-change', ChangeFacts>({
  id: 'live-cidr-change',
  field: 'clusterCidr',
  sources: [
    { kind: 'issue', label: 'k3s-io/k3s#3967', url: 'https://github.com/k3s-io/k3s/issues/3967' },
    { kind: 'issue', label: 'k3s-io/k3s#6136', url: 'https://github.com/k3s-io/k3s/issues/6136' },
    {
      kind: 'docs',
      label: 'Kubernetes docs, Extend Service IP Ranges',
      url: 'https://kubernetes.io/docs/tasks/network/extend-service-ip-ranges/',
    },
  ],
  check: (plan) => [
    ...changeOf(plan, 'clusterCidr', plan.runningClusterCidr, clusterCidrOf(plan)),
    ...changeOf(plan, 'serviceCidr', plan.runningServiceCidr, serviceCidrOf(plan)),
  ],
  fix: (plan, { place }) => {
    const running = place.field === 'serviceCidr' ? plan.runningServiceCidr : plan.runningClusterCidr;
    return running.length === 0 ? null : { ...plan, [place.field]: running };
  },
});

function changeOf(
  plan: Plan,
  field: RangeField,
  running: readonly Cidr[],
  planned: readonly Cidr[],
): readonly Found<ChangeFacts>[] {
  const isPods = field === 'clusterCidr';
  // Where ranges are not stated, the families of the running cluster say something of its pods all the same.
  const runningStack = isPods && running.length === 0 ? plan.runningStack : null;
  const families = runningStack === null ? familiesOf(running) : familiesOfStack(runningStack);
  // What is added behind all that runs is `dual-retrofit`.
  const isKept = families.every((family, n) => {
    const [before, after] = [running.find((range) => range.family === family), planned[n]];
    return after?.family === family && (before === undefined || isSameCidr(before, after));
  });
  if (isKept) return [];
  const facts = {
    isPods,
    running: running.map(printCidr),
    runningStack,
    planned: planned.map(printCidr),
    isExtendable: !isPods && areServicesExtendable(plan.k3sVersion),
  };
  return [{ severity: 'error', place: { field }, facts }];
}
