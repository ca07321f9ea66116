import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { clusterCidr: '10.40.0.0/16', fires: 0 },
  { clusterCidr: '10.41.255.0/24', fires: 1 },
  { clusterCidr: '10.42.0.0/16', fires: 0 },
])('$clusterCidr: $fires', ({ clusterCidr, fires }) => {
  expect(findingsOf('overlap-rootless', planWith({ rootless: true, clusterCidr: [clusterCidr] }))).toHaveLength(fires);
});

test('its repair moves the range out of the way', () => {
  const plan = planWith({ rootless: true, clusterCidr: ['10.41.0.0/16'] });
  const [finding] = findingsOf('overlap-rootless', plan);
  const fixed = finding === undefined ? null : fixFinding(plan, finding);
  expect(fixed && findingsOf('overlap-rootless', fixed)).toEqual([]);
  expect(finding?.facts['proposal']).toBe('10.42.0.0/16');
});
