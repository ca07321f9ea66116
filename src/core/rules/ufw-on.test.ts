import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { clusterCidr: ['10.42.0.0/16'], serviceCidr: ['10.43.0.0/16'], hasIpv6: false },
  { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'], hasIpv6: true },
])('pods in $clusterCidr: IPv6 $hasIpv6', ({ hasIpv6, ...ranges }) => {
  const [finding] = findingsOf('ufw-on', planWith({ firewall: 'ufw', ...ranges }));
  expect(finding?.facts).toMatchObject({ hasIpv6, ranges: ranges.clusterCidr, ports: ['6443/tcp'] });
});
