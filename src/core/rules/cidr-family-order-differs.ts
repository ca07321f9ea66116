import { printCidr, type Cidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { advertisedOf } from '../plan/advertised';
import { clusterCidrOf, primaryFamily, runsNoAgent, serviceCidrOf } from '../plan/effective';
import { familiesOf, type Plan } from '../plan/plan';
import type { Family } from '../cidr/address';
import { defineRule } from './rule';

const printRanges = (ranges: readonly Cidr[]): string => ranges.map(printCidr).join(', ');

export const cidrFamilyOrderDiffers = defineRule({
  id: 'cidr-family-order-differs',
  field: 'serviceCidr',
  sources: [SOURCES.k3sAgentRun, SOURCES.seen],
  hides: ['advertise-family'],
  check: (plan) => {
    const pods = clusterCidrOf(plan);
    const services = serviceCidrOf(plan);
    if (familiesOf(pods).length !== 2 || familiesOf(services).length !== 2) return null;
    if (pods[0].family === services[0].family) return null;
    // Agentless servers run with it (seen on v1.36.3); the first agent refuses.
    const isUnnoticed = runsNoAgent(plan);
    const { clusterCidr, serviceCidr } = inOneOrder(plan);
    return {
      severity: isUnnoticed ? 'warning' : 'error',
      facts: {
        clusterCidr: printRanges(pods),
        serviceCidr: printRanges(services),
        isUnnoticed,
        pods: printRanges(clusterCidr),
        services: printRanges(serviceCidr),
      },
    };
  },
  fix: (plan) => inOneOrder(plan),
});

/** Both lists in the order of the pod ranges, unless the API advertises an address of the other family. */
function inOneOrder(plan: Plan): Plan {
  const primary = advertisedOf(plan)?.family ?? primaryFamily(plan);
  return {
    ...plan,
    clusterCidr: primaryFirst(clusterCidrOf(plan), primary),
    serviceCidr: primaryFirst(serviceCidrOf(plan), primary),
  };
}

const primaryFirst = (ranges: readonly Cidr[], primary: Family): readonly Cidr[] =>
  ranges.toSorted((a, b) => Number(b.family === primary) - Number(a.family === primary));
