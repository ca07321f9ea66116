import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { k3sVersion: 'v1.24.13+k3s1', egressSelectorMode: 'pod', fires: ['error'] },
  { k3sVersion: 'v1.24.14+k3s1', egressSelectorMode: 'pod', fires: [] },
  { k3sVersion: 'v1.25.9+k3s1', egressSelectorMode: 'cluster', fires: ['error'] },
  { k3sVersion: 'v1.25.10+k3s1', egressSelectorMode: 'cluster', fires: [] },
  { k3sVersion: 'v1.26.4+k3s1', egressSelectorMode: 'cluster', fires: ['error'] },
  { k3sVersion: 'v1.26.5+k3s1', egressSelectorMode: 'cluster', fires: [] },
  { k3sVersion: 'v1.36.2+k3s1', egressSelectorMode: 'pod', fires: [] },
  { k3sVersion: 'v1.24.13+k3s1', egressSelectorMode: 'agent', fires: [] },
  { k3sVersion: 'v1.24.13+k3s1', egressSelectorMode: null, fires: [] },
])('$egressSelectorMode on $k3sVersion: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('egress-broken-versions', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});
