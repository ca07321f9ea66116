import type { Family } from '../../cidr/address';
import { BACKENDS, REMOVED_BACKENDS, type Backend } from '../../k3s/backends';
import type { Since } from '../../k3s/version';

/** A backend as a change from it or to it meets it. */
export interface Carrier {
  readonly name: string;
  /** Flannel's own name of it, which Nodes are annotated with. */
  readonly type: string;
  /** Bytes that pods' packets are shorter than those of the uplink. */
  readonly overhead: number;
  readonly links: Readonly<Record<Family, string | null>>;
  readonly ports: Readonly<Record<Family, number | null>>;
  readonly since: Since | null;
  /** From here on K3s ends over it. */
  readonly until: Since | null;
}

const current = (name: Exclude<Backend, 'none'>, type: string): Carrier => ({
  name,
  type,
  overhead: BACKENDS[name].overhead,
  links: BACKENDS[name].interfaces,
  ports: BACKENDS[name].udpPorts,
  since: BACKENDS[name].since,
  until: null,
});

const NONE = { ipv4: null, ipv6: null } as const;

/** Backends that a cluster can have run, by K3s's names. */
export const CARRIERS: Readonly<Partial<Record<string, Carrier>>> = {
  vxlan: current('vxlan', 'vxlan'),
  'host-gw': current('host-gw', 'host-gw'),
  'wireguard-native': current('wireguard-native', 'wireguard'),
  /**
   * Commands that K3s gave to flannel's backend `extension`: a WireGuard link with the name of vxlan's, at the port of
   * wireguard-native, and pods with the uplink's own MTU.
   * @see https://github.com/k3s-io/k3s/blob/release-1.25/pkg/agent/flannel/setup.go
   * @see https://github.com/flannel-io/flannel/blob/v0.20.0/pkg/backend/extension/extension_network.go
   */
  wireguard: {
    name: 'wireguard',
    type: 'extension',
    overhead: 0,
    links: { ipv4: 'flannel.1', ipv6: null },
    ports: { ipv4: 51820, ipv6: null },
    since: null,
    until: REMOVED_BACKENDS.wireguard,
  },
  /**
   * Policies of the kernel instead of a link. K3s turned encapsulation in UDP on, which takes 8 bytes on top of 77.
   * @see https://github.com/flannel-io/flannel/blob/v0.20.0/pkg/backend/ipsec/ipsec_network.go
   */
  ipsec: {
    name: 'ipsec',
    type: 'ipsec',
    overhead: 85,
    links: NONE,
    ports: NONE,
    since: null,
    until: REMOVED_BACKENDS.ipsec,
  },
};

/**
 * What K3s says of a backend that it no longer has, in the releases before `forgotten`, and from there on of any it does not know.
 * Source: K3s commits 944f811dc (release notes of v1.27.1, the first of its line) and ced330c66.
 */
export const LAST_WORDS: Readonly<Partial<Record<string, { readonly text: string; readonly forgotten: Since }>>> = {
  wireguard: {
    text: 'The wireguard backend was deprecated in K3s v1.26, please switch to wireguard-native',
    forgotten: ['1.27.0'],
  },
  ipsec: {
    text: 'The ipsec backend is deprecated and was removed in k3s v1.27; please switch to wireguard-native',
    forgotten: ['1.28.0'],
  },
};

export const unknownBackend = (name: string): string => `Cannot configure unknown flannel backend '${name}'`;
