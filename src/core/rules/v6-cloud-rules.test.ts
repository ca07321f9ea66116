import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const IPV6 = { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'] };

test.each([
  { plan: { firewall: 'security-groups' }, fires: ['firewall'] },
  { plan: { cloud: 'vmware' }, fires: [] },
  { plan: { cloud: 'hetzner' }, fires: ['cloud'] },
])('$plan: $fires', ({ plan, fires }) => {
  expect(findingsOf('v6-cloud-rules', planWith({ ...IPV6, ...plan })).map(({ place }) => place.field)).toEqual(fires);
});
