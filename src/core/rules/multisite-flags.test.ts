import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { topology: 'multi-site', flannelBackend: 'vxlan', flannelExternalIp: true, fires: ['error'] },
  { topology: 'multi-site', flannelBackend: 'none', flannelExternalIp: false, fires: [] },
])('$topology, $flannelBackend, external addresses $flannelExternalIp: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('multisite-flags', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});

test.each([
  { name: 'nothing listed', fields: {}, isRepaired: true },
  {
    name: 'all listed have one',
    fields: { nodes: [{ role: 'server', nodeExternalIp: ['198.51.100.7'] }] },
    isRepaired: true,
  },
  { name: 'a listed node has none', fields: { nodes: [{ role: 'server' }] }, isRepaired: false },
  {
    name: 'an agentless server needs none',
    fields: { disableAgent: true, nodes: [{ role: 'server' }] },
    isRepaired: true,
  },
  { name: 'no WireGuard', fields: { wireguardInKernel: false }, isRepaired: false },
  { name: 'too old for the backend', fields: { k3sVersion: 'v1.23.5+k3s1' }, isRepaired: false },
  { name: 'too old for the option', fields: { k3sVersion: 'v1.24.6+k3s1' }, isRepaired: false },
  { name: 'just new enough', fields: { k3sVersion: 'v1.24.7+k3s1' }, isRepaired: true },
])('external addresses, $name: repaired $isRepaired', ({ fields, isRepaired }) => {
  const plan = planWith({ topology: 'multi-site', ...fields });
  const [finding] = findingsOf('multisite-flags', plan);
  const fixed = finding === undefined ? null : fixFinding(plan, finding);
  expect(fixed !== null).toBe(isRepaired);
  expect(fixed === null ? [] : findingsOf('multisite-flags', fixed)).toEqual([]);
});
