import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test('the repair of vxlan-across-nat joins the sites over external addresses', () => {
  const plan = planWith({ topology: 'multi-site' });
  const [finding] = findingsOf('vxlan-across-nat', plan);
  expect(finding && fixFinding(plan, finding)).toMatchObject({
    flannelBackend: 'wireguard-native',
    flannelExternalIp: true,
  });
});
