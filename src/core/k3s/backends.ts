import type { Family } from '../cidr/address';
import type { Since } from './version';

export type Backend = 'vxlan' | 'wireguard-native' | 'host-gw' | 'none';

export interface BackendFacts {
  readonly name: Backend;
  readonly encrypted: boolean;
  /** UDP ports that every node must reach on every other, by the family that carries the tunnel. */
  readonly udpPorts: Readonly<Record<Family, number | null>>;
  /** Bytes that flannel subtracts from the uplink's MTU for the pods; null where flannel has no say. */
  readonly overhead: number | null;
  readonly interfaces: Readonly<Record<Family, string | null>>;
  readonly since: Since | null;
}

/**
 * In the order the form shows them: K3s's default first.
 *
 * Names and encryption: K3s docs, Basic Network Options. Ports: K3s docs, Requirements. Interfaces and overhead: flannel
 * v0.28.4, pkg/backend (vxlan, wireguard); the MTU of vxlan and host-gw was seen on K3s v1.36.3, where vxlan subtracts
 * 50 also over IPv6, although the header takes 70.
 */
export const BACKENDS = {
  vxlan: {
    name: 'vxlan',
    encrypted: false,
    udpPorts: { ipv4: 8472, ipv6: 8472 },
    overhead: 50,
    interfaces: { ipv4: 'flannel.1', ipv6: 'flannel-v6.1' },
    since: null,
  },
  'wireguard-native': {
    name: 'wireguard-native',
    encrypted: true,
    udpPorts: { ipv4: 51820, ipv6: 51821 },
    overhead: 80,
    interfaces: { ipv4: 'flannel-wg', ipv6: 'flannel-wg-v6' },
    // k3s-io/k3s#5391; the changelog of v1.23.6.
    since: ['1.23.6'],
  },
  'host-gw': {
    name: 'host-gw',
    encrypted: false,
    udpPorts: { ipv4: null, ipv6: null },
    overhead: 0,
    interfaces: { ipv4: null, ipv6: null },
    since: null,
  },
  none: {
    name: 'none',
    encrypted: false,
    udpPorts: { ipv4: null, ipv6: null },
    overhead: null,
    interfaces: { ipv4: null, ipv6: null },
    since: null,
  },
} as const satisfies Record<Backend, BackendFacts>;

export const isBackend = (text: string): text is Backend => Object.hasOwn(BACKENDS, text);

/** Backends K3s once had, with the release lines from which it stops at them. */
export const REMOVED_BACKENDS = {
  // K3s commit 944f811dc: 1.26 exits with a migration text, 1.27 calls it unknown.
  wireguard: ['1.26.0'],
  // The first 1.27 release is v1.27.1.
  ipsec: ['1.27.0'],
} as const satisfies Record<string, Since>;

/** From here on the programs of `ipsec` (swanctl, charon) are no longer bundled. Source: K3s docs, Basic Network Options. */
export const IPSEC_UNBUNDLED = ['1.23.15', '1.24.9', '1.25.5', '1.26.0'] as const satisfies Since;

/** `backend=option=value` stops K3s from here on. Source: K3s release notes of v1.27.1, the first of its line. */
export const INLINE_OPTIONS_REMOVED = ['1.27.0'] as const satisfies Since;
