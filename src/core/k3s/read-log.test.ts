import { describe, expect, test } from 'vitest';
import { LOG_LINES } from './log-lines';
import { LONGEST_LOG, readLog } from './read-log';
import vectors from './vectors/log-lines.json';

const rulesOf = (text: string): readonly string[] => readLog(text).known.flatMap(({ line }) => line.rules);
const explained = [...vectors.starts, ...vectors.joins];

describe('what K3s wrote when it did not start, ended or went on without something', () => {
  test.each(explained)('$case: $line', ({ line, rules }) => {
    const { known: found, unknown } = readLog(line);
    expect(unknown).toEqual([]);
    expect(found.some((each) => each.line.rules.some((id) => rules.includes(id)))).toBe(true);
  });
});

const inJournal = (line: string): string =>
  `Nov 22 15:41:16 srv-1 k3s[1234]: time="2026-11-22T15:41:16Z" level=fatal msg="${line.replaceAll('"', '\\"')}"`;
const byKlog = (line: string): string => `E1122 15:41:16.123456    1234 server.go:302] "${line}" err="exit"`;
const asEvent = (line: string): string => `2m15s       Warning   ApplyManifestFailed   addon/coredns   ${line}`;

describe('the same words around which other programs put theirs', () => {
  test.each([inJournal, byKlog, asEvent, (line: string): string => JSON.stringify({ MESSAGE: inJournal(line) })])(
    'form %#',
    (around) => {
      for (const { line } of explained) expect(rulesOf(around(line))).toEqual(rulesOf(line));
    },
  );
});

test('what stands between, and what is not known, is counted and not lost', () => {
  const log = [
    '-- Boot 4f1c --',
    'Nov 22 15:41:16 srv-1 systemd[1]: Starting k3s.service - Lightweight Kubernetes...',
    inJournal('invalid cluster-cidr 10.42.0.0/33: invalid CIDR address: 10.42.0.0/33'),
    '',
    inJournal('invalid cluster-cidr 10.42.0.0/33: invalid CIDR address: 10.42.0.0/33'),
    inJournal('invalid cluster-cidr 10.42.0.0: invalid CIDR address: 10.42.0.0'),
  ].join('\r\n');
  const { known: found, unknown, isCut } = readLog(log);
  expect(found.filter(({ values }) => values.length > 0)).toMatchObject([
    { values: ['10.42.0.0/33'], at: [2, 4] },
    { values: ['10.42.0.0'], at: [5] },
  ]);
  expect({ unknown, isCut }).toEqual({ unknown: [0, 1], isCut: false });
});

test.each([
  [
    'cluster-cidr: [10.42.0.0/16 fd00:42::/56] and node-ip: [192.0.2.10], must share the same IP version',
    ['node-ip-family-missing'],
  ],
  ["failed to start networking: Cannot configure unknown flannel backend 'wireguard'", ['backend-wireguard-removed']],
  ["failed to start networking: Cannot configure unknown flannel backend 'vxlann'", ['backend-unknown']],
  [
    "failed to start networking: Cannot configure unknown flannel backend 'wireguard-native=PersistentKeepaliveInterval=25'",
    ['backend-inline-options'],
  ],
  [
    'The additional options through flannel-backend are deprecated and were removed in k3s v1.27, use flannel-conf instead',
    ['backend-inline-options'],
  ],
  [
    'plugin type="flannel" failed (add): failed to load flannel \'subnet.env\' file: open /run/flannel/subnet.env: no such file or directory',
    ['nodes-exceed-subnets', 'overlap-pod-svc', 'node-mask-out-of-range'],
  ],
  ['no IP addresses available in range set: 10.42.0.1-10.42.0.254', ['maxpods-exceeds-subnet', 'ppn-exceeds-subnet']],
  ['Network {10.42.0.0 ffffffff} too small to allocate from', ['node-mask-no-room']],
  [
    'KubernetesDefaultServiceCIDRInconsistent: The default ServiceCIDR [] does not match the controller flag configurations [10.43.0.0/16]',
    [],
  ],
  ['no route to host', []],
])('%s', (line, rules) => {
  expect([...new Set(rulesOf(line))]).toEqual(rules);
});

