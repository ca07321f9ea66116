import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const WITH_OPTIONS = 'wireguard-native=PersistentKeepaliveInterval=25';

test.each([
  { k3sVersion: 'v1.36.2+k3s1', flannelBackend: WITH_OPTIONS, fires: ['error'] },
  { k3sVersion: 'v1.36.2+k3s1', flannelBackend: '=', fires: ['error'] },
  { k3sVersion: 'v1.36.2+k3s1', flannelBackend: 'wireguard-native', fires: [] },
])('$flannelBackend on $k3sVersion: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('backend-inline-options', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});

test('it names the backend alone, and leaves the options to a person', () => {
  const plan = planWith({ flannelBackend: WITH_OPTIONS });
  const [finding] = findingsOf('backend-inline-options', plan);
  expect(finding?.facts['backend']).toBe('wireguard-native');
  expect(finding && fixFinding(plan, finding)).toBeNull();
});
