import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const own = (...ownSettings: readonly string[]): object => ({
  role: 'server',
  ...(ownSettings.length === 0 ? {} : { ownSettings }),
});
const EQUAL = own();

test.each([
  {
    name: 'the first differs from those not listed',
    servers: 3,
    nodes: [own('cluster-cidr=10.52.0.0/16')],
    found: ['0 cluster-cidr'],
  },
  {
    name: 'one of those listed',
    nodes: [EQUAL, own('egress-selector-mode=cluster'), EQUAL],
    found: ['1 egress-selector-mode'],
  },
  {
    name: 'the DNS address is part of the range',
    nodes: [EQUAL, own('service-cidr=10.53.0.0/16')],
    found: ['1 service-cidr'],
  },
  {
    name: 'unless it is set as well',
    nodes: [EQUAL, own('service-cidr=10.53.0.0/16', 'cluster-dns=10.53.0.20')],
    found: ['1 service-cidr', '1 cluster-dns'],
  },
  {
    name: 'ranges that follow from another first node IP',
    nodes: [{ nodeIp: ['192.0.2.10'] }, { nodeIp: ['2001:db8::11', '192.0.2.11'] }],
    found: ['1 cluster-cidr', '1 service-cidr'],
  },
  {
    name: 'ranges that are set',
    clusterCidr: ['10.42.0.0/16'],
    serviceCidr: ['10.43.0.0/16'],
    nodes: [{ nodeIp: ['192.0.2.10'] }, { nodeIp: ['2001:db8::11', '192.0.2.11'] }],
    found: [],
  },
  { name: 'all alike', nodes: [own('cluster-domain=k3s.example'), own('cluster-domain=k3s.example')], found: [] },
  { name: 'a default, written', nodes: [EQUAL, own('flannel-backend=vxlan')], found: [] },
  {
    name: 'the last of two counts',
    nodes: [EQUAL, own('flannel-backend=host-gw', 'flannel-backend=vxlan')],
    found: [],
  },
  { name: 'a key beside the plan', nodes: [EQUAL, own('secrets-encryption=true')], found: ['1 secrets-encryption'] },
  { name: 'what K3s does not compare', nodes: [EQUAL, own('disable=servicelb')], found: [] },
  { name: 'an agent', nodes: [EQUAL, { role: 'agent', ownSettings: ['cluster-cidr=10.52.0.0/16'] }], found: [] },
  { name: 'alone', nodes: [own('cluster-cidr=10.52.0.0/16')], found: [] },
])('$name: $found', ({ name, found, ...fields }) => {
  const plan = planWith({ datastore: 'etcd', ...fields });
  const findings = findingsOf('servers-differ', plan);
  expect(
    findings.map(({ place, facts }) => `${place.node} ${String(facts['key'])}`),
    name,
  ).toEqual(found);
  expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
});

test('its repair takes the common value', () => {
  const plan = planWith({ nodes: [EQUAL, own('disable=traefik', 'cluster-cidr=10.52.0.0/16')] });
  const [finding] = findingsOf('servers-differ', plan);
  expect(finding?.place).toEqual({ field: 'ownSettings', node: 1, item: 1 });
  expect(finding?.facts).toMatchObject({ common: '10.42.0.0/16', own: '10.52.0.0/16', name: '2', isCompared: true });
  expect(finding && fixFinding(plan, finding)?.nodes[1]?.ownSettings).toEqual(['disable=traefik']);
});

test('the DNS address is part of the range also where another server has it', () => {
  const findings = findingsOf('servers-differ', planWith({ nodes: [own('service-cidr=10.53.0.0/16'), EQUAL] }));
  expect(findings.map(({ facts }) => facts['key'])).toEqual(['service-cidr']);
});

test('what another server lacks is a person’s choice', () => {
  const plan = planWith({ nodes: [own('cluster-cidr=10.52.0.0/16'), EQUAL] });
  const [finding] = findingsOf('servers-differ', plan);
  expect(finding?.place).toEqual({ field: 'ownSettings', node: 1, item: null });
  expect(finding && fixFinding(plan, finding)).toBeNull();
});
