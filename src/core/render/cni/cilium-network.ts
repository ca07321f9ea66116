import type { Family } from '../../cidr/address';
import { printCidr, type Cidr } from '../../cidr/cidr';
import { ciliumMaskOf } from '../../plan/cilium';
import { cniPoolOf } from '../../plan/cni-of';
import { CILIUM_WIDEST_SPAN } from '../../plan/cni-pools';
import { clusterCidrOf } from '../../plan/effective';
import { isAtLeast } from '../../plan/host';
import { familiesOf, type Plan } from '../../plan/plan';
import type { CniTexts } from './cni-texts';
import { ciliumReleaseOf } from './release';
import { isRoutedIpv6, statedMtuOf } from './underlay';
import { setting, type Setting } from './yaml-document';

/** Families that pods have: those of the cluster, IPv6 only where it is switched on in Cilium. */
const ciliumFamilies = (plan: Plan): readonly Family[] =>
  familiesOf(clusterCidrOf(plan)).filter((family) => family === 'ipv4' || plan.ciliumIpv6 === true);

export function familyValues(plan: Plan, texts: CniTexts): readonly Setting[] {
  const families = ciliumFamilies(plan);
  const routed = podRanges(plan).filter(isRoutedIpv6);
  const allRouted = routed.length > 0 && podRanges(plan).every((each) => each.family === 'ipv4' || isRoutedIpv6(each));
  return [
    setting('ipv4.enabled', families.includes('ipv4')),
    setting('ipv6.enabled', families.includes('ipv6')),
    // Written out: only then does the chart refuse native routing without a range.
    ...(families.includes('ipv4') ? [setting('enableIPv4Masquerade', true)] : []),
    ...(families.includes('ipv6')
      ? [
          setting(
            'enableIPv6Masquerade',
            !allRouted,
            ...(allRouted ? routed.map((range) => texts.cilium.publicIpv6(printCidr(range))) : []),
          ),
        ]
      : []),
  ];
}

/** Where pods' addresses come from: Cilium's pools, or the nodes' blocks. */
const podRanges = (plan: Plan): readonly Cidr[] =>
  plan.ciliumIpam === 'kubernetes' ? clusterCidrOf(plan) : cniPoolOf(plan);

export function ipamValues(plan: Plan, texts: CniTexts): readonly Setting[] {
  if (plan.ciliumIpam === 'kubernetes') return [setting('ipam.mode', 'kubernetes', texts.cilium.follows)];
  const families = ciliumFamilies(plan);
  const pools = families.map((family) => ({
    family,
    ranges: cniPoolOf(plan).filter((pool) => pool.family === family),
    mask: ciliumMaskOf(plan, family),
  }));
  const filled = pools.filter(({ ranges }) => ranges.length > 0);
  if (plan.ciliumIpam === 'multi-pool') {
    const pool = Object.fromEntries(
      filled.map(({ family, ranges, mask }) => [family, { cidrs: ranges.map(printCidr), maskSize: mask }]),
    );
    return [
      setting('ipam.mode', 'multi-pool', texts.cilium.multiPool),
      setting('ipam.operator.autoCreateCiliumPodIPPools', { default: pool }),
    ];
  }
  return [
    setting('ipam.mode', 'cluster-pool', texts.cilium.fixed),
    ...filled.flatMap(({ family, ranges, mask }) => {
      const name = family === 'ipv4' ? 'clusterPoolIPv4' : 'clusterPoolIPv6';
      return [
        setting(`ipam.operator.${name}PodCIDRList`, ranges.map(printCidr)),
        setting(`ipam.operator.${name}MaskSize`, mask, ...spanNote(family, ranges, texts)),
      ];
    }),
  ];
}

const spanNote = (family: Family, ranges: readonly Cidr[], texts: CniTexts): readonly string[] =>
  family === 'ipv4'
    ? []
    : [texts.cilium.span(Math.min(...ranges.map(({ prefixLength }) => prefixLength)) + CILIUM_WIDEST_SPAN)];

export function routingValues(plan: Plan, texts: CniTexts): readonly Setting[] {
  const mtu = statedMtuOf(plan);
  const underlay = mtu === null ? [] : [setting('MTU', mtu, texts.cilium.mtu)];
  if (plan.ciliumRouting === 'native') return [...nativeValues(plan, texts), ...underlay];
  return [
    setting('routingMode', 'tunnel'),
    setting('tunnelProtocol', plan.ciliumRouting ?? 'vxlan'),
    ...(needsIpv6Underlay(plan) ? [setting('underlayProtocol', 'ipv6')] : []),
    ...underlay,
  ];
}

/** Releases 1.18 and 1.19 build tunnels over IPv4 unless told otherwise; before, they cannot do else. */
const needsIpv6Underlay = (plan: Plan): boolean =>
  ciliumFamilies(plan).join() === 'ipv6' && isAtLeast(ciliumReleaseOf(plan), [1, 18]) !== false;

function nativeValues(plan: Plan, texts: CniTexts): readonly Setting[] {
  // A topology that is not stated may well be one network.
  const isOneNetwork = plan.topology === null || plan.topology === 'same-l2';
  const families = ciliumFamilies(plan);
  return [
    setting('routingMode', 'native'),
    ...clusterCidrOf(plan)
      .filter(({ family }) => families.includes(family))
      .map((range) => setting(`${range.family === 'ipv4' ? 'ipv4' : 'ipv6'}NativeRoutingCIDR`, printCidr(range))),
    setting('autoDirectNodeRoutes', isOneNetwork, isOneNetwork ? texts.cilium.oneLayer2 : texts.cilium.routed),
  ];
}
