import { KUBE_OVN_RELEASE } from '../../k3s/cni-versions';
import type { Family } from '../../cidr/address';
import { DEFAULTS } from '../../k3s/defaults';
import { cniOf } from '../../plan/cni-of';
import { hostsOf } from '../../plan/host';
import { ownNetConfOf } from '../../plan/net-conf';
import { calicoMtu, poolEncapsulation } from '../cni/calico-pools';
import { calicoReleaseOf, ciliumReleaseOf, tagOf } from '../cni/release';
import type { RunbookFacts } from './runbook-facts';

/** The CNI with the release that the files are for. */
export function cniReleaseOf({ plan }: RunbookFacts): string | null {
  switch (cniOf(plan)) {
    case 'calico':
    case 'canal':
      return calicoReleaseOf(plan);
    case 'cilium':
      return ciliumReleaseOf(plan);
    case 'kube-ovn':
      return tagOf(plan) ?? KUBE_OVN_RELEASE;
    case 'antrea':
    case 'kube-router':
    case 'weave':
    case 'other':
      return tagOf(plan);
    case 'flannel':
      return null;
  }
}

/** The MTU of pods on each kind of machine; nothing where the CNI finds it out by itself. */
export function podMtusOf({ plan, flannel }: RunbookFacts): {
  readonly mtus: readonly number[];
  readonly uplinks: readonly number[];
  readonly isAssumed: boolean;
} {
  const calico = cniOf(plan) === 'calico' ? calicoMtu(plan) : null;
  if (calico !== null) return { mtus: [calico.mtu], uplinks: [calico.underlay], isAssumed: false };
  const overhead = flannel?.overhead ?? null;
  if (flannel === null || overhead === null) return { mtus: [], uplinks: [], isAssumed: false };
  const stated = hostsOf(plan, ['uplinkMtu']).map(({ uplinkMtu }) => flannel.baseMtu ?? uplinkMtu);
  const uplinks = [...new Set(stated.map((mtu) => mtu ?? DEFAULTS.uplinkMtu))].toSorted((a, b) => a - b);
  return { mtus: uplinks.map((mtu) => mtu - overhead), uplinks, isAssumed: stated.includes(null) };
}

/** The kernel takes 20 bytes more off a VXLAN link over IPv6, whatever flannel writes for the pods (seen on v1.36.3). */
export const IPV6_VXLAN_EXTRA = 20;

export const isIpv6Vxlan = ({ flannel }: RunbookFacts, family: Family): boolean =>
  family === 'ipv6' && flannel?.backend === 'vxlan';

/** Whether some packets go through a tunnel and others do not, which only a look at each machine could tell. */
export function isPartlyDirect({ plan, families }: RunbookFacts): boolean {
  if (cniOf(plan) !== 'calico')
    return JSON.stringify(ownNetConfOf(plan)?.content ?? {}).includes('"DirectRouting":true');
  const ways = new Set(families.map((family) => poolEncapsulation(plan, family)));
  return [...ways].some((way) => way.endsWith('CrossSubnet')) || (ways.size > 1 && ways.has('None'));
}
