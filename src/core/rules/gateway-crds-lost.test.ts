import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  ['v1.32.0+k3s1', 1],
  ['v1.33.10+k3s1', 1],
  ['v1.33.11+k3s1', 0],
  ['v1.34.6+k3s1', 1],
  ['v1.34.7+k3s1', 0],
  ['v1.36.0+k3s1', 0],
])('on %s: %i', (k3sVersion, fires) => {
  const found = findingsOf('gateway-crds-lost', planWith({ k3sVersion, gatewayApi: true, disable: ['traefik'] }));
  expect(found).toHaveLength(fires);
});
