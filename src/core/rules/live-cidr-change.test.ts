import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { checkPlan, fixFinding } from './check-plan';

const DUAL = { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] };
const IPV6 = { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'] };

test.each([
  { name: 'another pod range', fields: { runningClusterCidr: ['10.52.0.0/16'] }, fields2: ['clusterCidr'] },
  { name: 'a wider one', fields: { runningClusterCidr: ['10.42.0.0/17'] }, fields2: ['clusterCidr'] },
  {
    name: 'both',
    fields: { runningClusterCidr: ['10.52.0.0/16'], runningServiceCidr: ['10.53.0.0/16'] },
    fields2: ['clusterCidr', 'serviceCidr'],
  },
  {
    name: 'the order of families',
    fields: { ...DUAL, runningClusterCidr: ['fd00:42::/56', '10.42.0.0/16'] },
    fields2: ['clusterCidr'],
  },
  { name: 'a family less', fields: { runningClusterCidr: DUAL.clusterCidr }, fields2: ['clusterCidr'] },
  {
    name: 'a family less, of which only the families are known',
    fields: { runningStack: 'ipv4-ipv6' },
    fields2: ['clusterCidr'],
  },
  { name: 'another family', fields: { ...IPV6, runningStack: 'ipv4' }, fields2: ['clusterCidr'] },
  {
    name: 'the same',
    fields: { ...DUAL, runningClusterCidr: DUAL.clusterCidr, runningStack: 'ipv4-ipv6' },
    fields2: [],
  },
  { name: 'nothing runs', fields: { clusterCidr: ['10.52.0.0/16'] }, fields2: [] },
])('$name: $fields2', ({ fields, fields2 }) => {
  expect(findingsOf('live-cidr-change', planWith(fields)).map(({ place }) => place.field)).toEqual(fields2);
});

test.each([
  { k3sVersion: 'v1.32.9+k3s1', isExtendable: false },
  { k3sVersion: 'v1.33.0+k3s1', isExtendable: true },
])('on $k3sVersion Services can be extended: $isExtendable', ({ k3sVersion, isExtendable }) => {
  const plan = planWith({ k3sVersion, runningServiceCidr: ['10.53.0.0/16'] });
  expect(findingsOf('live-cidr-change', plan)[0]?.facts['isExtendable']).toBe(isExtendable);
});

test('its repair keeps what runs', () => {
  const plan = planWith({ runningClusterCidr: ['10.52.0.0/16'], clusterCidr: ['10.62.0.0/16'] });
  const [finding] = findingsOf('live-cidr-change', plan);
  expect(finding && fixFinding(plan, finding)).toEqual({ ...plan, clusterCidr: plan.runningClusterCidr });
});

test.each([
  { runningStack: 'ipv4' },
  { runningClusterCidr: ['10.42.0.0/16'] },
  { runningStack: 'ipv4', runningClusterCidr: ['10.42.0.0/16'], runningServiceCidr: ['10.43.0.0/16'] },
])('a family that is added to %j is one error', (running) => {
  const errors = checkPlan(planWith({ ...DUAL, ...running })).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ id }) => id)).toEqual(['dual-retrofit']);
});
