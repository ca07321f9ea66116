import type { NetworkKind } from '../plan/plan';

interface Guess {
  readonly name: RegExp;
  readonly kind: NetworkKind;
}

// The first that fits decides: flannel's WireGuard interface is a cluster's before it is a VPN.
const GUESSES: readonly Guess[] = [
  // What a cluster that runs, or ran, leaves on a machine.
  {
    name: /^(cni\d+$|flannel|cali|vxlan\.calico|vxlan-v6\.calico|wireguard\.cali|wg-v6\.cali|tunl0|cilium|kube-|weave)/,
    kind: 'cluster',
  },
  // Docker names a bridge after the first twelve digits of its network's id; podman's are alike in effect.
  { name: /^(docker\d|docker_gwbridge$|br-[0-9a-f]{12}$|podman\d|cni-podman\d)/, kind: 'docker' },
  { name: /^(wg|tun\d|tun$|utun|tap|tailscale|zt|nebula|netbird|wt\d|nordlynx|vpn)/, kind: 'vpn' },
];
const CARRIER = /^(eth|en|wl|bond|team|vmbr|br\d|br-lan|vlan)/;

/**
 * What kind of network an interface of that name is on.
 *
 * @param isLink Whether the network is on the link itself, and not behind a gateway.
 */
export function kindOfInterface(name: string | null, isLink: boolean): NetworkKind {
  if (name === null) return 'other';
  const guess = GUESSES.find((each) => each.name.test(name));
  if (guess !== undefined) return guess.kind;
  return isLink && CARRIER.test(name) ? 'node-lan' : 'other';
}
