import { agentlessOps } from './agentless-ops';
import { backendInlineOptions } from './backend-inline-options';
import { backendIpsecNoBinaries } from './backend-ipsec-no-binaries';
import { backendIpsecRemoved } from './backend-ipsec-removed';
import { backendNativeTooOld } from './backend-native-too-old';
import { backendNotEncrypted } from './backend-not-encrypted';
import { backendUnknown } from './backend-unknown';
import { backendWireguardLegacy } from './backend-wireguard-legacy';
import { backendWireguardRemoved } from './backend-wireguard-removed';
import { cidrSyntax } from './cidr-syntax';
import { clusterDomainForm } from './cluster-domain-form';
import { disableUnknown } from './disable-unknown';
import { dualExternalCcm } from './dual-external-ccm';
import { dualRetrofit } from './dual-retrofit';
import { dualTooOld } from './dual-too-old';
import { egressAgentless } from './egress-agentless';
import { egressBrokenVersions } from './egress-broken-versions';
import { egressValue } from './egress-value';
import { etcdEven } from './etcd-even';
import { externalIpAdvertised } from './external-ip-advertised';
import { extipInsecure } from './extip-insecure';
import { flagNeedsVersion } from './flag-needs-version';
import { flannelOptionsWithoutFlannel } from './flannel-options-without-flannel';
import { hostgwExtipOrNat } from './hostgw-extip-or-nat';
import { hostgwNeedsL2 } from './hostgw-needs-l2';
import { hostnameBad } from './hostname-bad';
import { hostnameDuplicate } from './hostname-duplicate';
import { ifaceNotFound } from './iface-not-found';
import { inputDropped } from './input-dropped';
import { kubeProxyOffAlone } from './kube-proxy-off-alone';
import { lbNone } from './lb-none';
import { masq6WithoutV6 } from './masq6-without-v6';
import { mtuTooSmall } from './mtu-too-small';
import { multisiteExtIpMissing } from './multisite-ext-ip-missing';
import { multisiteFlags } from './multisite-flags';
import { multisiteUrl } from './multisite-url';
import { nodeIpFamilyMissing } from './node-ip-family-missing';
import { nodeIpNotOnHost } from './node-ip-not-on-host';
import { nodeMaskBelowCluster } from './node-mask-below-cluster';
import { nodeportRange } from './nodeport-range';
import { nodeportRangeForm } from './nodeport-range-form';
import { sqliteHa } from './sqlite-ha';
import { v6GuaUnrouted } from './v6-gua-unrouted';
import { v6OnlyDownloads } from './v6-only-downloads';
import { v6PrimaryNodeIp } from './v6-primary-node-ip';
import { v6UlaNoMasq } from './v6-ula-no-masq';
import { v6onlyTooOld } from './v6only-too-old';
import { vipNotInSan } from './vip-not-in-san';
import { vxlanAcrossNat } from './vxlan-across-nat';
import { vxlanExposed } from './vxlan-exposed';
import { wireguardKernel } from './wireguard-kernel';
import { addressSyntax } from './address-syntax';
import { listBlank } from './list-blank';
import { cidrV4Mapped } from './cidr-v4-mapped';
import { cidrHostBits } from './cidr-host-bits';
import { boolForm } from './bool-form';
import { valueForm } from './value-form';
import { inputValue } from './input-value';
import { inputUnknown } from './input-unknown';
import { cidrCount } from './cidr-count';
import { cidrFamilySetsDiffer } from './cidr-family-sets-differ';
import { cidrFamilyOrderDiffers } from './cidr-family-order-differs';
import { nodeMaskV6Span } from './node-mask-v6-span';
import { nodeMaskWrongFlag } from './node-mask-wrong-flag';
import { nodeMaskOutOfRange } from './node-mask-out-of-range';
import { nodeMaskNoRoom } from './node-mask-no-room';
import { componentArgsOverride } from './component-args-override';
import { componentArgSyntax } from './component-arg-syntax';
import { nodeMaskUnchanged } from './node-mask-unchanged';
import { svc4TooLarge } from './svc4-too-large';
import { svc6TooLarge } from './svc6-too-large';
import { svcTooSmallForDns } from './svc-too-small-for-dns';
import { svcBelow8 } from './svc-below-8';
import { svcCapacity } from './svc-capacity';
import { dnsOutsideSvc } from './dns-outside-svc';
import { dnsCollidesKubernetes } from './dns-collides-kubernetes';
import { dnsCountVsStack } from './dns-count-vs-stack';
import { advertiseFamily } from './advertise-family';
import { docsPrefixUsed } from './docs-prefix-used';
import { reservedRange } from './reserved-range';
import { overlapPodSvc } from './overlap-pod-svc';
import { overlapHostNet } from './overlap-host-net';
import { overlapNodeAddress } from './overlap-node-address';
import { overlapReachableNet } from './overlap-reachable-net';
import { overlapDocker } from './overlap-docker';
import { overlapCgnat } from './overlap-cgnat';
import { overlapOtherCluster } from './overlap-other-cluster';
import { nodesExceedSubnets } from './nodes-exceed-subnets';
import { nodesNearLimit } from './nodes-near-limit';
import { ppnExceedsSubnet } from './ppn-exceeds-subnet';
import { maxpodsExceedsSubnet } from './maxpods-exceeds-subnet';
import { ppnNeedsMaxpods } from './ppn-needs-maxpods';
import { ppnBeyondTested } from './ppn-beyond-tested';
import type { Rule } from './rule';

/**
 * Every rule, in the order in which they explain each other: values and syntax, releases, relations of ranges, capacity,
 * families, underlay and hosts, control plane and Services, consistency. Ids are for ever: a retired rule leaves a comment.
 */
export const RULES = [
  // Values (P) and syntax (B)
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
  // Releases and backends (A)
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
  // Relations of ranges (B, D)
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
  overlapPodSvc,
  overlapHostNet,
  overlapNodeAddress,
  overlapReachableNet,
  overlapDocker,
  overlapCgnat,
  overlapOtherCluster,
  // Capacity (C)
  nodesExceedSubnets,
  nodesNearLimit,
  ppnExceedsSubnet,
  maxpodsExceedsSubnet,
  ppnNeedsMaxpods,
  ppnBeyondTested,
  // Families and node addresses (E)
  dualTooOld,
  v6onlyTooOld,
  dualRetrofit,
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
  // Underlay and hosts (F, G, H)
  hostgwNeedsL2,
  hostgwExtipOrNat,
  vxlanExposed,
  vxlanAcrossNat,
  mtuTooSmall,
  wireguardKernel,
  nodeportRange,
  nodeportRangeForm,
  // Control plane (I, J)
  egressValue,
  egressAgentless,
  egressBrokenVersions,
  agentlessOps,
  kubeProxyOffAlone,
  // Services and sites (K, L)
  lbNone,
  externalIpAdvertised,
  multisiteExtIpMissing,
  multisiteFlags,
  multisiteUrl,
  extipInsecure,
  // Consistency and live changes (M, N, O)
  etcdEven,
  sqliteHa,
  vipNotInSan,
] as const satisfies readonly Rule[];

export type AnyRule = Rule;
export type RuleId = (typeof RULES)[number]['id'];

type RuleWith<Id extends RuleId> = Extract<(typeof RULES)[number], { readonly id: Id }>;

/** The facts that the sentences of a rule may name. */
export type FactsOf<Id extends RuleId> = RuleWith<Id> extends Rule<Id, infer F> ? F : never;
