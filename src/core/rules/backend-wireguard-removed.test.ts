import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

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
