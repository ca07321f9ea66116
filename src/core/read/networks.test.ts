import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printCidr } from '../cidr/cidr';
import { networkList, printNetwork } from '../plan/read-networks';
import type { ExistingNetwork } from '../plan/plan';
import { readNetworks, type LineReading } from './networks';

const read = (text: string, known: readonly ExistingNetwork[] = []): readonly string[] =>
  readNetworks(text, known).networks.map(printNetwork);
const said = ({ taken, left }: LineReading): string =>
  [...taken.map((network) => `+ ${printNetwork(network)}`), ...left.map(({ reason }) => reason)].join(', ');
const told = (text: string): readonly string[] => readNetworks(text).lines.map(said);

const IP_ROUTE = `default via 192.0.2.1 dev eth0 proto dhcp metric 100
10.42.0.0/24 via 10.42.0.0 dev flannel.1 onlink
10.42.1.0/24 dev cni0 proto kernel scope link src 10.42.1.1 linkdown
10.8.0.0/24 via 10.8.0.5 dev tun0
10.8.0.5 dev tun0 proto kernel scope link src 10.8.0.6
169.254.0.0/16 dev eth0 scope link metric 1000
172.17.0.0/16 dev docker0 proto kernel scope link src 172.17.0.1 linkdown
172.18.0.0/16 dev br-0123456789ab proto kernel scope link src 172.18.0.1
192.0.2.0/24 dev eth0 proto kernel scope link src 192.0.2.10
198.51.100.0/24 via 192.0.2.1 dev eth0
203.0.113.7 via 192.0.2.1 dev eth0
unreachable 10.99.0.0/16 dev lo metric 4278198272
`;

test('ip route', () => {
  expect(told(IP_ROUTE)).toEqual([
    'default-route',
    '+ 10.42.0.0/24;cluster;flannel.1',
    '+ 10.42.1.0/24;cluster;cni0',
    '+ 10.8.0.0/24;vpn;tun0',
    'covered',
    'link-local',
    '+ 172.17.0.0/16;docker;docker0',
    '+ 172.18.0.0/16;docker;br-0123456789ab',
    '+ 192.0.2.0/24;node-lan;eth0',
    '+ 198.51.100.0/24;other;eth0',
    '+ 203.0.113.7/32;other;eth0',
    '+ 10.99.0.0/16',
  ]);
});

test('ip -6 route', () => {
  const text = `2001:db8:1::/64 dev eth0 proto kernel metric 256 pref medium
fd00:42:: dev flannel-v6.1 proto kernel metric 256 pref medium
fd00:42::/64 dev cni0 proto kernel metric 256 linkdown pref medium
fd00:42:0:1::/64 via fd00:42:0:1:: dev flannel-v6.1 metric 1024 onlink pref medium
fe80::/64 dev eth0 proto kernel metric 256 pref medium
multicast ff00::/8 dev eth0 table local proto kernel metric 256 pref medium
default via fe80::1 dev eth0 proto ra metric 1024 pref medium
`;
  expect(told(text)).toEqual([
    '+ 2001:db8:1::/64;node-lan;eth0',
    'covered',
    '+ fd00:42::/64;cluster;cni0',
    '+ fd00:42:0:1::/64;cluster;flannel-v6.1',
    'link-local',
    'multicast',
    'default-route',
  ]);
});

const IP_ADDR = `1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000
    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
    inet 127.0.0.1/8 scope host lo
       valid_lft forever preferred_lft forever
    inet 198.51.100.9/32 scope global lo
2: eth0@if2: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500 qdisc noqueue state UP group default qlen 1000
    inet 192.0.2.10/24 brd 192.0.2.255 scope global eth0
    inet6 2001:db8:1::10/64 scope global nodad
    inet6 fe80::3434:f5ff:fe4d:eb49/64 scope link
3: wg0: <POINTOPOINT,NOARP,UP,LOWER_UP> mtu 1420 qdisc noqueue state UNKNOWN group default
    inet 10.8.0.1 peer 10.8.0.2/32 scope global wg0
`;

