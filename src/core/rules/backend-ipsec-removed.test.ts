import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { k3sVersion: 'v1.36.2+k3s1', flannelBackend: 'ipsec', fires: ['error'] },
  { k3sVersion: 'v1.36.2+k3s1', flannelBackend: 'vxlan', fires: [] },
])('$flannelBackend on $k3sVersion: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('backend-ipsec-removed', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});
