import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_PLAN } from '../plan/empty-plan';
import { NODE_FIELDS } from '../plan/fields';
import type { Plan } from '../plan/plan';
import { printNode, readPlan, type NodeText } from '../plan/plan-text';
import { printNodePair } from '../share/node-pair';
import { MOST_NODES } from '../share/codec';
import { planWith } from '../../test-support/plans';
import { arbitrarySlippedNodes } from '../../test-support/arbitrary-nodes';
import { HOSTILE_LINKS } from '../../test-support/hostile-links';
import { nodesCsv } from './nodes-csv';
import { readNodes, type NodeLineReading, type NodesContext } from './nodes';

const CONTEXT: NodesContext = { plan: EMPTY_PLAN, primary: 'ipv4', role: 'agent', known: [] };
const said = ({ taken, left }: NodeLineReading): string =>
  [
    ...taken.map((node) => `+ ${printNodePair(node)}`),
    ...left.map(({ text, reason, by }) => `${reason} ${text}${by === null ? '' : ` = ${by}`}`),
  ].join(' | ');
const told = (text: string, context: Partial<NodesContext> = {}): readonly string[] =>
  readNodes(text, { ...CONTEXT, ...context }).lines.map(said);

// As kubectl prints it of a cluster that runs K3s 1.36.3, with the addresses of the documentation.
const WIDE = `NAME       STATUS   ROLES           AGE   VERSION        INTERNAL-IP   EXTERNAL-IP   OS-IMAGE                         KERNEL-VERSION            CONTAINER-RUNTIME
agent-1    Ready    <none>          21s   v1.36.3+k3s1   192.0.2.11    <none>        Debian GNU/Linux 12 (bookworm)   6.12.0 (amd64)   containerd://2.3.2+unknown
server-1   Ready    control-plane   24s   v1.36.3+k3s1   192.0.2.10    203.0.113.7   Debian GNU/Linux 12 (bookworm)   6.12.0 (amd64)   containerd://2.3.2+unknown
`;

test.each([
  ['as it is printed', WIDE],
  ['with its blanks folded', WIDE.replaceAll(/ +/g, ' ')],
  ['with the line ends of Windows', WIDE.replaceAll('\n', '\r\n')],
])('kubectl get nodes -o wide, %s', (_, text) => {
  expect(told(text, { plan: planWith({ k3sVersion: 'v1.36.3+k3s1' }) })).toEqual([
    'column-not-used STATUS, AGE, CONTAINER-RUNTIME',
    '+ agent;node-name=agent-1;node-ip=192.0.2.11;platform=debian;platform-release=12;arch=amd64;kernel=6.12.0',
    '+ server;node-name=server-1;node-ip=192.0.2.10;node-external-ip=203.0.113.7;platform=debian;platform-release=12;arch=amd64;kernel=6.12.0',
  ]);
});

test('what is so for all machines is not repeated for each', () => {
  const plan = planWith({ k3sVersion: 'v1.36.2+k3s1', platform: 'debian', platformRelease: '12', kernel: '6.1' });
  expect(told(WIDE, { plan })[1]).toBe(
    '+ agent;node-name=agent-1;node-ip=192.0.2.11;arch=amd64;kernel=6.12.0;k3s-version=v1.36.3+k3s1',
  );
});

test.each([
  ['control-plane,etcd,master', 'server'],
  ['control-plane', 'server'],
  ['etcd', 'server'],
  ['<none>', 'agent'],
  ['worker', 'agent'],
])('the roles %s make a %s', (roles, role) => {
  expect(told(`n1 Ready,SchedulingDisabled ${roles} 3d2h v1.30.4+k3s1`)).toEqual([
    `+ ${role};node-name=n1;k3s-version=v1.30.4+k3s1`,
  ]);
});

test.each([
  ['NotReady', '+ agent;node-name=n1'],
  ['Unknown', '+ agent;node-name=n1'],
  ['Done', 'not-understood n1 Done <none> 1d v1.31.0'],
])('a line of the status %s', (status, outcome) => {
  expect(told(`n1 ${status} <none> 1d v1.31.0`)[0]).toContain(outcome);
});

test('a release that is not of K3s is left, the machine is taken', () => {
  expect(told('n1 Ready <none> 1d v1.31.0+rke2r1 192.0.2.5 <none>')).toEqual([
    '+ agent;node-name=n1;node-ip=192.0.2.5 | not-a-release v1.31.0+rke2r1',
  ]);
});

