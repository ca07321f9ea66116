import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { flannelIpv6Masq: true, clusterCidr: ['10.42.0.0/16'], fires: ['info'] },
  { flannelIpv6Masq: true, clusterCidr: ['fd00:42::/56'], fires: [] },
  { flannelIpv6Masq: false, clusterCidr: ['10.42.0.0/16'], fires: [] },
])('masq $flannelIpv6Masq with $clusterCidr: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('masq6-without-v6', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});
