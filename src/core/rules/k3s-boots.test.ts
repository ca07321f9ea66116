import { describe, expect, test } from 'vitest';
import { errorsOfJoin, errorsOfStart, joinCases, startCases } from '../../test-support/k3s-boots';
import { judgeK3s, STRICTER } from '../conformance/judge-k3s';
import { judgeK3sJoin } from '../conformance/judge-k3s-join';
import type { RuleId } from './index';

/** The errors we find where K3s v1.36.3 did not come up, shut itself down or ran with something missing. */
const EXPLAINED: Readonly<Record<string, readonly RuleId[]>> = {
  // Values that do not parse
  'blank after the comma in cluster-cidr': ['list-blank'],
  'blank after the comma in node-ip': ['list-blank'],
  'leading zero in an octet': ['cidr-syntax'],
  'address without a prefix': ['cidr-syntax'],
  'empty cluster-cidr': ['cidr-syntax'],
  'trailing comma': ['cidr-syntax'],
  'prefix longer than the address': ['cidr-syntax'],
  'nested mapping under a key': ['value-form'],
  'boolean written as a word': ['bool-form'],
  'cluster-dns not an address': ['address-syntax'],
  // How values reach K3s
  'cluster-cidr in the file and on the command line': ['cidr-count'],
  'drop-in with plus appends': ['cidr-count'],
  'key with dashes before it on a server': ['key-form'],
  'server key on an agent': ['agent-key'],
  'kube-controller-manager-arg on an agent': ['agent-key'],
  'unknown key on an agent': ['agent-key'],
  // The general rule hides flannel-flags-on-agent.
  'flannel-backend on an agent': ['agent-key'],
  'removed flag no-flannel on the command line': ['flag-removed'],
  'broken YAML': ['yaml-broken'],
  'tab in YAML': ['yaml-broken'],
  // Families
  'service order is the other way round': ['cidr-family-order-differs'],
  'only cluster-cidr is dual-stack': ['cidr-family-sets-differ'],
  'only service-cidr is dual-stack': ['cidr-family-sets-differ'],
  'only cluster-cidr is IPv6, no node-ip': ['cidr-family-sets-differ'],
  'dual-stack, node-ip IPv4 only': ['node-ip-family-missing'],
  'dual-stack, no node-ip, host has IPv4 only': ['node-ip-family-missing'],
  // Its host has no IPv6 default route either.
  'IPv6 only, host has IPv4 only': ['node-ip-family-missing', 'v6-host-requirements'],
  'dual-stack, IPv6 first, node-ip IPv4 first': ['v6-primary-node-ip'],
  'dual-stack, IPv4 first, node-ip IPv6 first': ['advertise-family'],
  'IPv6 only, node-ip IPv4 first': ['advertise-family'],
  'IPv4 only on a host with both, node-ip IPv6 first': ['advertise-family'],
  'dual-stack, IPv6 first, flannel-iface and no node-ip': ['v6-primary-node-ip'],
  'IPv6 node-external-ip on an IPv4 cluster': ['advertise-family'],
  'IPv4 node-external-ip on an IPv6-first cluster': ['v6-primary-node-ip'],
  'IPv6 only, flannel-iface and no node-ip, host has both': ['advertise-family'],
  'disable-cloud-controller on dual-stack': ['dual-external-ccm'],
  // How many ranges
  'three cluster CIDRs': ['cidr-count'],
  'three service CIDRs': ['cidr-count'],
  'two cluster CIDRs of one family': ['cidr-count'],
  'two service CIDRs of one family': ['cidr-count'],
  // Hosts
  'node-ip that the host does not have': ['node-ip-not-on-host'],
  'flannel-iface loopback': ['iface-not-found'],
  'flannel-iface that is missing': ['iface-not-found'],
  'flannel-conf with its own subnet': ['flannel-conf-network'],
  'flannel-conf that is missing': ['flannel-conf-network'],
  'flannel-conf that is not JSON': ['flannel-conf-network'],
  'host without a name': ['hostname-bad'],
  'host name with an underscore': ['hostname-bad'],
  'wireguard-native on a kernel without WireGuard': ['wireguard-kernel'],
  'dual-stack wireguard-native on a kernel without WireGuard': ['wireguard-kernel'],
  // Node masks and blocks
  'IPv4 with node-cidr-mask-size-ipv6': ['node-mask-wrong-flag'],
  'IPv6 with node-cidr-mask-size-ipv4': ['node-mask-wrong-flag'],
  'dual-stack with node-cidr-mask-size': ['node-mask-wrong-flag'],
  'two masks in one item': ['component-arg-syntax'],
  'mask flag that is not a number': ['component-arg-syntax'],
  'mask flag spelt wrong': ['component-arg-syntax'],
  'mask larger than the cluster CIDR': ['node-mask-below-cluster'],
  'IPv6 cluster CIDR below the default mask': ['node-mask-below-cluster'],
  'IPv6 span over 16 bits': ['node-mask-v6-span'],
  'node mask 33': ['node-mask-out-of-range'],
  'node mask -1': ['node-mask-out-of-range'],
  'cluster CIDR of exactly one node': ['nodes-exceed-subnets'],
  'IPv6 cluster CIDR of exactly one node': ['nodes-exceed-subnets'],
  'two blocks, three nodes': ['nodes-exceed-subnets'],
  'cluster-cidr through kube-controller-manager-arg': ['component-args-override'],
  'service-cluster-ip-range through kube-apiserver-arg': ['component-args-override'],
  'max-pods not a number': ['component-arg-syntax'],
  // Services and DNS
  'service CIDR IPv6 /63': ['svc6-too-large'],
  'service CIDR /29, derived DNS': ['svc-too-small-for-dns'],
  'second service CIDR too small for DNS': ['svc-too-small-for-dns'],
  'service CIDR /30': ['svc-below-8'],
  'cluster-dns outside the service CIDR': ['dns-outside-svc'],
  'cluster-dns is the network address': ['dns-outside-svc'],
  'cluster-dns is the API address': ['dns-collides-kubernetes'],
  'two cluster-dns of one family': ['dns-count-vs-stack'],
  'two cluster-dns on single-stack': ['dns-count-vs-stack'],
  'service CIDR covers the cluster CIDR': ['overlap-pod-svc'],
  'cluster CIDR equals service CIDR': ['overlap-pod-svc'],
  'cluster CIDR is everything': ['overlap-pod-svc', 'overlap-host-net', 'reserved-range'],
  // Words
  'node port range of one port': ['nodeport-range-form'],
  'node port range start equals end': ['nodeport-range-form'],
  'node port range upside down': ['nodeport-range-form'],
  'node port range too high': ['nodeport-range-form'],
  'node port range empty': ['nodeport-range-form'],
  'egress-selector-mode unknown': ['egress-value'],
  'backend wireguard': ['backend-wireguard-removed'],
  'backend ipsec': ['backend-ipsec-removed'],
  'backend wireguard-native with options': ['backend-inline-options'],
  'backend misspelt': ['backend-unknown'],
  'backend empty': ['backend-unknown'],
};