const of = (image: string, kernel = '6.1.0'): string =>
  told(`n1 Ready <none> 1d v1.36.2+k3s1 192.0.2.5 <none> ${image} ${kernel} containerd://2.0.0`, {
    plan: planWith({ k3sVersion: 'v1.36.2+k3s1' }),
  }).join('');

test.each([
  ['Ubuntu 22.04.4 LTS', 'platform=ubuntu;platform-release=22.04.4'],
  ['Raspbian GNU/Linux 11 (bullseye)', 'platform=raspberry-pi-os;platform-release=11'],
  ['Red Hat Enterprise Linux 9.4 (Plow)', 'platform=rhel;platform-release=9.4'],
  ['Rocky Linux 8.10 (Green Obsidian)', 'platform=rhel;platform-release=8.10'],
  ['CentOS Stream 10', 'platform=rhel;platform-release=10'],
  ['SUSE Linux Enterprise Server 15 SP5', 'platform=suse;platform-release=15.5'],
  ['openSUSE Leap 15.6', 'platform=suse;platform-release=15.6'],
  ['Alpine Linux v3.19', 'platform=alpine;platform-release=3.19'],
  ['Fedora Linux 40 (Server Edition)', 'platform=fedora;platform-release=40'],
  ['Windows Server 2022 Datacenter', 'platform=windows;platform-release=2022'],
  ['Talos (v1.7.0)', 'platform=other'],
])('the OS image %s', (image, fields) => {
  expect(of(image)).toBe(`+ agent;node-name=n1;node-ip=192.0.2.5;${fields};kernel=6.1.0`);
});

test.each([
  ['6.6.31+rpt-rpi-v8', 'raspberry-pi=true;kernel=6.6.31+rpt-rpi-v8'],
  ['5.15.0-1055-raspi', 'raspberry-pi=true;kernel=5.15.0-1055-raspi'],
  ['6.1.0-21-amd64', 'arch=amd64;kernel=6.1.0-21-amd64'],
  ['5.14.0-427.el9.x86_64', 'arch=amd64;kernel=5.14.0-427.el9.x86_64'],
  ['5.14.0-427.el9.aarch64', 'arch=arm64;kernel=5.14.0-427.el9.aarch64'],
])('the kernel %s', (kernel, fields) => {
  expect(of('Alpine Linux', kernel)).toContain(`platform=alpine;${fields}`);
});

test.each([
  ['commas', ','],
  ['semicolons', ';'],
  ['tabs', '\t'],
  ['wide blanks', '   '],
])('a table with headings between %s', (_, separator) => {
  const rows = [
    ['Name', 'Role', 'IPv6', 'IPv4', 'External IP', 'Interface', 'Platform', 'Rack'],
    ['srv-1', 'server', '2001:db8:1::10', '192.0.2.10', '203.0.113.7', 'eth1', 'Ubuntu', '-'],
    ['agt-1', 'worker', '-', '192.0.2.20', '<none>', '-', '-', 'r7'],
  ];
  expect(told(rows.map((row) => row.join(separator)).join('\n'))).toEqual([
    'column-not-used Rack',
    '+ server;node-name=srv-1;node-ip=192.0.2.10,2001:db8:1::10;node-external-ip=203.0.113.7;flannel-iface=eth1;platform=ubuntu',
    '+ agent;node-name=agt-1;node-ip=192.0.2.20',
  ]);
});

test('Japanese headings', () => {
  expect(told('名前\t役割\tIPv4 アドレス\nsrv-1\tサーバー\t192.0.2.10')).toEqual([
    'no-node ',
    '+ server;node-name=srv-1;node-ip=192.0.2.10',
  ]);
});

