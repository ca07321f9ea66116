import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { clusterCidr: ['2001:db8:42::/56'] }, fires: ['2001:db8:42::/56'] },
  { plan: { clusterCidr: ['10.42.0.0/16', '2600:1f00::/56'] }, fires: ['2600:1f00::/56'] },
  { plan: { clusterCidr: ['2600:1f00::/56', '10.42.0.0/16'] }, fires: ['2600:1f00::/56'] },
  { plan: { clusterCidr: ['2001:db8:42::/56'], flannelIpv6Masq: true }, fires: [] },
  { plan: { clusterCidr: ['2001:db8:42::/56'], flannelBackend: 'none' }, fires: [] },
  { plan: { clusterCidr: ['fd00:42::/56'] }, fires: [] },
  { plan: { clusterCidr: ['198.51.100.0/24'] }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const findings = findingsOf('v6-gua-unrouted', planWith(plan));
  expect(findings.map(({ facts }) => facts['range'])).toEqual(fires);
  expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
});
