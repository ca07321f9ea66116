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

test.each([
  { plan: { nodes: [{ nodeName: 'a', nat: true }] }, facts: { isMultiSite: false, node: 1, name: 'a' } },
  { plan: { topology: 'multi-site' }, facts: { isMultiSite: true, node: null, name: null } },
  { plan: { disableAgent: true, nodes: [{ nat: true }] }, facts: undefined },
])('$plan: $facts', ({ plan, facts }) => {
  expect(findingsOf('vxlan-across-nat', planWith(plan))[0]?.facts).toEqual(facts);
});
