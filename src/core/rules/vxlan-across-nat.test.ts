import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { flannelBackend: 'vxlan', topology: 'multi-site', fires: ['warning'] },
  { flannelBackend: 'vxlan', topology: 'routed', fires: [] },
  { flannelBackend: 'wireguard-native', topology: 'multi-site', fires: [] },
])('$flannelBackend, $topology: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('vxlan-across-nat', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});

test('its repair joins the sites over external addresses', () => {
  const plan = planWith({ topology: 'multi-site' });
  const [finding] = findingsOf('vxlan-across-nat', plan);
  expect(finding && fixFinding(plan, finding)).toMatchObject({
    flannelBackend: 'wireguard-native',
    flannelExternalIp: true,
  });
});
