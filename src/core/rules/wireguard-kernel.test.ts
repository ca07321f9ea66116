import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test('wireguard-kernel is silent where nobody knows the kernel', () => {
  expect(findingsOf('wireguard-kernel', planWith({ flannelBackend: 'wireguard-native' }))).toEqual([]);
});

test.each([
  { plan: { kernel: '5.5.19' }, fires: [null] },
  { plan: { kernel: '5.4', platform: 'ubuntu' }, fires: [] },
  { plan: { kernel: '4.15', platform: 'ubuntu' }, fires: [null] },
  // The module was added.
  { plan: { kernel: '4.18', wireguardInKernel: true }, fires: [] },
  { plan: { kernel: '6.8', wireguardInKernel: false }, fires: [null] },
  // Agentless servers run no flannel.
  { plan: { wireguardInKernel: false, disableAgent: true }, fires: [] },
  { plan: { wireguardInKernel: false, disableAgent: true, agents: 1 }, fires: [null] },
  { plan: { kernel: '6.8', nodes: [{}, { kernel: '4.18' }] }, fires: [1] },
])('$plan: $fires', ({ plan, fires }) => {
  const findings = findingsOf('wireguard-kernel', planWith({ flannelBackend: 'wireguard-native', ...plan }));
  expect(findings.map(({ place }) => place.node)).toEqual(fires);
});
