import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const IPV6_FIRST = { clusterCidr: ['fd00:42::/56', '10.42.0.0/16'], serviceCidr: ['fd00:43::/112', '10.43.0.0/16'] };

test.each([
  { k3sVersion: 'v1.23.6+k3s1', ...IPV6_FIRST, fires: ['warning'] },
  { k3sVersion: 'v1.20.15+k3s1', clusterCidr: ['10.42.0.0/16'], fires: [] },
  { k3sVersion: 'v1.20.15+k3s1', clusterCidr: ['fd00:42::/56'], fires: [] },
])('$k3sVersion with $clusterCidr: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('dual-too-old', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});
