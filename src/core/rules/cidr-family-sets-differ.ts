import { printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf, runsNoAgent, serviceCidrOf } from '../plan/effective';
import { sharedFamilies, withFamilies } from '../plan/families';
import { familiesOf, type Plan } from '../plan/plan';
import { defineRule } from './rule';

const printRanges = (ranges: Plan['clusterCidr']): string => ranges.map(printCidr).join(', ');

export const cidrFamilySetsDiffer = defineRule({
  id: 'cidr-family-sets-differ',
  field: 'serviceCidr',
  sources: [SOURCES.k3sAgentRun, SOURCES.seen],
  check: (plan) => {
    const pods = clusterCidrOf(plan);
    const services = serviceCidrOf(plan);
    if (familiesOf(pods).toSorted().join() === familiesOf(services).toSorted().join()) return null;
    // Agentless servers do not look at it (seen on v1.36.3); the first agent refuses.
    const isUnnoticed = runsNoAgent(plan);
    const families = sharedFamilies(plan);
    const proposal = families === null ? null : withFamilies(plan, families);
    return {
      severity: isUnnoticed ? 'warning' : 'error',
      place: {
        field: plan.serviceCidr.length === 0 && plan.clusterCidr.length > 0 ? 'serviceCidr' : longerIsServices(plan),
      },
      facts: {
        clusterCidr: printRanges(pods),
        serviceCidr: printRanges(services),
        isClusterCidrDefault: plan.clusterCidr.length === 0,
        isServiceCidrDefault: plan.serviceCidr.length === 0,
        isUnnoticed,
        pods: proposal === null ? null : printRanges(proposal.clusterCidr),
        services: proposal === null ? null : printRanges(proposal.serviceCidr),
      },
    };
  },
  fix: (plan) => {
    const families = sharedFamilies(plan);
    return families === null ? null : withFamilies(plan, families);
  },
});

// The shorter list is the one that lacks something.
const longerIsServices = (plan: Plan): 'clusterCidr' | 'serviceCidr' =>
  familiesOf(serviceCidrOf(plan)).length > familiesOf(clusterCidrOf(plan)).length ? 'clusterCidr' : 'serviceCidr';
