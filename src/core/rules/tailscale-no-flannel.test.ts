import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { fields: {}, isRepaired: true },
  // Two CNIs would be no repair.
  { fields: { cni: 'calico' }, isRepaired: false },
])('$fields, repaired: $isRepaired', ({ fields, isRepaired }) => {
  const plan = planWith({ vpn: 'tailscale', flannelBackend: 'none', ...fields });
  const [finding] = findingsOf('tailscale-no-flannel', plan);
  expect(finding?.severity).toBe('error');
  expect(finding && fixFinding(plan, finding)).toEqual(isRepaired ? { ...plan, flannelBackend: null } : null);
});