/** Where K3s ran and we say error all the same, with the reason that is ours to give. */
const OUR_OWN: Readonly<Record<string, { readonly errors: readonly RuleId[]; readonly because: string }>> = {
  'IPv4-mapped IPv6 CIDR': { errors: ['cidr-v4-mapped'], because: 'other programs do not read it as IPv4' },
  'service CIDR inside the cluster CIDR, at its start': {
    errors: ['overlap-pod-svc'],
    because: 'K3s never compares the two: node blocks are lost without a word',
  },
  'service CIDR inside the cluster CIDR, upper half': {
    errors: ['overlap-pod-svc'],
    because: 'two of four nodes got a block; the others stayed without one and K3s ran on',
  },
  "cluster CIDR covers the host's own network": {
    errors: ['overlap-host-net'],
    because: 'K3s never compares ranges with the networks of its host; blocks are taken from it',
  },
  "service CIDR is the host's network": {
    errors: ['overlap-host-net', 'overlap-node-address'],
    because: 'kube-dns got the address of the host itself',
  },
  'cluster CIDR in loopback space': { errors: ['reserved-range'], because: 'K3s does not look; no route leads there' },
  'cluster CIDR in link-local space': { errors: ['reserved-range'], because: 'K3s does not look' },
  'cluster CIDR in multicast space': { errors: ['reserved-range'], because: 'K3s does not look' },
  'service CIDR in loopback space': { errors: ['reserved-range'], because: 'K3s does not look' },
  'service CIDR in link-local space': { errors: ['reserved-range'], because: 'K3s does not look' },
  'node mask 31': { errors: ['node-mask-no-room'], because: 'the block is handed out, but no pod fits' },
  'node mask 32': { errors: ['node-mask-no-room'], because: 'the block is handed out, but no pod fits' },
  'IPv6 node mask 128': { errors: ['node-mask-no-room'], because: 'the block is handed out, but no pod fits' },
  'disable-kube-proxy': { errors: ['kube-proxy-off-alone'], because: 'it starts, but nothing serves the Services' },
};

