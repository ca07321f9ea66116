import { expect, test } from 'vitest';
import { BACKENDS, isBackend, REMOVED_BACKENDS } from './backends';
import { DEFAULTS } from './defaults';

// https://docs.k3s.io/installation/requirements, "Inbound Rules for K3s Nodes", and the pod MTUs that K3s v1.36.3 and
// flannel v0.28.4 give on an uplink of 1500.
test.each([
  { name: 'vxlan', ipv4: 8472, ipv6: 8472, podMtu: 1450, encrypted: false, interfaces: ['flannel.1', 'flannel-v6.1'] },
  {
    name: 'wireguard-native',
    ipv4: 51820,
    ipv6: 51821,
    podMtu: 1420,
    encrypted: true,
    interfaces: ['flannel-wg', 'flannel-wg-v6'],
  },
  { name: 'host-gw', ipv4: null, ipv6: null, podMtu: 1500, encrypted: false, interfaces: [null, null] },
] as const)('$name: UDP $ipv4 and $ipv6, pods have $podMtu', ({ name, ipv4, ipv6, podMtu, encrypted, interfaces }) => {
  const backend = BACKENDS[name];
  expect(backend.udpPorts).toEqual({ ipv4, ipv6 });
  expect(DEFAULTS.uplinkMtu - backend.overhead).toBe(podMtu);
  expect(backend.encrypted).toBe(encrypted);
  expect([backend.interfaces.ipv4, backend.interfaces.ipv6]).toEqual(interfaces);
});

test('none leaves everything to another CNI', () => {
  expect(BACKENDS.none).toMatchObject({ overhead: null, udpPorts: { ipv4: null, ipv6: null } });
});

test('each backend is filed under its name', () => {
  expect(Object.values(BACKENDS).map(({ name }) => name)).toEqual(Object.keys(BACKENDS));
});

test('the default is the first', () => {
  expect(Object.keys(BACKENDS)[0]).toBe(DEFAULTS.flannelBackend);
});

test.each(['wireguard', 'ipsec', 'tailscale', 'VXLAN', '', 'toString'])('"%s" is no backend', (text) => {
  expect(isBackend(text)).toBe(false);
});

test('no removed backend is still there', () => {
  expect(Object.keys(REMOVED_BACKENDS).filter(isBackend)).toEqual([]);
});
