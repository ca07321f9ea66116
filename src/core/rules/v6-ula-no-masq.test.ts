import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { clusterCidr: ['fd00:42::/56'] }, fires: ['fd00:42::/56'] },
  { plan: { clusterCidr: ['fc00::/56'] }, fires: ['fc00::/56'] },
  { plan: { clusterCidr: ['fe00::/56'] }, fires: [] },
  { plan: { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'] }, fires: ['fd00:42::/56'] },
  { plan: { clusterCidr: ['fd00:42::/56', '10.42.0.0/16'] }, fires: ['fd00:42::/56'] },
  { plan: { clusterCidr: ['fd00:42::/56'], flannelIpv6Masq: true }, fires: [] },
  // With another CNI flannel has no say.
  { plan: { clusterCidr: ['fd00:42::/56'], flannelBackend: 'none' }, fires: [] },
  { plan: { clusterCidr: ['2001:db8:42::/56'] }, fires: [] },
  { plan: { clusterCidr: ['10.42.0.0/16'] }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  const findings = findingsOf('v6-ula-no-masq', planWith(plan));
  expect(findings.map(({ facts }) => facts['range'])).toEqual(fires);
  expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
});
