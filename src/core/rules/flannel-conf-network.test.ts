import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { printPlan, readPlan } from '../plan/plan-text';
import { fixFinding } from './check-plan';

const DUAL = { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] };
const found = (netConf: string | null, fields: Readonly<Record<string, unknown>> = {}) =>
  findingsOf('flannel-conf-network', planWith({ flannelConf: '/etc/flannel.json', netConf, ...fields }));

test.each([
  ['not known', null, {}, []],
  ['missing', '', {}, ['error missing']],
  ['no JSON', 'Network: 10.42.0.0/16', {}, ['error not-json']],
  ['a list', '[]', {}, ['error not-json']],
  ['no network', '{}', {}, ['error network']],
  ['the pod range', '{"Network":"10.42.0.0/16"}', {}, []],
  ['in small letters', '{"network":"10.42.0.0/16"}', {}, []],
  ['a larger network', '{"Network":"10.0.0.0/8"}', {}, []],
  ['a smaller one', '{"Network":"10.42.0.0/17"}', {}, ['error network']],
  ['another one', '{"Network":"10.99.0.0/16"}', {}, ['error network']],
  ['another one without flannel', '{"Network":"10.99.0.0/16"}', { flannelBackend: 'none' }, []],
  ['both families', '{"Network":"10.42.0.0/16","EnableIPv6":true,"IPv6Network":"fd00:42::/48"}', DUAL, []],
  ['no IPv6 network', '{"Network":"10.42.0.0/16","EnableIPv6":true}', DUAL, ['error network']],
  ['IPv6 off', '{"Network":"10.42.0.0/16","IPv6Network":"fd00:42::/56"}', DUAL, ['warning ipv6-off']],
  [
    'IPv6 only',
    '{"EnableIPv4":false,"EnableIPv6":true,"IPv6Network":"fd00:42::/56"}',
    { clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'] },
    [],
  ],
] as const)('%s: %s', (_, netConf, fields, expected) => {
  expect(found(netConf, fields).map(({ severity, facts }) => `${severity} ${String(facts['problem'])}`)).toEqual(
    expected,
  );
});

test('the repair keeps what else stands in the file', () => {
  const plan = planWith({
    ...DUAL,
    flannelConf: '/a',
    netConf: '{"Network":"10.99.0.0/16","Backend":{"Type":"vxlan","VNI":7}}',
  });
  const [finding] = findingsOf('flannel-conf-network', plan);
  const fixed = finding === undefined ? null : fixFinding(plan, finding);
  expect(JSON.parse(fixed?.netConf ?? '')).toEqual({
    Network: '10.42.0.0/16',
    EnableIPv4: true,
    EnableIPv6: true,
    IPv6Network: 'fd00:42::/56',
    Backend: { Type: 'vxlan', VNI: 7 },
  });
});

test("a file that is missing is made with flannel's own name of the backend", () => {
  const plan = planWith({ flannelBackend: 'wireguard-native', flannelConf: '/a', netConf: '' });
  const [finding] = findingsOf('flannel-conf-network', plan);
  const fixed = finding === undefined ? null : fixFinding(plan, finding);
  expect(JSON.parse(fixed?.netConf ?? '')).toMatchObject({ IPv6Network: '::/0', Backend: { Type: 'wireguard' } });
});

// What a file holds beside its ranges comes from anywhere, and so does the backend's name.
test.each([
  ['too much for one line', { netConf: JSON.stringify({ Network: '10.99.0.0/16', a: 'x'.repeat(900) }) }],
  ['line separators', { netConf: String.raw`{"Network":"10.99.0.0/16","a":"\u2028"}` }],
  ['deep nesting', { netConf: `{"Network":"10.99.0.0/16","a":${'['.repeat(400)}${']'.repeat(400)}}` }],
  ['names of objects', { netConf: '{"__proto__":{"Network":"10.42.0.0/16"},"constructor":1}' }],
  ['a backend that is none', { netConf: '', flannelBackend: '__proto__' }],
  ['another one', { netConf: '', flannelBackend: 'constructor' }],
  ['numbers that are none', { netConf: '{"Network":"10.99.0.0/16","Backend":{"Type":"vxlan","Port":1e999,"MTU":-1}}' }],
])('a repair of %s can be read again, or there is none', (_, fields) => {
  const plan = planWith({ flannelConf: '/a', ...fields });
  const [finding] = findingsOf('flannel-conf-network', plan);
  const fixed = finding === undefined ? null : fixFinding(plan, finding);
  expect(finding).toBeDefined();
  expect(readPlan(printPlan(fixed ?? plan))).toMatchObject({ plan: fixed ?? plan, stale: [] });
  if (fixed !== null) expect(JSON.parse(fixed.netConf ?? '')).toMatchObject({ Backend: { Type: expect.any(String) } });
});
