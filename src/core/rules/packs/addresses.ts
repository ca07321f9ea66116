import { vxlanExposed } from '../vxlan-exposed';
import { advertiseFamily } from '../advertise-family';
import { hostnameBad } from '../hostname-bad';
import { hostnameDuplicate } from '../hostname-duplicate';
import { ifaceNotFound } from '../iface-not-found';
import { nodeIpFamilyMissing } from '../node-ip-family-missing';
import { nodeIpNotOnHost } from '../node-ip-not-on-host';
import { overlapCgnat } from '../overlap-cgnat';
import { overlapDocker } from '../overlap-docker';
import { overlapHostNet } from '../overlap-host-net';
import { overlapNodeAddress } from '../overlap-node-address';
import { overlapOtherCluster } from '../overlap-other-cluster';
import { overlapReachableNet } from '../overlap-reachable-net';
import { vipNotInSan } from '../vip-not-in-san';
import type { Pack } from '../pack';

/** Rules about listed machines, the addresses they are reached at and networks that exist. */
export const ADDRESSES = {
  ranges: [advertiseFamily],
  overlaps: [overlapHostNet, overlapNodeAddress, overlapReachableNet, overlapDocker, overlapCgnat, overlapOtherCluster],
  stack: [nodeIpFamilyMissing, ifaceNotFound, nodeIpNotOnHost, hostnameBad, hostnameDuplicate],
  underlay: [vxlanExposed],
  consistency: [vipNotInSan],
} as const satisfies Pack;
