import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const DUAL = { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] };

test.each([
  { plan: {}, ports: ['6443/tcp'] },
  { plan: { agents: 1 }, ports: ['6443/tcp', '8472/udp', '10250/tcp'] },
  { plan: { servers: 3 }, ports: ['6443/tcp', '2379-2380/tcp', '8472/udp', '10250/tcp'] },
  { plan: { agents: 1, flannelBackend: 'host-gw' }, ports: ['6443/tcp', '10250/tcp'] },
  {
    plan: { agents: 1, flannelBackend: 'wireguard-native' },
    ports: ['6443/tcp', '51820/udp', '51821/udp', '10250/tcp'],
  },
])('$plan: $ports', ({ plan, ports }) => {
  const [finding] = findingsOf('firewalld-on', planWith({ firewall: 'firewalld', ...DUAL, ...plan }));
  expect(finding?.facts).toEqual({ ranges: ['10.42.0.0/16', 'fd00:42::/56'], ports });
});
