import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { k3sVersion: 'v1.36.2+k3s1', clusterCidr: ['fd00:42::/56'], fires: [] },
  { k3sVersion: 'v1.22.8+k3s1', clusterCidr: ['10.42.0.0/16'], fires: [] },
  { k3sVersion: 'v1.22.8+k3s1', clusterCidr: ['fd00:42::/56', '10.42.0.0/16'], fires: [] },
])('$k3sVersion with $clusterCidr: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('v6only-too-old', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});