test.each([
  ['as it is printed', IP_ADDR],
  ['without its indentation', IP_ADDR.replaceAll(/^ +/gm, '')],
])('ip addr, %s', (_, text) => {
  expect(told(text)).toEqual([
    'no-network',
    'no-network',
    'loopback',
    'no-network',
    'loopback',
    'no-network',
    '+ 192.0.2.0/24;node-lan;eth0',
    '+ 2001:db8:1::/64;node-lan;eth0',
    'link-local',
    'no-network',
    '+ 10.8.0.2/32;vpn;wg0',
  ]);
});

test.each([
  [
    'ip -br addr',
    `lo               UNKNOWN        127.0.0.1/8 ::1/128
eth0@if2         UP             192.0.2.10/24 metric 100 2001:db8:1::10/64 fe80::3434:f5ff:fe4d:eb49/64
wlan0            DOWN
tailscale0       UNKNOWN        100.64.0.7/32 fd7a:115c:a1e0::7/128`,
    [
      'loopback, loopback',
      '+ 192.0.2.0/24;node-lan;eth0, + 2001:db8:1::/64;node-lan;eth0, link-local',
      'no-network',
      '+ 100.64.0.7/32;vpn;tailscale0, + fd7a:115c:a1e0::7/128;vpn;tailscale0',
    ],
  ],
  [
    'ip -o addr',
    `1: lo    inet 127.0.0.1/8 scope host lo\\       valid_lft forever preferred_lft forever
2: eth0    inet 192.0.2.10/24 brd 192.0.2.255 scope global eth0\\       valid_lft forever preferred_lft forever`,
    ['loopback', '+ 192.0.2.0/24;node-lan;eth0'],
  ],
  [
    'ifconfig, Linux',
    `eth0: flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500
        inet 192.0.2.10  netmask 255.255.255.0  broadcast 192.0.2.255
        inet6 2001:db8:1::10  prefixlen 64  scopeid 0x0<global>
        ether 00:00:5e:00:53:01  txqueuelen 1000  (Ethernet)
        RX packets 1  bytes 2 (2.0 B)`,
    ['no-network', '+ 192.0.2.0/24;node-lan;eth0', '+ 2001:db8:1::/64;node-lan;eth0', 'no-network', 'no-network'],
  ],
  [
    'ifconfig, Linux before 2.0',
    `eth0      Link encap:Ethernet  HWaddr 00:00:5e:00:53:01
          inet addr:192.0.2.10  Bcast:192.0.2.255  Mask:255.255.255.128
          inet6 addr: 2001:db8:1::10/64 Scope:Global
          UP BROADCAST RUNNING MULTICAST  MTU:1500  Metric:1`,
    ['no-network', '+ 192.0.2.0/25;node-lan;eth0', '+ 2001:db8:1::/64;node-lan;eth0', 'no-network'],
  ],
  [
    'ifconfig, macOS and BSD',
    `lo0: flags=8049<UP,LOOPBACK,RUNNING,MULTICAST> mtu 16384
	inet 127.0.0.1 netmask 0xff000000
	inet6 fe80::1%lo0 prefixlen 64 scopeid 0x1
en0: flags=8863<UP,BROADCAST,SMART,RUNNING,SIMPLEX,MULTICAST> mtu 1500
	options=6463<RXCSUM,TXCSUM,TSO4>
	inet6 fe80::1c3f%en0 prefixlen 64 secured scopeid 0xb
	inet 192.0.2.10 netmask 0xfffffe00 broadcast 192.0.3.255
	inet6 2001:db8:1::10 prefixlen 56 autoconf secured
	media: autoselect
utun4: flags=8051<UP,POINTOPOINT,RUNNING,MULTICAST> mtu 1280
	inet 10.8.0.6 --> 10.8.0.5 netmask 0xffffffff`,
    [
      'no-network',
      'loopback',
      'loopback',
      'no-network',
      'no-network',
      'link-local',
      '+ 192.0.2.0/23;node-lan;en0',
      '+ 2001:db8:1::/56;node-lan;en0',
      'no-network',
      'no-network',
      '+ 10.8.0.6/32;vpn;utun4',
    ],
  ],
  [
    'route -n',
    `Kernel IP routing table
Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
0.0.0.0         192.0.2.1       0.0.0.0         UG    100    0        0 eth0
192.0.2.0       0.0.0.0         255.255.255.0   U     100    0        0 eth0
10.8.0.0        192.0.2.5       255.255.0.0     UG    0      0        0 eth0`,
    ['no-network', 'no-network', 'default-route', '+ 192.0.2.0/24;node-lan;eth0', '+ 10.8.0.0/16;other;eth0'],
  ],
  [
    'route -6 -n',
    `Kernel IPv6 routing table
Destination                    Next Hop                   Flag Met Ref Use If
2001:db8:1::/64                [::]                       U    256 1     0 eth0
2001:db8:2::/64                2001:db8:1::1              UG   256 1     0 eth0`,
    ['no-network', 'no-network', '+ 2001:db8:1::/64;node-lan;eth0', '+ 2001:db8:2::/64;other;eth0'],
  ],
  [
    'netstat -rn, macOS',
    `Routing tables

Internet:
Destination        Gateway            Flags               Netif Expire
default            192.0.2.1          UGScg                 en0
127                127.0.0.1          UCS                   lo0
192.0.2/24         link#11            UCS                   en0      !
192.0.2.1          0:0:5e:0:53:1      UHLWIir               en0   1177
198.51.100         10.8.0.5           UGSc                utun4
224.0.0/4          link#11            UmCS                  en0      !
fe80::%en0/64      link#11            UCI                   en0`,
    [
      'no-network',
      'no-network',
      'no-network',
      'default-route',
      'loopback',
      '+ 192.0.2.0/24;node-lan;en0',
      'covered',
      '+ 198.51.100.0/24;vpn;utun4',
      'multicast',
      'link-local',
    ],
  ],
])('%s', (_, text, lines) => {
  expect(told(text)).toEqual(lines);
});

