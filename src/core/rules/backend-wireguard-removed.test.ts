import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { k3sVersion: 'v1.25.16+k3s4', flannelBackend: 'wireguard', fires: [] },
  { k3sVersion: 'v1.26.0+k3s1', flannelBackend: 'wireguard', fires: ['error'] },
  { k3sVersion: 'v1.36.2+k3s1', flannelBackend: 'wireguard', fires: ['error'] },
  { k3sVersion: 'v1.26.0+k3s1', flannelBackend: 'wireguard-native', fires: [] },
])('$flannelBackend on $k3sVersion: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('backend-wireguard-removed', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});

test.each([
  { wireguardInKernel: true, flannelBackend: 'wireguard-native' },
  { wireguardInKernel: false, flannelBackend: undefined },
])(
  'with WireGuard in the kernel $wireguardInKernel the repair is $flannelBackend',
  ({ wireguardInKernel, flannelBackend }) => {
    const plan = planWith({ flannelBackend: 'wireguard', wireguardInKernel });
    const [finding] = findingsOf('backend-wireguard-removed', plan);
    expect(finding && fixFinding(plan, finding)?.flannelBackend).toBe(flannelBackend);
  },
);
