import { expect, test } from 'vitest';
import { readPlan } from '../plan/plan-text';
import { decodeFragment } from '../share/codec';
import { checkReading } from './check-plan';

// K3s's defaults on networks as people have them: whatever is said there is noise, unless it is worth knowing only.

const SIZES = ['', '&agents=2', '&servers=3&agents=5&datastore=etcd', '&servers=2&datastore=external'] as const;
const RELEASES = ['', '&k3s-version=v1.30.14%2Bk3s1', '&k3s-version=v1.33.5%2Bk3s1'] as const;
const LANS = {
  'nothing known': '',
  'a home': '&network=192.168.0.0/24;node-lan;&network=192.168.1.0/24;other;',
  'a home in class B': '&network=172.16.0.0/24;node-lan;',
  'an office': '&network=10.0.0.0/16;node-lan;&network=10.1.0.0/16;other;',
  'one flat network': '&network=10.0.0.0/19;node-lan;',
  'a home with IPv6': '&network=192.168.178.0/24;node-lan;&network=fd12:3456:789a::/64;node-lan;&host-families=both',
  'a machine in a home':
    '&network=192.168.1.0/24;node-lan;&node=server;node-name=a;node-ip=192.168.1.10;host-addresses=192.168.1.10;interfaces=eth0%3D192.168.1.10',
  'a machine in an office': '&node=server;node-name=a;node-ip=10.0.3.10;interfaces=eth0%3D10.0.3.10',
  'a machine with both families':
    '&host-families=both&node=server;node-name=a;hostname=a;host-addresses=192.168.1.10,fd12:3456:789a::10;interfaces=eth0%3D192.168.1.10%2Bfd12:3456:789a::10',
  'what most machines are':
    '&platform=debian&arch=amd64&kernel=6.1.0-28-amd64&storage=ssd&default-route=both&uplink-mtu=1500&firewall=none&server-cpus=4&server-memory=8&kubelet-reachable=true&topology=same-l2',
} as const;
const DUAL =
  '&cluster-cidr=10.42.0.0/16,fd12:3456:42::/56&service-cidr=10.43.0.0/16,fd12:3456:43::/112&flannel-ipv6-masq=true';

const rows = Object.entries(LANS).flatMap(([lan, network]) =>
  SIZES.flatMap((size) => RELEASES.map((release) => ({ lan, link: `v=1${release}${size}${network}` }))),
);

function worries(link: string): readonly string[] {
  const { text, dropped, findings } = decodeFragment(link);
  expect(dropped).toEqual([]);
  const reading = readPlan(text);
  expect(reading.stale).toEqual([]);
  return checkReading({ ...reading, findings: [...findings, ...reading.findings] }).flatMap(({ id, severity }) =>
    severity === 'info' ? [] : [`${severity} ${id}`],
  );
}

test.each(rows)('$lan: $link', ({ link }) => {
  expect(worries(link)).toEqual([]);
});

test.each(['', '&agents=2', LANS['a home with IPv6'], LANS['a machine with both families']])(
  'dual-stack with ranges of its own: %s',
  (network) => {
    expect(worries(`v=1${DUAL}${network}`)).toEqual([]);
  },
);
