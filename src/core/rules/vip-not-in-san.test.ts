import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const VIP = { registrationAddress: '192.0.2.100' };
const NAME = { registrationAddress: 'k3s.example.org' };

test.each([
  { plan: { ...NAME, servers: 3, tlsSan: ['other.example.org', 'K3S.example.org'] }, fires: [] },
  { plan: { servers: 3, registrationAddress: '2001:db8:0::64', tlsSan: ['2001:db8::64'] }, fires: [] },
  { plan: { servers: 3 }, fires: [] },
  // What the certificate holds by itself.
  { plan: { ...VIP, nodeIp: ['192.0.2.100'] }, fires: [] },
  { plan: { ...VIP, nodeIp: ['192.0.2.10'], nodeExternalIp: ['192.0.2.100'] }, fires: [] },
  { plan: { ...VIP, nodeIp: ['192.0.2.10'], hostAddresses: ['192.0.2.100'] }, fires: ['error'] },
  { plan: { ...VIP, hostAddresses: ['192.0.2.100'] }, fires: [] },
  {
    plan: { ...VIP, nodes: [{ nodeIp: ['192.0.2.10'] }, { role: 'agent', nodeIp: ['192.0.2.100'] }] },
    fires: ['error'],
  },
  { plan: { ...VIP, servers: 3, advertiseAddress: '192.0.2.100' }, fires: [] },
  { plan: { ...NAME, nodeName: 'k3s.example.org' }, fires: [] },
  { plan: { servers: 3, registrationAddress: 'k3s', hostname: 'K3s.example.org' }, fires: [] },
  { plan: { servers: 3, registrationAddress: 'localhost' }, fires: [] },
  { plan: { servers: 3, registrationAddress: '::1' }, fires: [] },
  { plan: { servers: 3, registrationAddress: '10.43.0.1' }, fires: [] },
  { plan: { servers: 3, registrationAddress: '10.43.0.2' }, fires: ['error'] },
  { plan: { servers: 3, registrationAddress: 'kubernetes.default.svc.cluster.local' }, fires: [] },
  // A single server of which nothing is known may be meant itself.
  { plan: VIP, fires: ['warning'] },
  { plan: { ...VIP, nodeIp: ['192.0.2.10'] }, fires: ['error'] },
  { plan: { ...VIP, nodeName: 'server-1' }, fires: ['warning'] },
  { plan: { ...NAME, nodeName: 'server-1' }, fires: ['error'] },
])('$plan: $fires', ({ plan, fires }) => {
  expect(findingsOf('vip-not-in-san', planWith(plan)).map(({ severity }) => severity)).toEqual(fires);
});