test.each([
  ['srv-1,server,192.0.2.10', '+ server;node-name=srv-1;node-ip=192.0.2.10'],
  ['192.0.2.10 srv-1 srv-1.example', '+ agent;node-name=srv-1;node-ip=192.0.2.10 | extra-cell srv-1.example'],
  [
    'a;192.0.2.10;203.0.113.7;enp3s0',
    '+ agent;node-name=a;node-ip=192.0.2.10;node-external-ip=203.0.113.7;flannel-iface=enp3s0',
  ],
  [
    'srv-1 ansible_host=192.0.2.10 ansible_user=root',
    '+ agent;node-name=srv-1;node-ip=192.0.2.10 | column-not-used ansible_user=root',
  ],
  [
    'server;node-name=a;node-ip=192.0.2.10,2001:db8::a;site=Tokyo',
    '+ server;node-name=a;node-ip=192.0.2.10,2001:db8::a;site=Tokyo',
  ],
  ['srv-1,agent', '+ agent;node-name=srv-1'],
  ['"srv-1","192.0.2.10,2001:db8::a"', '+ agent;node-name=srv-1;node-ip=192.0.2.10,2001:db8::a'],
  ['192.0.2.10/24', '+ agent;node-ip=192.0.2.10'],
  ['[2001:db8::a]', '+ agent;node-ip=2001:db8::a'],
  ['2001:db8::a, 192.0.2.10', '+ agent;node-ip=192.0.2.10,2001:db8::a'],
  ['192.0.2.10 192.0.2.11', '+ agent;node-ip=192.0.2.10 | + agent;node-ip=192.0.2.11'],
  ['192.0.2.10, 127.0.0.1', '+ agent;node-ip=192.0.2.10 | special-address 127.0.0.1'],
  ['srv-1,192.0.2.256', 'not-an-address 192.0.2.256'],
  ['192.0.2.256', 'not-an-address 192.0.2.256'],
  ['fe80::1', 'special-address fe80::1'],
  ['srv-1,"192.0.2.10', 'open-quote srv-1,"192.0.2.10'],
  ['good morning', 'not-understood good morning'],
  ['srv-1', 'not-understood srv-1'],
  ['# servers', 'no-node # servers'],
  ['$ kubectl get nodes -o wide', 'no-node $ kubectl get nodes -o wide'],
  ['[servers]', 'no-node [servers]'],
])('the line %j without headings', (line, outcome) => {
  expect(told(line)).toEqual([outcome]);
});

test.each([
  ['node-name,role,node-ip\na,boss,192.0.2.1', '+ agent;node-name=a;node-ip=192.0.2.1 | not-a-role boss'],
  ['node-name,node-ip\na,192.0.2.999', '+ agent;node-name=a | not-an-address 192.0.2.999'],
  ['node-name,node-ip\na,"192.0.2.1, fe80::1"', '+ agent;node-name=a;node-ip=192.0.2.1 | special-address fe80::1'],
  ['name,version\na,1.36.2+k3s1', '+ agent;node-name=a'],
  ['name,version\na,1.36', '+ agent;node-name=a | not-a-release 1.36'],
  ['name,mtu\na,9000', '+ agent;node-name=a;uplink-mtu=9000'],
  ['name,mtu\na,90', '+ agent;node-name=a | not-a-value 90'],
  ['name,ip\na,192.0.2.1,b', '+ agent;node-name=a;node-ip=192.0.2.1 | extra-cell b'],
  ['name,ip\n,', 'no-node ,'],
  ['name,own\na,token=secret', '+ agent;node-name=a | not-a-value token=secret'],
])('the table %j', (text, outcome) => {
  expect(told(text, { plan: planWith({ k3sVersion: 'v1.36.2+k3s1' }) })[1]).toBe(outcome);
});

test('the order of addresses follows the primary family, where the text has none of its own', () => {
  expect(told('192.0.2.1 2001:db8::1', { primary: 'ipv6' })).toEqual(['+ agent;node-ip=2001:db8::1,192.0.2.1']);
  expect(told('name,node-ip\na,"192.0.2.1,2001:db8::1"', { primary: 'ipv6' })[1]).toBe(
    '+ agent;node-name=a;node-ip=192.0.2.1,2001:db8::1',
  );
});

test('a machine without a role gets the one asked for', () => {
  expect(told('192.0.2.1', { role: 'server' })).toEqual(['+ server;node-ip=192.0.2.1']);
});

test.each([
  ['a name, capitals or not', 'SRV-1,agent', 'duplicate SRV-1 = srv-1'],
  ['an address, spelled otherwise', '2001:db8:0::10', 'duplicate 2001:db8::10 = 2001:db8::10'],
  ['a name of its own', 'srv-2,agent', '+ agent;node-name=srv-2'],
])('against a known node: %s', (_, line, outcome) => {
  expect(told(line, { known: [{ nodeName: 'srv-1', nodeIp: '192.0.2.10,2001:db8::10' }] })).toEqual([outcome]);
});

