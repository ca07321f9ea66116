import { firstAddress, isSameCidr } from '../cidr/cidr';
import { DEFAULTS } from '../k3s/defaults';
import { isPrivateAddress } from './address-scope';
import {
  clusterCidrOf,
  defaultClusterCidr,
  flannelBackendOf,
  maxPodsOf,
  nodeCidrMaskSizeOf,
  ofFamily,
  peakNodeCount,
  serviceCidrOf,
} from './effective';
import { isServiceAddress } from './free-range';
import { withNodeCidrMaskSize } from './node-masks';
import { familiesOf, type Plan } from './plan';
import type { Nearest } from './solve';
import type { FamilyLayout } from './solve-layout';
import type { Proposal } from './solve-proposal';
import { OWN_SERVICES } from './service-prefix';

/**
 * The plan with the proposal's ranges, masks by the right flags, and max-pods. DNS addresses go back to K3s's own where they
 * no longer fit. Private IPv6 needs masquerading; whether a global prefix is routed only a person knows, so there it stays.
 */
export function applyProposal(plan: Plan, { layouts, maxPods }: Proposal): Plan {
  const clusterCidr = layouts.map((layout) => layout.clusterCidr);
  const serviceCidr = layouts.map((layout) => layout.serviceCidr);
  const ranged = { ...plan, clusterCidr, serviceCidr, maxPods };
  const masked = layouts.reduce<Plan>(
    (next, layout) => withNodeCidrMaskSize(next, layout.family, maskToWrite(plan, layout)),
    { ...ranged, nodeCidrMaskSize: null, nodeCidrMaskSizeIpv4: null, nodeCidrMaskSizeIpv6: null },
  );
  return { ...masked, ...masquerade(plan, layouts), clusterDns: dnsFor(plan, serviceCidr) };
}

/** Null where it is Kubernetes' own, unless it stands beside a range of another length and few blocks are left. */
function maskToWrite(plan: Plan, { family, clusterCidr, nodeCidrMaskSize }: FamilyLayout): number | null {
  if (nodeCidrMaskSize !== DEFAULTS.nodeCidrMaskSize[family]) return nodeCidrMaskSize;
  const isUsual = clusterCidr.prefixLength === defaultClusterCidr(family).prefixLength;
  const blocks = 2 ** (nodeCidrMaskSize - clusterCidr.prefixLength);
  return isUsual || blocks >= 2 * peakNodeCount(plan) ? null : nodeCidrMaskSize;
}

function masquerade(plan: Plan, layouts: readonly FamilyLayout[]): Pick<Plan, 'flannelIpv6Masq'> {
  const isNeeded =
    flannelBackendOf(plan) !== 'none' &&
    layouts.some(({ family, clusterCidr }) => family === 'ipv6' && isPrivateAddress(firstAddress(clusterCidr)));
  return { flannelIpv6Masq: plan.flannelIpv6Masq || isNeeded };
}

function dnsFor({ clusterDns }: Plan, serviceCidr: Plan['serviceCidr']): Plan['clusterDns'] {
  const fits = clusterDns.every((address) => {
    const range = ofFamily(serviceCidr, address.family);
    return range !== null && isServiceAddress(range, address) && address.value !== range.first + 1n;
  });
  return fits && familiesOf(clusterDns).length === serviceCidr.length ? clusterDns : [];
}

/** The plan with one need lowered to what can be served, and the proposal for that. */
export function applyNearest(plan: Plan, { need, most, proposal }: Nearest): Plan {
  switch (need) {
    case 'nodes':
      return applyProposal({ ...plan, nodesAtPeak: most }, proposal);
    case 'pods-per-node':
      return applyProposal({ ...plan, podsPerNode: most }, proposal);
    case 'services':
      // The plan counts those beside K3s's own.
      return applyProposal({ ...plan, services: most - OWN_SERVICES }, proposal);
  }
}

/** Whether a plan already has what a proposal says, defaults counted as what they are. */
export function isApplied(plan: Plan, { layouts, maxPods }: Proposal): boolean {
  const [pods, services] = [clusterCidrOf(plan), serviceCidrOf(plan)];
  return (
    pods.length === layouts.length &&
    services.length === layouts.length &&
    maxPodsOf(plan) === (maxPods ?? DEFAULTS.maxPods) &&
    layouts.every(({ family, clusterCidr, serviceCidr, nodeCidrMaskSize }, index) => {
      const [ownPods, ownServices] = [pods[index], services[index]];
      return (
        ownPods !== undefined &&
        ownServices !== undefined &&
        isSameCidr(ownPods, clusterCidr) &&
        isSameCidr(ownServices, serviceCidr) &&
        nodeCidrMaskSizeOf(plan, family) === nodeCidrMaskSize
      );
    })
  );
}
