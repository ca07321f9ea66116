import { expect, test } from 'vitest';
import { refusalsIn } from './refusals';

// Texts as Kubernetes and K3s write them, also those of older releases.
test.each([
  [
    '--service-cluster-ip-range must not contain more than two entries',
    [{ ids: ['cidr-count'], field: 'serviceCidr' }],
  ],
  [
    '--service-cluster-ip-range[0] and --service-cluster-ip-range[1] must be of different IP family',
    [{ ids: ['cidr-count'], field: 'serviceCidr' }],
  ],
  ['serviceCIDR and secondaryServiceCIDR are not dualstack', [{ ids: ['cidr-count'], field: 'serviceCidr' }]],
  [
    'the service cluster IP range must be at least 8 IP addresses',
    [{ ids: ['svc-below-8', 'svc4-too-large', 'svc6-too-large'], field: 'serviceCidr', item: 0 }],
  ],
  [
    'shortest allowed prefix length for service CIDR is 64, got 63',
    [{ ids: ['svc6-too-large'], field: 'serviceCidr', isSince134: true }],
  ],
  [
    'specified --service-cluster-ip-range is too large; for 32-bit addresses, the mask must be >= 12',
    [{ ids: ['svc4-too-large'], field: 'serviceCidr', item: 0 }],
  ],
  [
    'specified --service-cluster-ip-range[1] is too large; for 128-bit addresses, the mask must be >= 108',
    [{ ids: ['svc6-too-large'], field: 'serviceCidr', item: 1 }],
  ],
  [
    'cannot configure default cluster-dns address: can\'t generate IP with index 10 from subnet. subnet too small. subnet: "10.43.0.0/29"',
    [{ ids: ['svc-too-small-for-dns'], field: 'serviceCidr' }],
  ],
  ['length of clusterCIDRs is:3 more than max allowed of 2', [{ ids: ['cidr-count'], field: 'clusterCidr' }]],
  ['len of clusters is:3 > more than max allowed of 2', [{ ids: ['cidr-count'], field: 'clusterCidr' }]],
  [
    'len of ClusterCIDRs==2 and they are not configured as dual stack (at least one from each IPFamily',
    [{ ids: ['cidr-count'], field: 'clusterCidr' }],
  ],
  [
    'KubeProxyConfiguration.DetectLocalConfiguration.ClusterCIDRs: Invalid value: [...]: must be a either a single CIDR or dual-stack pair of CIDRs',
    [{ ids: ['cidr-count'], field: 'clusterCidr' }],
  ],
  ['usage of --node-cidr-mask-size is not allowed with dual-stack clusters', [{ ids: ['node-mask-wrong-flag'] }]],
  [
    'usage of --node-cidr-mask-size-ipv4 and --node-cidr-mask-size-ipv6 are not allowed with non dual-stack clusters',
    [{ ids: ['node-mask-wrong-flag'] }],
  ],
  [
    'Invalid --cluster-cidr, mask size of cluster CIDR must be less than or equal to --node-cidr-mask-size configured for CIDR family',
    [{ ids: ['node-mask-below-cluster', 'node-mask-out-of-range'] }],
  ],
  ['New CIDR set failed; the node CIDR size is too big', [{ ids: ['node-mask-v6-span', 'node-mask-out-of-range'] }]],
  [
    'cluster-cidr: [...] and service-cidr: [...], must share the same IP version (IPv4, IPv6 or dual-stack)',
    [{ ids: ['cidr-family-sets-differ', 'cidr-family-order-differs'] }],
  ],
  [
    'service IP family "10.43.0.0/16" must match public address family "2001:db8::10"',
    [{ ids: ['advertise-family', 'v6-primary-node-ip'] }],
  ],
  ['invalid CIDR address: 10.42.0.0/33', [{ ids: ['cidr-syntax', 'list-blank', 'address-syntax', 'value-form'] }]],
  ['etcdserver: mvcc: database space exceeded', []],
  ['', []],
])('%s', (text, meanings) => {
  expect(refusalsIn(text)).toMatchObject(meanings);
  expect(refusalsIn(text)).toHaveLength(meanings.length);
});

test('a text may hold several complaints, with the words of each', () => {
  const text =
    'specified --service-cluster-ip-range is too large; for 32-bit addresses, the mask must be >= 12, ' +
    '--service-cluster-ip-range[0] and --service-cluster-ip-range[1] must be of different IP family';
  expect(refusalsIn(text).map(({ words, ids }) => [words, ids])).toEqual([
    ['--service-cluster-ip-range[0] and --service-cluster-ip-range[1] must be of different IP family', ['cidr-count']],
    ['--service-cluster-ip-range is too large; for 32-bit addresses', ['svc4-too-large']],
  ]);
});
