import type { Family } from '../../cidr/address';
import { uplinkMtuOf } from '../../plan/effective';
import { hostsOf } from '../../plan/host';
import type { Plan } from '../../plan/plan';
import { CONFIG_FOLDER } from '../config-files';
import type { Carrier } from './migrate-facts';

/** Names every Node with the type of backend that flannel has written to it. */
export const backendTypes = String.raw`k3s kubectl get nodes -o jsonpath='{range .items[*]}{.metadata.name}{"\t"}{.metadata.annotations.flannel\.alpha\.coreos\.com/backend-type}{"\n"}{end}'`;

/** The line that counts, in whichever file it stands; comments of ours have a link in which the key occurs, too. */
export const findBackend = `grep -rns '^flannel-backend' ${CONFIG_FOLDER}`;

export const portsOf = ({ ports }: Carrier, families: readonly Family[]): readonly string[] => [
  ...new Set(families.flatMap((family) => ports[family] ?? []).map((port) => `UDP ${port}`)),
];

export const linksOf = ({ links }: Carrier, families: readonly Family[]): readonly string[] =>
  families.flatMap((family) => links[family] ?? []);

/** The MTU of the pods where the uplink is smallest; null where flannel's own configuration may say another. */
export function podMtuOf(plan: Plan, carrier: Carrier): { readonly uplink: number; readonly pods: number } | null {
  if (plan.flannelConf !== null) return null;
  const uplink = Math.min(...hostsOf(plan, ['uplinkMtu']).map(({ uplinkMtu }) => uplinkMtu ?? uplinkMtuOf(plan)));
  return { uplink, pods: uplink - carrier.overhead };
}

/** The kernel takes 70 bytes for VXLAN over IPv6 where flannel takes 50 for the pods; seen on K3s v1.36.3. */
const IPV6_VXLAN_OVERHEAD = 70;
const HEADERS = { ipv4: 28, ipv6: 48 } as const satisfies Record<Family, number>;

/** What a ping from pod to pod may carry at most, and the packet that makes. */
export function largestPing(
  plan: Plan,
  carrier: Carrier,
  family: Family,
): { readonly packet: number; readonly size: number } | null {
  const mtu = podMtuOf(plan, carrier);
  if (mtu === null) return null;
  const isIpv6Vxlan = family === 'ipv6' && carrier.name === 'vxlan';
  const packet = isIpv6Vxlan ? mtu.uplink - IPV6_VXLAN_OVERHEAD : mtu.pods;
  return { packet, size: packet - HEADERS[family] };
}