test('of two lines about one machine the first counts', () => {
  expect(told('a,192.0.2.1\nb,192.0.2.1')).toEqual([
    '+ agent;node-name=a;node-ip=192.0.2.1',
    'duplicate b = 192.0.2.1',
  ]);
});

test.each([
  [1, 'agent;node-ip=192.0.2.1'],
  [0, 'too-many 192.0.2.1'],
])('with room for %i', (room, outcome) => {
  const known = Array.from({ length: MOST_NODES - room }, (): NodeText => ({}));
  expect(told('192.0.2.1', { known })[0]).toContain(outcome);
});

test('a line, a text and a list of lines that are too long are said to be', () => {
  expect(told(`a,${'x'.repeat(4000)}`)[0]).toMatch(/^too-long /);
  expect(readNodes('192.0.2.1\n'.repeat(20_003), CONTEXT)).toMatchObject({ cutLines: 4 });
  expect(readNodes('192.0.2.1\n'.repeat(20_003), CONTEXT).lines).toHaveLength(20_000);
  const { cutLines, lines } = readNodes(`${'#'.repeat(1_999_999)}\n192.0.2.1\n`, CONTEXT);
  expect([cutLines, lines.length]).toEqual([2, 1]);
});

test('a quoted cell may span lines, an open quote ends with its line', () => {
  expect(told('name,own\na,"disable=traefik\nflannel-backend=host-gw"\nb,')).toEqual([
    'no-node ',
    '+ agent;node-name=a;own=disable=traefik\nflannel-backend=host-gw',
    '+ agent;node-name=b',
  ]);
  expect(told('"a,192.0.2.1\nb,192.0.2.2')).toEqual([
    'open-quote "a,192.0.2.1',
    '+ agent;node-name=b;node-ip=192.0.2.2',
  ]);
});

// A cell is trimmed, and nothing in it is nothing said.
const isKept = (text: string | undefined): boolean => text === undefined || (text !== '' && text === text.trim());
const plan: Plan = { ...EMPTY_PLAN, k3sVersion: 'v1.20.0+k3s1' };

test('what is printed as a table reads back as the same nodes', () => {
  fc.assert(
    fc.property(arbitrarySlippedNodes, (nodes) => {
      const texts = nodes.map((node, index) => ({
        ...printNode(node),
        nodeName: `n-${index}`,
        nodeIp: `192.0.2.${index + 1}`,
      }));
      fc.pre(texts.every((text) => Object.values(text).every(isKept)));
      const { nodes: back } = readNodes(nodesCsv(texts), { ...CONTEXT, plan });
      expect(readPlan({ nodes: back }).plan.nodes).toEqual(readPlan({ nodes: texts }).plan.nodes);
    }),
  );
});

test('whatever is pasted, the nodes it gives read without a finding', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ...HOSTILE_LINKS,
      'server',
      '192.0.2.1',
      '2001:db8::1',
      'node-name',
      'role',
      'ip',
      'os',
      '"',
      'Ready',
    ),
  );
  const separators = fc.constantFrom(',', ';', '\t', ' ', '  ');
  const table = fc.tuple(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), separators);
  fc.assert(
    fc.property(table, ([rows, separator]) => {
      const { nodes } = readNodes(rows.map((row) => row.join(separator)).join('\n'), CONTEXT);
      for (const node of nodes) {
        for (const [name, text] of Object.entries(node)) {
          expect(NODE_FIELDS[name as keyof NodeText].read(text).value).not.toBeNull();
        }
      }
    }),
  );
});

test('every line that says something is accounted for', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ maxLength: 40 }).map((each) => each.replaceAll(/["\r\n]/g, '')),
        { maxLength: 8 },
      ),
      (lines) => {
        const { lines: read } = readNodes(lines.join('\n'), CONTEXT);
        expect(read.map(({ line }) => line)).toEqual(
          lines.flatMap((each, index) => (each.trim() === '' ? [] : [index + 1])),
        );
        expect(read.every(({ taken, left }) => taken.length + left.length > 0)).toBe(true);
      },
    ),
  );
});
