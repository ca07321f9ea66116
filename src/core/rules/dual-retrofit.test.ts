import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { runningStack: 'ipv4', clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], fires: [{ running: 'ipv4' }] },
  { runningStack: 'ipv6', clusterCidr: ['fd00:42::/56', '10.42.0.0/16'], fires: [{ running: 'ipv6' }] },
  { runningStack: 'ipv4', clusterCidr: ['10.42.0.0/16'], fires: [] },
  { runningStack: 'ipv4-ipv6', clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], fires: [] },
  { runningStack: null, clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], fires: [] },
])('$runningStack to $clusterCidr: $fires', ({ fires, ...fields }) => {
  const findings = findingsOf('dual-retrofit', planWith(fields));
  expect(findings.map(({ facts }) => facts)).toEqual(fires);
  expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
});
