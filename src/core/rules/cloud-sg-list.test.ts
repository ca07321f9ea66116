import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { cloud: 'aws', firewall: 'security-groups' }, place: 'cloud', unwrapped: [] },
  { plan: { cloud: 'vmware', firewall: 'security-groups' }, place: 'firewall', unwrapped: [] },
  { plan: { cloud: 'gcp', flannelBackend: 'host-gw' }, place: 'cloud', unwrapped: ['10.42.0.0/16'] },
])('$plan: at $place, $unwrapped', ({ plan, place, unwrapped }) => {
  expect(findingsOf('cloud-sg-list', planWith(plan))).toMatchObject([
    { place: { field: place }, facts: { unwrapped, nodePorts: '30000-32767' } },
  ]);
});
