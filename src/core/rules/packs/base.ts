import { addressSyntax } from '../address-syntax';
import { backendNotEncrypted } from '../backend-not-encrypted';
import { boolForm } from '../bool-form';
import { cidrCount } from '../cidr-count';
import { cidrHostBits } from '../cidr-host-bits';
import { cidrSyntax } from '../cidr-syntax';
import { cidrV4Mapped } from '../cidr-v4-mapped';
import { etcdEven } from '../etcd-even';
import { inputDropped } from '../input-dropped';
import { inputUnknown } from '../input-unknown';
import { inputValue } from '../input-value';
import { joinInBatches } from '../join-in-batches';
import { lbHostports } from '../lb-hostports';
import { listBlank } from '../list-blank';
import { maxpodsExceedsSubnet } from '../maxpods-exceeds-subnet';
import { mtuTooSmall } from '../mtu-too-small';
import { nodeMaskBelowCluster } from '../node-mask-below-cluster';
import { nodeMaskNoRoom } from '../node-mask-no-room';
import { nodeMaskOutOfRange } from '../node-mask-out-of-range';
import { nodeMaskUnchanged } from '../node-mask-unchanged';
import { nodeMaskWrongFlag } from '../node-mask-wrong-flag';
import { nodesExceedSubnets } from '../nodes-exceed-subnets';
import { nodesNearLimit } from '../nodes-near-limit';
import { overlapPodSvc } from '../overlap-pod-svc';
import { ppnBeyondTested } from '../ppn-beyond-tested';
import { ppnExceedsSubnet } from '../ppn-exceeds-subnet';
import { ppnNeedsMaxpods } from '../ppn-needs-maxpods';
import { reservedRange } from '../reserved-range';
import { sqliteHa } from '../sqlite-ha';
import { svcBelow8 } from '../svc-below-8';
import { svcCapacity } from '../svc-capacity';
import { svcTooSmallForDns } from '../svc-too-small-for-dns';
import { svc4TooLarge } from '../svc4-too-large';
import { valueForm } from '../value-form';
import type { Pack } from '../pack';

/** Rules that any plan may meet. */
export const BASE = {
  values: [
    inputDropped,
    cidrSyntax,
    addressSyntax,
    listBlank,
    cidrV4Mapped,
    cidrHostBits,
    boolForm,
    valueForm,
    inputValue,
    inputUnknown,
  ],
  releases: [backendNotEncrypted],
  ranges: [
    cidrCount,
    nodeMaskBelowCluster,
    nodeMaskWrongFlag,
    nodeMaskOutOfRange,
    nodeMaskNoRoom,
    nodeMaskUnchanged,
    svc4TooLarge,
    svcTooSmallForDns,
    svcBelow8,
    svcCapacity,
    reservedRange,
  ],
  overlaps: [overlapPodSvc],
  capacity: [
    nodesExceedSubnets,
    nodesNearLimit,
    ppnExceedsSubnet,
    maxpodsExceedsSubnet,
    ppnNeedsMaxpods,
    ppnBeyondTested,
    joinInBatches,
  ],
  stack: [],
  underlay: [mtuTooSmall],
  'control-plane': [lbHostports],
  consistency: [etcdEven, sqliteHa],
} as const satisfies Pack;
