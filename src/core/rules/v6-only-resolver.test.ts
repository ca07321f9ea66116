import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const IPV6 = { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'] };

test.each([
  { resolverFamilies: 'both', fires: 0 },
  { resolverFamilies: null, fires: 0 },
  { resolverFamilies: 'ipv4', fires: 1 },
])('resolvers $resolverFamilies: $fires', ({ resolverFamilies, fires }) => {
  expect(findingsOf('v6-only-resolver', planWith({ ...IPV6, resolverFamilies }))).toHaveLength(fires);
});
