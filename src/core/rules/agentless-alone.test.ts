import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

// What only agents run or look at does not stop an agentless server; the first agent that joins refuses.
test.each([
  ['backend-unknown', { flannelBackend: 'vxlann' }],
  ['backend-wireguard-removed', { flannelBackend: 'wireguard' }],
  ['backend-ipsec-removed', { flannelBackend: 'ipsec' }],
  ['backend-inline-options', { flannelBackend: 'wireguard-native=Mode=auto' }],
  ['flannel-conf-network', { flannelConf: '/a', netConf: '' }],
  ['nodeport-range-form', { serviceNodePortRange: '30000' }],
  ['nodeport-range-form', { serviceNodePortRange: '' }],
  ['cidr-family-sets-differ', { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'] }],
])('%s: %j', (id, fields) => {
  const severityOf = (more: Readonly<Record<string, unknown>>) =>
    findingsOf(id, planWith({ ...fields, ...more })).map(({ severity }) => severity);
  expect(severityOf({})).toEqual(['error']);
  expect(severityOf({ disableAgent: true })).toEqual(['warning']);
  expect(severityOf({ disableAgent: true, agents: 1 })).toEqual(['error']);
});

test('a range that kube-apiserver itself refuses stays an error', () => {
  const plan = planWith({ disableAgent: true, serviceNodePortRange: '32767-30000' });
  expect(findingsOf('nodeport-range-form', plan)[0]?.severity).toBe('error');
});
