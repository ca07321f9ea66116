import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { loadBalancer: 'metallb', disable: [], fires: true },
  { loadBalancer: 'metallb-bgp', disable: ['traefik'], fires: true },
  { loadBalancer: 'cilium', disable: [], fires: true },
  { loadBalancer: 'cloud', disable: [], fires: true },
  { loadBalancer: 'cloud', disable: ['servicelb'], fires: false },
  { loadBalancer: 'none', disable: [], fires: false },
])('$loadBalancer without $disable: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('lb-two-controllers', planWith(fields))).toHaveLength(fires ? 1 : 0);
});

test('its repair disables ServiceLB and nothing else', () => {
  const plan = planWith({ loadBalancer: 'metallb', disable: ['traefik'] });
  const [finding] = findingsOf('lb-two-controllers', plan);
  expect(finding && fixFinding(plan, finding)).toEqual({ ...plan, disable: ['traefik', 'servicelb'] });
});
