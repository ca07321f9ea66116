import { expect, test } from 'vitest';
import { planWith } from '../../test-support/plans';
import { planOfServer, serverDifferences } from './server-differences';

const DUAL = { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] };

// Each row but those of the dual-stack plan is a join that K3s v1.36.3 was seen to refuse or to let pass.
test.each([
  ['the same', {}, {}, []],
  ['another spelling of one range', {}, { clusterCidr: ['10.42.9.0/16'] }, []],
  ['a default, written', {}, { clusterDomain: 'cluster.local', nodeCidrMaskSize: 24 }, []],
  ['pod range', {}, { clusterCidr: ['10.52.0.0/16'] }, ['!cluster-cidr']],
  [
    'Service range, and the DNS address in it',
    {},
    { serviceCidr: ['10.53.0.0/16'] },
    ['!service-cidr', '!cluster-dns'],
  ],
  ['DNS address', {}, { clusterDns: ['10.43.0.20'] }, ['!cluster-dns']],
  ['domain', {}, { clusterDomain: 'k3s.local' }, ['!cluster-domain']],
  ['backend', {}, { flannelBackend: 'host-gw' }, ['!flannel-backend']],
  ['egress mode', {}, { egressSelectorMode: 'cluster' }, ['!egress-selector-mode']],
  ['policy controller', {}, { disableNetworkPolicy: true }, ['!disable-network-policy']],
  [
    'defaults of another first node IP',
    {},
    { nodeIp: ['2001:db8:1::11', '192.0.2.11'] },
    // Without an IPv4 range, the mask of the other family counts.
    ['!cluster-cidr', '!service-cidr', '!cluster-dns', 'node-cidr-mask-size-ipv4', 'node-cidr-mask-size-ipv6'],
  ],
  ['disable', {}, { disable: ['servicelb'] }, ['disable']],
  ['disable in another order', { disable: ['traefik', 'servicelb'] }, { disable: ['servicelb', 'traefik'] }, []],
  ['kube-proxy', {}, { disableKubeProxy: true }, ['disable-kube-proxy']],
  ['NodePorts', {}, { serviceNodePortRange: '30000-31000' }, ['service-node-port-range']],
  ['node mask', {}, { nodeCidrMaskSize: 25 }, ['node-cidr-mask-size-ipv4']],
  ['ranges in another order', DUAL, { ...DUAL, clusterCidr: DUAL.clusterCidr.toReversed() }, ['!cluster-cidr']],
] as const)('%s', (_, first, second, keys) => {
  const found = serverDifferences(planWith(first), planWith(second));
  expect(found.map(({ key, isNoticed }) => `${isNoticed ? '!' : ''}${key}`)).toEqual(keys);
});

test.each([
  [{ 'disable-helm-controller': 'true' }, ['disable-helm-controller true']],
  [{ 'disable-helm-controller': 'F', 'secrets-encryption-provider': 'aescbc' }, []],
  [{ 'servicelb-namespace': 'lb', 'write-kubeconfig-mode': '0644' }, ['servicelb-namespace false']],
])('keys beside the plan: %j', (second, expected) => {
  const found = serverDifferences(planWith({}), planWith({}), { first: {}, second });
  expect(found.map(({ key, isNoticed }) => `${key} ${isNoticed}`)).toEqual(expected);
});

test('a listed server on its own derives its own ranges', () => {
  const plan = planWith({ nodes: [{ nodeIp: ['192.0.2.10'] }, { nodeIp: ['2001:db8::11'] }] });
  const [first, second] = plan.nodes.map((node) => planOfServer(plan, node));
  expect(first && second && serverDifferences(first, second)[0]).toMatchObject({
    key: 'cluster-cidr',
    first: '10.42.0.0/16',
    second: 'fd00:42::/56',
  });
});
