import { addressSyntax } from '../address-syntax';
import { advertiseFamily } from '../advertise-family';
import { agentlessOps } from '../agentless-ops';
import { backendInlineOptions } from '../backend-inline-options';
import { backendIpsecNoBinaries } from '../backend-ipsec-no-binaries';
import { backendIpsecRemoved } from '../backend-ipsec-removed';
import { backendNativeTooOld } from '../backend-native-too-old';
import { backendNotEncrypted } from '../backend-not-encrypted';
import { backendUnknown } from '../backend-unknown';
import { backendWireguardLegacy } from '../backend-wireguard-legacy';
import { backendWireguardRemoved } from '../backend-wireguard-removed';
import { boolForm } from '../bool-form';
import { cidrCount } from '../cidr-count';
import { cidrFamilyOrderDiffers } from '../cidr-family-order-differs';
import { cidrFamilySetsDiffer } from '../cidr-family-sets-differ';
import { cidrHostBits } from '../cidr-host-bits';
import { cidrSyntax } from '../cidr-syntax';
import { cidrV4Mapped } from '../cidr-v4-mapped';
import { clusterDomainForm } from '../cluster-domain-form';
import { componentArgSyntax } from '../component-arg-syntax';
import { componentArgsOverride } from '../component-args-override';
import { disableUnknown } from '../disable-unknown';
import { dnsCollidesKubernetes } from '../dns-collides-kubernetes';
import { dnsCountVsStack } from '../dns-count-vs-stack';
import { dnsOutsideSvc } from '../dns-outside-svc';
import { docsPrefixUsed } from '../docs-prefix-used';
import { dualExternalCcm } from '../dual-external-ccm';
import { dualTooOld } from '../dual-too-old';
import { egressAgentless } from '../egress-agentless';
import { egressBrokenVersions } from '../egress-broken-versions';
import { egressValue } from '../egress-value';
import { etcdEven } from '../etcd-even';
import { flagNeedsVersion } from '../flag-needs-version';
import { flannelOptionsWithoutFlannel } from '../flannel-options-without-flannel';
import { hostgwExtipOrNat } from '../hostgw-extip-or-nat';
import { hostgwNeedsL2 } from '../hostgw-needs-l2';
import { hostnameBad } from '../hostname-bad';
import { hostnameDuplicate } from '../hostname-duplicate';
import { ifaceNotFound } from '../iface-not-found';
import { inputDropped } from '../input-dropped';
import { inputUnknown } from '../input-unknown';
import { inputValue } from '../input-value';
import { joinInBatches } from '../join-in-batches';
import { kubeProxyOffAlone } from '../kube-proxy-off-alone';
import { lbHostports } from '../lb-hostports';
import { lbNone } from '../lb-none';
import { listBlank } from '../list-blank';
import { masq6WithoutV6 } from '../masq6-without-v6';
import { maxpodsExceedsSubnet } from '../maxpods-exceeds-subnet';
import { mtuTooSmall } from '../mtu-too-small';
import { mtuVxlanV6 } from '../mtu-vxlan-v6';
import { nodeIpFamilyMissing } from '../node-ip-family-missing';
import { nodeIpNotOnHost } from '../node-ip-not-on-host';
import { nodeMaskBelowCluster } from '../node-mask-below-cluster';
import { nodeMaskNoRoom } from '../node-mask-no-room';
import { nodeMaskOutOfRange } from '../node-mask-out-of-range';
import { nodeMaskUnchanged } from '../node-mask-unchanged';
import { nodeMaskV6Span } from '../node-mask-v6-span';
import { nodeMaskWrongFlag } from '../node-mask-wrong-flag';
import { nodeportRange } from '../nodeport-range';
import { nodeportRangeForm } from '../nodeport-range-form';
import { nodesExceedSubnets } from '../nodes-exceed-subnets';
import { nodesNearLimit } from '../nodes-near-limit';
import { overlapCgnat } from '../overlap-cgnat';
import { overlapDocker } from '../overlap-docker';
import { overlapHostNet } from '../overlap-host-net';
import { overlapNodeAddress } from '../overlap-node-address';
import { overlapOtherCluster } from '../overlap-other-cluster';
import { overlapPodSvc } from '../overlap-pod-svc';
import { overlapReachableNet } from '../overlap-reachable-net';
import { ppnBeyondTested } from '../ppn-beyond-tested';
import { ppnExceedsSubnet } from '../ppn-exceeds-subnet';
import { ppnNeedsMaxpods } from '../ppn-needs-maxpods';
import { reservedRange } from '../reserved-range';
import { sqliteHa } from '../sqlite-ha';
import { svcBelow8 } from '../svc-below-8';
import { svcCapacity } from '../svc-capacity';
import { svcTooSmallForDns } from '../svc-too-small-for-dns';
import { svc4TooLarge } from '../svc4-too-large';
import { svc6TooLarge } from '../svc6-too-large';
import { v6GuaUnrouted } from '../v6-gua-unrouted';
import { v6OnlyDownloads } from '../v6-only-downloads';
import { v6PrimaryNodeIp } from '../v6-primary-node-ip';
import { v6UlaNoMasq } from '../v6-ula-no-masq';
import { v6onlyTooOld } from '../v6only-too-old';
import { valueForm } from '../value-form';
import { vipNotInSan } from '../vip-not-in-san';
import { vxlanAcrossNat } from '../vxlan-across-nat';
import { vxlanExposed } from '../vxlan-exposed';
import { wireguardKernel } from '../wireguard-kernel';
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
    disableUnknown,
    clusterDomainForm,
  ],
  releases: [
    backendUnknown,
    backendWireguardRemoved,
    backendWireguardLegacy,
    backendIpsecRemoved,
    backendIpsecNoBinaries,
    backendInlineOptions,
    backendNativeTooOld,
    flagNeedsVersion,
    flannelOptionsWithoutFlannel,
    backendNotEncrypted,
  ],
  ranges: [
    cidrCount,
    cidrFamilySetsDiffer,
    cidrFamilyOrderDiffers,
    nodeMaskBelowCluster,
    nodeMaskV6Span,
    nodeMaskWrongFlag,
    nodeMaskOutOfRange,
    nodeMaskNoRoom,
    componentArgsOverride,
    componentArgSyntax,
    nodeMaskUnchanged,
    svc4TooLarge,
    svc6TooLarge,
    svcTooSmallForDns,
    svcBelow8,
    svcCapacity,
    dnsOutsideSvc,
    dnsCollidesKubernetes,
    dnsCountVsStack,
    advertiseFamily,
    docsPrefixUsed,
    reservedRange,
  ],
  overlaps: [
    overlapPodSvc,
    overlapHostNet,
    overlapNodeAddress,
    overlapReachableNet,
    overlapDocker,
    overlapCgnat,
    overlapOtherCluster,
  ],
  capacity: [
    nodesExceedSubnets,
    nodesNearLimit,
    ppnExceedsSubnet,
    maxpodsExceedsSubnet,
    ppnNeedsMaxpods,
    ppnBeyondTested,
    joinInBatches,
  ],
  stack: [
    dualTooOld,
    v6onlyTooOld,
    nodeIpFamilyMissing,
    v6PrimaryNodeIp,
    v6UlaNoMasq,
    v6GuaUnrouted,
    masq6WithoutV6,
    v6OnlyDownloads,
    dualExternalCcm,
    ifaceNotFound,
    nodeIpNotOnHost,
    hostnameBad,
    hostnameDuplicate,
  ],
  underlay: [
    hostgwNeedsL2,
    hostgwExtipOrNat,
    vxlanExposed,
    vxlanAcrossNat,
    mtuTooSmall,
    mtuVxlanV6,
    wireguardKernel,
    nodeportRange,
    nodeportRangeForm,
  ],
  'control-plane': [
    egressValue,
    egressAgentless,
    egressBrokenVersions,
    agentlessOps,
    kubeProxyOffAlone,
    lbNone,
    lbHostports,
  ],
  consistency: [etcdEven, sqliteHa, vipNotInSan],
} as const satisfies Pack;