const inOrder = (ids: readonly string[]): readonly string[] => ids.toSorted();

test('all starts and joins are here', () => {
  expect([startCases.length, joinCases.length]).toEqual([188, 23]);
  const known = new Set(startCases.map(({ name }) => name));
  expect([...Object.keys(EXPLAINED), ...Object.keys(OUR_OWN)].filter((name) => !known.has(name))).toEqual([]);
});

test('the judge agrees with every start and join: verdict, line, place and numbers', () => {
  expect(judgeK3s(startCases, 'v1.36.3+k3s1')).toEqual({ count: 188, disagreements: [] });
  expect(judgeK3sJoin(joinCases, 'v1.36.3+k3s1')).toEqual({ count: 23, disagreements: [] });
});

describe('what did not run has the error that explains it, and no other', () => {
  test.each(startCases.filter(({ verdict }) => verdict !== 'runs'))('$name: $error', (each) => {
    expect(errorsOfStart(each)).toEqual(inOrder(EXPLAINED[each.name] ?? ['an entry of the table']));
  });
});

describe('what ran has no error but our own', () => {
  test.each(startCases.filter(({ verdict }) => verdict === 'runs'))('$name', (each) => {
    expect(errorsOfStart(each)).toEqual(inOrder(OUR_OWN[each.name]?.errors ?? []));
  });
});

test('every error that is our own is one of those where the judge lets us be stricter', () => {
  const own = Object.values(OUR_OWN).flatMap(({ errors }) => errors);
  expect(own.filter((id) => !Object.hasOwn(STRICTER, id))).toEqual([]);
});

/** The errors we find in joins: what K3s compares, families of agents, and the block that only one node got. */
const JOINS: Readonly<Record<string, readonly RuleId[]>> = {
  'server, cluster-cidr differs': ['servers-differ'],
  'server, service-cidr differs': ['servers-differ'],
  'server, cluster-dns differs': ['servers-differ'],
  'server, cluster-domain differs': ['servers-differ'],
  'server, flannel-backend differs': ['servers-differ'],
  'server, flannel-ipv6-masq differs': ['servers-differ'],
  'server, disable-network-policy differs': ['servers-differ'],
  'server, egress-selector-mode differs': ['servers-differ'],
  'server, disable-helm-controller differs': ['servers-differ'],
  'server, first node IP is IPv6 and no ranges given': ['servers-differ'],
  // Our own: it joins, but nothing serves its Services.
  'server, disable-kube-proxy differs': ['kube-proxy-off-alone'],
  'agent, IPv4 node-ip in a dual-stack cluster': ['node-ip-family-missing'],
  'agent, no block left': ['nodes-exceed-subnets'],
};

describe('joins', () => {
  test.each(joinCases)('$name: $outcome', (each) => {
    expect(errorsOfJoin(each)).toEqual(inOrder(JOINS[each.name] ?? []));
  });
});
