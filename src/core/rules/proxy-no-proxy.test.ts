import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const LAN = { cidr: '192.0.2.0/24', kind: 'node-lan' };

test.each([
  { plan: { noProxy: ['*'] }, missing: null },
  { plan: { noProxy: ['localhost', '.example.com'] }, missing: [] },
  { plan: { noProxy: ['10.0.0.0/8'] }, missing: null },
  { plan: { existingNetworks: [LAN] }, missing: ['192.0.2.0/24'] },
  { plan: { existingNetworks: [LAN], noProxy: ['192.0.2.0/25'] }, missing: ['192.0.2.0/24'] },
  { plan: { existingNetworks: [LAN], noProxy: ['192.0.0.0/16'] }, missing: null },
  { plan: { existingNetworks: [{ ...LAN, kind: 'vpn' }] }, missing: [] },
  // Once for all that lie in it.
  {
    plan: { existingNetworks: [LAN], nodes: [{ nodeIp: ['192.0.2.10'], nodeExternalIp: ['198.51.100.7'] }] },
    missing: ['192.0.2.0/24', '198.51.100.7'],
  },
  { plan: { nodes: [{ nodeIp: ['192.0.2.10'] }], noProxy: ['192.0.2.10'] }, missing: null },
])('$plan: $missing', ({ plan, missing }) => {
  const [finding] = findingsOf('proxy-no-proxy', planWith({ httpProxy: 'http://proxy.example.com:3128', ...plan }));
  expect(finding?.facts['missing'] ?? null).toEqual(missing);
});

test('its repair adds them, if there are any to add', () => {
  const plan = planWith({ httpProxy: 'proxy', noProxy: ['localhost'], existingNetworks: [LAN] });
  const [finding] = findingsOf('proxy-no-proxy', plan);
  expect(finding && fixFinding(plan, finding)?.noProxy).toEqual(['localhost', '192.0.2.0/24']);
  const unknown = planWith({ httpProxy: 'proxy' });
  const [other] = findingsOf('proxy-no-proxy', unknown);
  expect(other && fixFinding(unknown, other)).toBe(null);
});
