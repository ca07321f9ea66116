import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const IPV6 = { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'] };

test.each([
  { plan: {}, facts: { podMtu: 1450, passing: 1430 } },
  { plan: { uplinkMtu: 9000 }, facts: { podMtu: 8950, passing: 8930 } },
  { plan: { flannelConf: '/etc/rancher/k3s/net-conf.json' }, facts: undefined },
])('$plan: $facts', ({ plan, facts }) => {
  expect(findingsOf('mtu-vxlan-v6', planWith({ ...IPV6, ...plan }))[0]?.facts).toEqual(facts);
});
