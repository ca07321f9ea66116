import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { egressSelectorMode: 'Agent', k3sVersion: 'v1.36.2+k3s1', fires: ['error'] },
  { egressSelectorMode: 'agent', k3sVersion: 'v1.36.2+k3s1', fires: [] },
  { egressSelectorMode: 'cluster', k3sVersion: 'v1.36.2+k3s1', fires: [] },
  { egressSelectorMode: 'pod', k3sVersion: 'v1.36.2+k3s1', fires: [] },
  { egressSelectorMode: null, k3sVersion: 'v1.36.2+k3s1', fires: [] },
  { egressSelectorMode: 'none', k3sVersion: 'v1.24.1+k3s1', fires: ['error'] },
  { egressSelectorMode: 'none', k3sVersion: 'v1.24.0+k3s1', fires: [] },
])('$egressSelectorMode on $k3sVersion: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('egress-value', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});