test('what else K3s wrote in those starts is known, or nothing is wrong with it', () => {
  expect(vectors.also.filter((line) => readLog(line).known.length === 0)).toEqual([]);
});

test.each([
  ['IPv4 pool block size must be greater than 19 and less than or equal to 32', 'calico-block-range'],
  ['IPIP encapsulation is not supported by IPv6 pools', 'calico-ipip-v6'],
  ['failed to retrieve kube-proxy DaemonSet', 'calico-ebpf-api'],
  ['metadata.annotations: Too long: must have at most 262144 bytes', 'calico-apply-limit'],
  ['container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady', 'cni-nodes-notready'],
  ['cidr 10.42.0.0/24 is out the range of cluster cidr 10.52.0.0/16', 'live-cidr-change'],
  ['dual-stack or IPv6 are not supported on Windows node', 'windows-node'],
  ['embedded registry mirror requires embedded containerd', 'registry-mirror-runtime'],
  ['failed to find the interface: failed to find IPv6 address for interface eth0', 'v6-host-requirements'],
  [
    'multiple global unicast addresses defined for eth0, please set ip from one of [192.0.2.10]',
    'iface-many-addresses',
  ],
  ['flag provided but not defined: -multi-cluster-cidr', 'flag-removed'],
  ['Node password rejected, duplicate hostname or contents of', 'hostname-duplicate'],
  ['The ipsec backend is deprecated and was removed in k3s v1.27', 'backend-ipsec-removed'],
])('lines that were read and not seen: %s: %s', (line, rule) => {
  expect(rulesOf(line)[0]).toBe(rule);
});

test('no message is there twice, and each has words and a source', () => {
  const parts = LOG_LINES.map((line) => JSON.stringify([line.isGeneral, line.parts]));
  expect(parts.filter((each, index) => parts.indexOf(each) !== index)).toEqual([]);
  expect(LOG_LINES.filter((line) => line.parts.join('').length < 12 || line.source.label === '')).toEqual([]);
});

test('one complaint after the other in one line is several', () => {
  const line =
    '[specified --service-cluster-ip-range is too large; for 32-bit addresses, the mask must be >= 12, ' +
    '--service-cluster-ip-range[0] and --service-cluster-ip-range[1] must be of different IP family]';
  expect(rulesOf(line)).toEqual(['cidr-count', 'svc4-too-large']);
});

test('a text beyond the limit is read up to its last whole line', () => {
  const line = 'invalid egress-selector-mode none\n';
  const { lines, isCut } = readLog(line.repeat(Math.ceil((LONGEST_LOG + 1) / line.length)));
  expect(isCut).toBe(true);
  expect(lines.length).toBe(Math.floor(LONGEST_LOG / line.length));
  expect(readLog('x'.repeat(LONGEST_LOG + 1)).lines[0]).toHaveLength(LONGEST_LOG);
});

const opening = LOG_LINES.map(({ parts }) => parts[0]);
const HOSTILE: Readonly<Record<string, string>> = {
  'beginnings without an end in one line': opening.join('').repeat(1000),
  'beginnings without an end, a line each': `${opening.join('\n')}\n`.repeat(1000),
  'one beginning over and over': 'cluster-cidr: ['.repeat(70_000),
  backslashes: '\\'.repeat(LONGEST_LOG),
  'empty lines': '\n'.repeat(LONGEST_LOG),
  'nulls and quotes': '\0"\\"'.repeat(LONGEST_LOG / 4),
};

test.each(Object.entries(HOSTILE))('hostile text is read at once: %s', (_, text) => {
  readLog(text.slice(0, LONGEST_LOG));
  const from = performance.now();
  readLog(text.slice(0, LONGEST_LOG));
  // Several times what it takes, since other work goes on beside tests.
  expect(performance.now() - from).toBeLessThan(1000);
});
