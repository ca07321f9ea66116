import { expect, test } from 'vitest';
import { isKnownKey } from './known-key';

test.each([
  { key: 'cluster-cidr', role: 'server', release: 'v1.36.2+k3s1', known: true },
  { key: 'cluster-cidr', role: 'agent', release: 'v1.36.2+k3s1', known: false },
  { key: 'token-file', role: 'server', release: 'v1.22.1+k3s1', known: true },
  { key: 'token-file', role: 'agent', release: 'v1.36.2+k3s1', known: true },
  { key: 'flannel-external-ip', role: 'server', release: 'v1.24.6+k3s1', known: false },
  { key: 'flannel-external-ip', role: 'server', release: 'v1.24.7+k3s1', known: true },
  { key: 'flannel-external-ip', role: 'server', release: 'v1.25.2+k3s1', known: false },
  { key: 'flannel-external-ip', role: 'agent', release: 'v1.36.2+k3s1', known: false },
  { key: 'flannel-ipv6-masq', role: 'server', release: 'v1.22.17+k3s1', known: false },
  { key: 'flannel-ipv6-masq', role: 'server', release: 'v1.23.1+k3s1', known: true },
  { key: 'bind-address', role: 'agent', release: 'v1.29.15+k3s1', known: false },
  { key: 'bind-address', role: 'agent', release: 'v1.30.0+k3s1', known: true },
  // What came to older minors with a patch release, as the reader of files knows it too.
  { key: 'vpn-auth-file', role: 'agent', release: 'v1.27.2+k3s1', known: false },
  { key: 'vpn-auth-file', role: 'agent', release: 'v1.27.3+k3s1', known: true },
  { key: 'vpn-auth-file', role: 'server', release: 'v1.25.11+k3s1', known: true },
  { key: 'embedded-registry', role: 'server', release: 'v1.26.12+k3s1', known: false },
  { key: 'embedded-registry', role: 'server', release: 'v1.26.13+k3s1', known: true },
  { key: 'embedded-registry', role: 'agent', release: 'v1.36.2+k3s1', known: false },
  { key: '__proto__', role: 'server', release: 'v1.36.2+k3s1', known: false },
  // The newest minor read stands for all that come later, the oldest for all before.
  { key: 'cluster-cidr', role: 'server', release: 'v1.99.0+k3s1', known: true },
  { key: 'multi-cluster-cidr', role: 'server', release: 'v1.28.1+k3s1', known: true },
  { key: 'multi-cluster-cidr', role: 'server', release: 'v1.29.0+k3s1', known: false },
  { key: 'cluster-cidr', role: 'server', release: 'v1.19.0+k3s1', known: true },
  { key: 'no-such-key', role: 'server', release: 'v1.36.2+k3s1', known: false },
] as const)('$key on a $role of $release: $known', ({ key, role, release, known }) => {
  expect(isKnownKey(key, role, release)).toBe(known);
});
