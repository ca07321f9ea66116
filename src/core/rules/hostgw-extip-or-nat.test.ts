import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test('hostgw-extip-or-nat leaves external addresses to other backends', () => {
  expect(findingsOf('hostgw-extip-or-nat', planWith({ flannelBackend: 'vxlan', flannelExternalIp: true }))).toEqual([]);
});
