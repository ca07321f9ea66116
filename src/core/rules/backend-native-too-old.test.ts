import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { k3sVersion: 'v1.22.17+k3s1', flannelBackend: 'wireguard-native', fires: ['error'] },
  { k3sVersion: 'v1.36.2+k3s1', flannelBackend: 'wireguard-native', fires: [] },
  { k3sVersion: 'v1.23.5+k3s1', flannelBackend: 'vxlan', fires: [] },
])('$flannelBackend on $k3sVersion: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('backend-native-too-old', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});
