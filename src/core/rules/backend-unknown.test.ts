import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { flannelBackend: undefined, fires: [] },
  { flannelBackend: 'host-gw', fires: [] },
  { flannelBackend: 'wireguard-native', fires: [] },
  { flannelBackend: 'none', fires: [] },
  // Each has a rule of its own.
  { flannelBackend: 'wireguard', fires: [] },
  { flannelBackend: 'ipsec', fires: [] },
  { flannelBackend: 'wireguard-native=Mode=auto', fires: [] },
  { flannelBackend: 'udp', fires: ['error'] },
  { flannelBackend: 'tailscale', fires: ['error'] },
])('"$flannelBackend": $fires', ({ flannelBackend, fires }) => {
  const plan = planWith(flannelBackend === undefined ? {} : { flannelBackend });
  expect(findingsOf('backend-unknown', plan).map(({ severity }) => severity)).toEqual(fires);
});

test('its repair is vxlan', () => {
  const plan = planWith({ flannelBackend: 'vxlann' });
  const [finding] = findingsOf('backend-unknown', plan);
  expect(finding && fixFinding(plan, finding)?.flannelBackend).toBe('vxlan');
});
