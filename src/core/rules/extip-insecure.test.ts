import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { flannelExternalIp: true, flannelBackend: 'host-gw', fires: ['warning'] },
  { flannelExternalIp: true, flannelBackend: 'none', fires: [] },
  { flannelExternalIp: true, flannelBackend: 'wireguard', fires: [] },
])('external addresses $flannelExternalIp with $flannelBackend: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('extip-insecure', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});
