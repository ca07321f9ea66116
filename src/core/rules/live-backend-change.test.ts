import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  {
    fields: { runningFlannelBackend: 'vxlan', flannelBackend: 'host-gw' },
    facts: { running: 'vxlan', planned: 'host-gw' },
  },
  // What is not there any more is a change like any other.
  { fields: { runningFlannelBackend: 'ipsec' }, facts: { running: 'ipsec', planned: 'vxlan' } },
  { fields: { runningFlannelBackend: 'none' }, facts: undefined },
  { fields: { runningFlannelBackend: 'vxlan', flannelBackend: 'host-gw', vpn: 'tailscale' }, facts: undefined },
  { fields: { runningFlannelBackend: 'vxlan', cni: 'calico' }, facts: undefined },
  { fields: { flannelBackend: 'host-gw' }, facts: undefined },
])('$fields: $facts', ({ fields, facts }) => {
  expect(findingsOf('live-backend-change', planWith(fields))[0]?.facts).toEqual(facts);
});
