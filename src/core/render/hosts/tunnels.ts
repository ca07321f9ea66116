import { BACKENDS } from '../../k3s/backends';
import { calicoEncapsulationOf } from '../../plan/calico';
import { cniOf } from '../../plan/cni-of';
import { clusterCidrOf } from '../../plan/effective';
import { familiesOf, type Plan } from '../../plan/plan';
import { carryingBackendOf } from '../../plan/vpn';
import { vxlanPortOf } from '../../plan/vxlan-of';
import { alsoFromPods, flow, peer, unwrapped, type Flow } from './flow';

/** What carries the pods' packets from node to node. */
export function tunnelsOf(plan: Plan): readonly Flow[] {
  switch (cniOf(plan)) {
    case 'flannel':
      return flannelFlows(plan);
    case 'canal':
      return vxlan(plan);
    case 'calico':
      return calicoFlows(plan);
    case 'cilium':
      // Health checks and Hubble's relay ask from pods, too.
      return [...ciliumTunnel(plan), ...[peer('cilium-health'), peer('hubble')].map(alsoFromPods)];
    case 'antrea':
      return [peer('geneve'), peer('antrea'), peer('antrea-members')];
    case 'kube-ovn':
      return [peer('geneve'), peer('ovn'), peer('kube-ovn')];
    case 'kube-router':
      return [peer('kube-router'), unwrapped];
    case 'weave':
    case 'other':
      return [];
  }
}

/** Whether the facts name the ports of what carries the pods' packets. */
export function areCniPortsKnown(plan: Plan): boolean {
  const cni = cniOf(plan);
  if (cni === 'weave' || cni === 'other') return false;
  return cni !== 'flannel' || KNOWN_BACKENDS.includes(carryingBackendOf(plan));
}

const KNOWN_BACKENDS: readonly string[] = ['vxlan', 'wireguard-native', 'host-gw', 'tailscale'];

function flannelFlows(plan: Plan): readonly Flow[] {
  switch (carryingBackendOf(plan)) {
    case 'vxlan':
      return vxlan(plan);
    case 'wireguard-native':
      return familiesOf(clusterCidrOf(plan)).map((family) => ({
        ...flow('wireguard', 'udp', [String(BACKENDS['wireguard-native'].udpPorts[family])]),
        family,
      }));
    case 'host-gw':
      return [unwrapped];
    default:
      return [];
  }
}

function vxlan(plan: Plan): readonly Flow[] {
  const port = vxlanPortOf(plan);
  return port === null ? [] : [flow('vxlan', 'udp', [String(port)])];
}

const CALICO_VXLAN = '4789';

function calicoFlows(plan: Plan): readonly Flow[] {
  const ways = familiesOf(clusterCidrOf(plan)).map((family) => ({
    family,
    // Without BGP, and nobody said that there is any, VXLAN is all that Calico can do.
    way: calicoEncapsulationOf(plan, family) ?? 'VXLAN',
  }));
  const goes = (kind: string): boolean => ways.some(({ way }) => way.startsWith(kind));
  return [
    ...(goes('VXLAN') ? [flow('vxlan', 'udp', [CALICO_VXLAN])] : []),
    ...(goes('IPIP') ? [{ ...peer('ipip'), family: 'ipv4' as const }] : []),
    ...(goes('IPIP') || goes('None') || plan.calicoBgp ? [peer('bgp')] : []),
    ...(ways.some(({ way }) => way === 'None' || way.endsWith('CrossSubnet')) ? [unwrapped] : []),
    ...(plan.calicoInstall === 'manifest' ? [] : [peer('typha')]),
  ];
}

function ciliumTunnel(plan: Plan): readonly Flow[] {
  if (plan.ciliumRouting === 'native') return [unwrapped];
  return plan.ciliumRouting === 'geneve' ? [peer('geneve')] : vxlan(plan);
}
