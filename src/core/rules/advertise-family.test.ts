import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  // Nothing set: kube-apiserver finds an address of the right family itself.
  { plan: {}, fires: [] },
  { plan: { clusterCidr: 'fd00:42::/56,10.42.0.0/16', serviceCidr: 'fd00:43::/112,10.43.0.0/16' }, fires: [] },
  // advertise-address, else the external address, else the node's own, else the interface's.
  {
    plan: { advertiseAddress: '2001:db8::10' },
    fires: [{ severity: 'error', source: 'advertise-address', family: 'ipv6' }],
  },
  { plan: { advertiseAddress: '192.0.2.10', nodeExternalIp: '2001:db8::10' }, fires: [] },
  {
    plan: {
      clusterCidr: '10.42.0.0/16',
      serviceCidr: '10.43.0.0/16',
      nodeExternalIp: '2001:db8::7',
      nodeIp: '192.0.2.10',
    },
    fires: [{ source: 'node-external-ip', address: '2001:db8::7', proposal: '192.0.2.10' }],
  },
  {
    plan: {
      clusterCidr: 'fd00:42::/56,10.42.0.0/16',
      serviceCidr: 'fd00:43::/112,10.43.0.0/16',
      nodeIp: '192.0.2.10,2001:db8::10',
    },
    fires: [{ source: 'node-ip', rangeFamily: 'ipv6' }],
  },
  {
    plan: {
      clusterCidr: '10.42.0.0/16,fd00:42::/56',
      serviceCidr: '10.43.0.0/16,fd00:43::/112',
      nodeIp: '2001:db8::10,192.0.2.10',
    },
    fires: [{ rangeFamily: 'ipv4' }],
  },
  {
    plan: { clusterCidr: 'fd00:42::/56,10.42.0.0/16', serviceCidr: 'fd00:43::/112,10.43.0.0/16', flannelIface: 'eth0' },
    fires: [{ source: 'flannel-iface', address: null, proposal: null }],
  },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', flannelIface: 'eth0', hostFamilies: 'both' },
    fires: [{ source: 'flannel-iface' }],
  },
  {
    plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', flannelIface: 'eth0', hostFamilies: 'ipv6' },
    fires: [],
  },
  // Nobody knows what the interface carries.
  { plan: { clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', flannelIface: 'eth0' }, fires: [] },
  {
    plan: { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112', flannelIface: 'eth0' },
    fires: [],
  },
])('$plan: $fires', ({ plan, fires }) => {
  const found = findingsOf('advertise-family', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    place,
    ...facts,
  }));
  expect(found).toMatchObject(fires);
});

test.each([
  {
    plan: {
      clusterCidr: 'fd00:42::/56,10.42.0.0/16',
      serviceCidr: 'fd00:43::/112,10.43.0.0/16',
      nodeIp: '192.0.2.10,2001:db8::10',
    },
    fixed: {
      clusterCidr: 'fd00:42::/56,10.42.0.0/16',
      serviceCidr: 'fd00:43::/112,10.43.0.0/16',
      advertiseAddress: '2001:db8::10',
      nodes: [{ role: 'server', nodeIp: '192.0.2.10,2001:db8::10' }],
    },
  },
  { plan: { advertiseAddress: '2001:db8::10' }, fixed: null },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('advertise-family', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  expect(repaired === null ? [] : findingsOf('advertise-family', repaired)).toEqual([]);
});
