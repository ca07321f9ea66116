import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { k3sVersion: 'v1.22.17+k3s1', flannelBackend: 'wireguard', fires: ['warning'], repair: undefined },
  { k3sVersion: 'v1.23.5+k3s1', flannelBackend: 'wireguard', fires: ['warning'], repair: undefined },
  { k3sVersion: 'v1.23.6+k3s1', flannelBackend: 'wireguard', fires: ['warning'], repair: 'wireguard-native' },
  { k3sVersion: 'v1.25.16+k3s4', flannelBackend: 'wireguard', fires: ['warning'], repair: 'wireguard-native' },
])('$flannelBackend on $k3sVersion: $fires, repair $repair', ({ fires, repair, ...fields }) => {
  const plan = planWith(fields);
  const findings = findingsOf('backend-wireguard-legacy', plan);
  expect(findings.map(({ severity }) => severity)).toEqual(fires);
  expect(findings[0] && fixFinding(plan, findings[0])?.flannelBackend).toBe(repair);
});