test.each([
  ['192.0.2.0/24 198.51.100.0/24,203.0.113.0/24', ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24']],
  ['  - "192.0.2.0/24"', ['192.0.2.0/24']],
  ['["192.0.2.0/24", "2001:db8::/32"]', ['192.0.2.0/24', '2001:db8::/32']],
  ['192.0.2.0/24 # the office', ['192.0.2.0/24;other;the office']],
  ['Office LAN 192.0.2.0/24', ['192.0.2.0/24;other;Office LAN']],
  ['192.0.2.17/24', ['192.0.2.0/24']],
  ['192.0.2.0/255.255.255.128', ['192.0.2.0/25']],
  ['route 192.0.2.0 255.255.255.0', ['192.0.2.0/24;other;route']],
  ['192.0.2.0/24;node-lan;Home; first floor', ['192.0.2.0/24;node-lan;Home; first floor']],
  ['10.0.0.0/8\r\n172.16.0.0/12\r192.168.0.0/16', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']],
])('a list: %j', (text, networks) => {
  expect(read(text)).toEqual(networks);
});

test.each([
  ['192.0.2.0/33', 'not-understood'],
  ['192.0.2.0/255.0.255.0', 'not-understood'],
  ['192.0.2', 'not-understood'],
  ['192.0.2.0', 'no-prefix'],
  ['good morning', 'not-understood'],
  ['# nothing but a comment', 'no-network'],
  ['0.0.0.0/0', 'default-route'],
  ['0.0.0.0/1 via 10.8.0.5 dev tun0', 'default-route'],
  ['2000::/3 dev tun0', 'default-route'],
  ['128.0.0.0/2 dev tun0', '+ 128.0.0.0/2;vpn;tun0'],
  ['fc00::/7', '+ fc00::/7'],
  ['127.0.0.0/8', 'loopback'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', '+ fec0::/10'],
  ['broadcast 192.0.2.255 dev eth0 table local proto kernel scope link src 192.0.2.10', 'multicast'],
  ['192.0.2.0/24 and 198.51.100.0/24', '+ 192.0.2.0/24, + 198.51.100.0/24, not-understood'],
])('%s: %s', (text, line) => {
  expect(told(text)).toEqual([line]);
});

test.each([
  ['flannel-wg', 'cluster'],
  ['cali0123456789a', 'cluster'],
  ['cilium_host', 'cluster'],
  ['ztabcdefgh', 'vpn'],
  ['tunl0', 'cluster'],
  ['tun0', 'vpn'],
  ['br-lan', 'node-lan'],
  ['br0', 'node-lan'],
  ['wlp3s0', 'node-lan'],
  ['wg0', 'vpn'],
  ['virbr0', 'other'],
])('a network on %s is of kind %s', (name, kind) => {
  expect(readNetworks(`192.0.2.0/24 dev ${name} scope link`).networks.map((network) => network.kind)).toEqual([kind]);
});

test('a network comes once, and what the plan has already does not come again', () => {
  const known = readNetworks('192.0.2.0/24;node-lan;Home').networks;
  const { lines } = readNetworks('192.0.2.0/24 dev eth0\n192.0.2.9/32\n10.8.0.0/16\n10.8.1.1/16', known);
  expect(lines.map(said)).toEqual(['duplicate', 'covered', '+ 10.8.0.0/16', 'duplicate']);
  expect(lines.map(({ left }) => left[0]?.by ?? null)).toEqual(['192.0.2.0/24', '192.0.2.0/24', null, '10.8.0.0/16']);
});

test('a single address is covered by a network that only a later line names', () => {
  expect(told('192.0.2.9/32 dev eth0\n192.0.2.0/24 dev eth0')).toEqual(['covered', '+ 192.0.2.0/24;node-lan;eth0']);
});

test('lines are counted as they stand in the text', () => {
  expect(readNetworks('\n\n192.0.2.0/24\n').lines.map(({ line }) => line)).toEqual([3]);
});

test('a text longer than any machine prints is cut at a line, and it is said how many lines are left', () => {
  const many = Array.from({ length: 20_005 }, (_, index) => `10.${index >> 8}.${index & 255}.0/24`).join('\n');
  const reading = readNetworks(many);
  expect(reading.cutLines).toBe(5);
  expect(reading.lines).toHaveLength(20_000);
  const long = readNetworks(`192.0.2.0/24\n${' '.repeat(2_000_000)}10.0.0.0/8\n10.1.0.0/16`);
  expect(long.networks.map(printNetwork)).toEqual(['192.0.2.0/24']);
  expect(long.cutLines).toBe(2);
});

test('no more is taken than a plan can hold', () => {
  const known = readNetworks(
    Array.from({ length: 19_999 }, (_, index) => `10.${index >> 8}.${index & 255}.0/24`).join(' '),
  );
  expect(known.networks).toHaveLength(19_999);
  expect(readNetworks('192.0.2.0/24\n198.51.100.0/24', known.networks).lines.map(said)).toEqual([
    '+ 192.0.2.0/24',
    'too-many',
  ]);
});

const words = fc.constantFrom(
  ...`default via dev eth0 lo wg0 inet inet6 scope link UP UNKNOWN netmask 0xffffff00 255.255.255.0 prefixlen 64 peer --> /
  1: 2: eth0: flags=1<UP> <UP> blackhole local multicast 192.0.2.1 192.0.2.0/24 10.0.0.0/8 ::/0 fd00::/8 fe80::1%eth0 U UG UHL
  127 10/8 addr:10.0.0.1 Mask:255.0.0.0 # ; , \\ nexthop node-lan metric 100`.split(/\s+/),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 9 }), { maxLength: 8 })
    .map((lines) => lines.map((each) => each.join(' ')).join('\n')),
);

test('no text throws, what is taken reads back as itself, and nothing is taken twice', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { networks, lines } = readNetworks(text);
      expect(new Set(networks.map(({ cidr }) => printCidr(cidr))).size).toBe(networks.length);
      expect(networkList.read(networkList.print(networks))).toEqual({ value: networks, remarks: [] });
      expect(readNetworks(networkList.print(networks)).networks).toEqual(networks);
      // Every line that is not empty is accounted for.
      expect(lines.length).toBe(text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length);
      for (const { taken, left } of lines) expect(taken.length + left.length).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});

test('what was taken once is left the second time', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { networks } = readNetworks(text);
      expect(readNetworks(text, networks).networks).toEqual([]);
    }),
  );
});
