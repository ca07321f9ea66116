import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const CILIUM = { cni: 'cilium', flannelBackend: 'none' };

test.each([
  { fields: { runningCiliumIpam: 'cluster-pool' }, fires: 0 },
  { fields: { runningCiliumIpam: 'cluster-pool', ciliumIpam: 'multi-pool' }, fires: 1 },
  { fields: { runningCiliumIpam: 'kubernetes', cni: 'calico' }, fires: 0 },
  { fields: { ciliumIpam: 'kubernetes' }, fires: 0 },
])('$fields: $fires', ({ fields, fires }) => {
  expect(findingsOf('cilium-ipam-change', planWith({ ...CILIUM, ...fields }))).toHaveLength(fires);
});

test('its repair keeps what runs', () => {
  const plan = planWith({ ...CILIUM, runningCiliumIpam: 'kubernetes' });
  const [finding] = findingsOf('cilium-ipam-change', plan);
  expect(finding && fixFinding(plan, finding)).toEqual({ ...plan, ciliumIpam: 'kubernetes' });
});
