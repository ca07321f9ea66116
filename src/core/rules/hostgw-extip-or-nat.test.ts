import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { flannelBackend: 'host-gw', flannelExternalIp: true, fires: ['error'] },
  { flannelBackend: 'host-gw', flannelExternalIp: false, fires: [] },
  { flannelBackend: 'wireguard-native', flannelExternalIp: true, fires: [] },
  { flannelBackend: 'vxlan', flannelExternalIp: true, fires: [] },
])('$flannelBackend, external addresses $flannelExternalIp: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('hostgw-extip-or-nat', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});
