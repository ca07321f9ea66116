import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { hostTexts } from '../../../i18n/en/hosts';
import { installTexts } from '../../../i18n/en/install';
import { HOST_PLANS } from '../../../test-support/host-plans';
import { planWith } from '../../../test-support/plans';
import type { Plan } from '../../plan/plan';
import { headerOf } from '../header';
import { hostFiles } from './host-files';

const TOOLS = 'modprobe sysctl systemctl dnf apt-get zypper apk rc-update rc-service ufw firewall-cmd iptables'.split(
  ' ',
);
// What an ordinary machine answers.
const ANSWERS: Readonly<Record<string, string>> = {
  id: 'echo 0',
  uname: 'echo 6.12.0',
  ip: 'echo "default via fe80::1 dev eth0.100 proto ra"',
  systemctl: '[ "$1" != is-active ] || [ "$3" = NetworkManager ]',
  ufw: '[ "$1" != status ] || echo "Status: active"',
  'firewall-cmd': 'case $* in --version) echo 1.3.3 ;; *get-policies) echo k3s-nodes ;; esac',
};

interface Machine {
  readonly files?: Readonly<Record<string, string>>;
  readonly answers?: Readonly<Record<string, string>>;
  readonly words?: readonly string[];
}

const MACHINES = {
  debian12: { 'etc/os-release': 'ID=debian\nVERSION_ID="12"\n' },
  alma10: { 'etc/os-release': 'ID="almalinux"\nVERSION_ID="10.1"\n' },
  oracle10: { 'etc/os-release': 'ID="ol"\nVERSION_ID="10.0"\n' },
  rocky8: { 'etc/os-release': 'ID="rocky"\nVERSION_ID="8.4"\n' },
  pi12: {
    'etc/os-release': 'ID=debian\nVERSION_ID="12"\n',
    'proc/device-tree/model': 'Raspberry Pi 5 Model B',
    'sys/fs/cgroup/cgroup.controllers': 'cpuset cpu io memory pids',
    'proc/sys/net/ipv6/conf/eth0.100/accept_ra': '1',
    'proc/sys/net/ipv6/conf/wlan0/accept_ra': '1',
  },
};

/** Runs a script on a machine that is a folder, once or twice; every tool writes down how it was called. */
function run(plan: Plan, script: string, { files = MACHINES.debian12, answers = {}, words = [] }: Machine, times = 1) {
  const root = mkdtempSync(join(tmpdir(), 'host-'));
  const place = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { mode: 0o755 });
  };
  Object.entries(files).forEach(([path, text]) => place(path, text));
  for (const tool of [...TOOLS, 'id', 'uname', 'ip']) {
    const isLogged = TOOLS.includes(tool);
    const log = isLogged ? `printf '%s\\n' "${tool} $*" >>${root}/log\n` : '';
    place(`bin/${tool}`, `#!/bin/sh\n${log}${answers[tool] ?? ANSWERS[tool] ?? ''}\n`);
  }
  const header = headerOf(plan.k3sVersion, { link: null, texts: installTexts, acknowledged: [] });
  const text = hostFiles(plan, header, hostTexts).find(({ path }) => path === `hosts/${script}`)?.text ?? 'exit 99';
  place(script, text.replaceAll(/(?<=[\s"])\/(?=(?:etc|proc|sys|boot)\/)/g, `${root}/`));
  let result = { status: 0, said: '' };
  for (let time = 0; time < times; time += 1) {
    const { status, stdout, stderr } = spawnSync('sh', [join(root, script), ...words], {
      env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin` },
      encoding: 'utf8',
    });
    result = { status: status ?? -1, said: `${stdout}${stderr}`.replaceAll(`${root}/`, '/') };
  }
  const read = (path: string): string => {
    const file = join(root, path);
    return existsSync(file) ? readFileSync(file, 'utf8').replaceAll(`${root}/`, '/') : '';
  };
  const made = {
    log: read('log'),
    sysctl: read('etc/sysctl.d/90-k3s-network.conf'),
    modules: read('etc/modules-load.d/k3s-network.conf'),
    unmanaged: read('etc/NetworkManager/conf.d/k3s-network.conf'),
  };
  rmSync(root, { recursive: true });
  return { ...result, ...made };
}

function planOf(name: string): Plan {
  const plan = HOST_PLANS[name];
  if (plan === undefined) throw new Error(`no plan ${name}`);
  return plan;
}
const DEBIAN = planOf('three servers and two agents on Debian with ufw');
const RHEL = planOf('dual-stack with WireGuard on RHEL 10 and 8 with firewalld');
const PIS = planOf('Raspberry Pis with nftables, their network known');
const ALPINE = planOf('IPv6 only, host-gw, Alpine with two uplinks, nftables');

test('a machine as planned is prepared', () => {
  expect(run(DEBIAN, 'prepare-host.sh', {})).toEqual({
    status: 0,
    said: 'Written: /etc/sysctl.d/90-k3s-network.conf\nWritten: /etc/modules-load.d/k3s-network.conf\nDone.\n',
    log: 'sysctl -p /etc/sysctl.d/90-k3s-network.conf\nmodprobe overlay\nmodprobe br_netfilter\nmodprobe vxlan\n',
    sysctl: 'net.ipv4.ip_forward = 1\n',
    modules: 'overlay\nbr_netfilter\nvxlan\n',
    unmanaged: '',
  });
});

test('a second time, nothing is written', () => {
  expect(run(DEBIAN, 'prepare-host.sh', {}, 2).said).toBe(
    'Unchanged: /etc/sysctl.d/90-k3s-network.conf\nUnchanged: /etc/modules-load.d/k3s-network.conf\nDone.\n',
  );
});

test.each([
  {
    plan: DEBIAN,
    files: MACHINES.rocky8,
    said: 'The plan is for other platforms (debian) than this machine: rocky 8.4\n',
  },
  {
    plan: RHEL,
    files: MACHINES.debian12,
    said: 'The plan is for other platforms (rhel) than this machine: debian 12\n',
  },
  {
    plan: ALPINE,
    files: {},
    said: /^sed: .*\nsed: .*\nThe plan is for other platforms \(alpine\) than this machine:  \n$/,
  },
  {
    plan: DEBIAN,
    files: { 'etc/os-release': "ID='debian'\nVERSION_ID='13'\n" },
    said: 'The plan is for other releases (debian 12) than this machine: 13\n',
  },
  {
    plan: DEBIAN,
    files: { 'etc/os-release': 'ID="$(touch pwned)"\nVERSION_ID=`touch pwned`\n' },
    said: 'The plan is for other platforms (debian) than this machine: $(touch pwned) `touch pwned`\n',
  },
  { plan: PIS, files: MACHINES.debian12, said: /^The plan is for other platforms \(ubuntu, raspberry-pi-os\)/ },
])('another machine is left as it is: $said', ({ plan, files, said }) => {
  const result = run(plan, 'prepare-host.sh', { files });
  expect(result).toMatchObject({ status: 1, log: '', sysctl: '', modules: '' });
  expect(result.said).toMatch(said);
});

test.each([
  { name: 'AlmaLinux 10', files: MACHINES.alma10, uname: '6.12.0', first: 'dnf install -y kernel-modules-extra' },
  {
    name: 'Oracle Linux 10',
    files: MACHINES.oracle10,
    uname: '6.12.0-1.el10uek',
    first: 'dnf install -y kernel-uek-modules-extra',
  },
  {
    name: 'Oracle Linux 10 without UEK',
    files: MACHINES.oracle10,
    uname: '6.12.0',
    first: 'dnf install -y kernel-modules-extra',
  },
  { name: 'Rocky Linux 8', files: MACHINES.rocky8, uname: '4.18.0', first: 'modprobe wireguard' },
])('on $name: $first', ({ files, uname, first }) => {
  const { status, log, unmanaged } = run(RHEL, 'prepare-host.sh', { files, answers: { uname: `echo ${uname}` } });
  expect({ status, first: log.split('\n')[0] }).toEqual({ status: 0, first });
  expect(log.includes('systemctl disable --now nm-cloud-setup.service')).toBe(files === MACHINES.rocky8);
  expect(log).toContain('systemctl reload NetworkManager');
  expect(unmanaged).toContain('[keyfile]\nunmanaged-devices=interface-name:flannel*;');
});

test.each([
  { files: MACHINES.alma10, said: /^The package is for a newer kernel than the running one.* 6\.12\.0\n$/ },
  { files: MACHINES.rocky8, said: /^The kernel of release 8 has no WireGuard\. Install kmod-wireguard from ELRepo/ },
])('modules that do not load end the script: $said', ({ files, said }) => {
  const result = run(RHEL, 'prepare-host.sh', { files, answers: { modprobe: 'exit 1' } });
  expect(result.status).toBe(1);
  expect(result.said).toMatch(said);
});

test.each([
  { words: [], uplink: 'eth0.100' },
  { words: ['wlan0'], uplink: 'wlan0' },
])('with $words, advertisements are kept on $uplink', ({ words, uplink }) => {
  expect(run(PIS, 'prepare-host.sh', { files: MACHINES.pi12, words })).toMatchObject({
    status: 0,
    sysctl: `net.ipv4.ip_forward = 1\nnet.ipv6.conf.all.forwarding = 1\nnet/ipv6/conf/${uplink}/accept_ra = 2\n`,
  });
});

test.each([
  { route: 'default via fe80::1 dev eth0 proto ra metric 100', networkService: null, isAsked: true },
  { route: 'default via fe80::1 dev eth0 proto ra metric 100', networkService: 'ifupdown', isAsked: true },
  { route: 'default via fe80::1 dev eth0 proto ra metric 100', networkService: 'networkd', isAsked: false },
  { route: 'default via 2001:db8::1 dev eth0 proto static', networkService: null, isAsked: false },
])('where nobody said, $route is asked about: $isAsked', ({ route, networkService, isAsked }) => {
  const plan = planWith({ clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112', networkService });
  const { status, said } = run(plan, 'prepare-host.sh', { answers: { ip: `echo "${route}"` } });
  expect(status).toBe(0);
  expect(said.includes('net.ipv6.conf.UPLINK.accept_ra = 2')).toBe(isAsked);
});

test.each([
  { name: 'no default route', machine: { answers: { ip: ':' } } },
  { name: 'no such interface', machine: { words: ['eth9'] } },
  { name: 'hostile word', machine: { words: ['$(touch pwned)'] } },
])('without an uplink nothing is written: $name', ({ machine }) => {
  const result = run(PIS, 'prepare-host.sh', { files: MACHINES.pi12, ...machine });
  expect(result).toMatchObject({ status: 1, sysctl: '' });
  expect(result.said).toContain('Name the interface: sh prepare-host.sh INTERFACE');
});

test.each([
  { file: 'boot/firmware/current/cmdline.txt' },
  { file: 'boot/firmware/cmdline.txt' },
  { file: 'boot/cmdline.txt' },
])('a Raspberry Pi without the memory cgroup: /$file is named and not touched', ({ file }) => {
  const files = { ...MACHINES.pi12, 'sys/fs/cgroup/cgroup.controllers': 'cpuset cpu io pids', [file]: 'quiet' };
  const { status, said, sysctl } = run(PIS, 'prepare-host.sh', { files });
  expect({ status, sysctl }).toEqual({ status: 1, sysctl: '' });
  expect(said).toMatch(new RegExp(`Add cgroup_enable=memory to the end .*: /${file}\n$`));
});

test('with older control groups, the list in /proc counts', () => {
  const { 'sys/fs/cgroup/cgroup.controllers': _, ...rest } = MACHINES.pi12;
  const statusWith = (enabled: number): number =>
    run(PIS, 'prepare-host.sh', { files: { ...rest, 'proc/cgroups': `cpu\t0\t1\t1\nmemory\t0\t90\t${enabled}\n` } })
      .status;
  expect([statusWith(0), statusWith(1)]).toEqual([1, 0]);
});

test('Alpine starts its cgroups', () => {
  const files = { 'etc/os-release': 'ID=alpine\nVERSION_ID=3.22.1\n', 'etc/fstab': 'cgroup /sys/fs/cgroup cgroup\n' };
  const { status, log, said } = run(ALPINE, 'prepare-host.sh', { files });
  expect(status).toBe(0);
  expect(log).toMatch(/^rc-update add cgroups boot\nrc-service cgroups start\n/);
  expect(said).toContain('There is a line about cgroups in /etc/fstab.');
});

const UFW = { ...MACHINES.debian12, 'etc/default/ufw': 'IPV6=yes\nDEFAULT_FORWARD_POLICY="DROP"\n' };

test('ufw on an agent opens what agents need', () => {
  const { status, log } = run(DEBIAN, 'ufw.sh', { files: UFW, words: ['agent'] });
  const nodes = [11, 12, 13, 21, 22].flatMap((host) => [
    `ufw allow proto tcp from 192.0.2.${host} to any port 10250`,
    `ufw allow proto udp from 192.0.2.${host} to any port 8472`,
  ]);
  expect(log.trim().split('\n')).toEqual(['ufw allow from 10.42.0.0/16', ...nodes, 'ufw status']);
  expect(status).toBe(0);
});

test('ufw on a server also opens the API to nodes, and etcd to servers', () => {
  const { log } = run(DEBIAN, 'ufw.sh', { files: UFW, words: ['server'] });
  const opened = (port: string): readonly string[] =>
    log.split('\n').flatMap((line) => (line.endsWith(` port ${port}`) ? [line.split(' ')[5] ?? ''] : []));
  expect(opened('6443')).toEqual(['192.0.2.11', '192.0.2.12', '192.0.2.13', '192.0.2.21', '192.0.2.22']);
  expect(opened('2379:2380')).toEqual(['192.0.2.11', '192.0.2.12', '192.0.2.13']);
});

const DUAL = planWith({
  agents: 1,
  firewall: 'ufw',
  clusterCidr: '10.42.0.0/16,fd00:42::/56',
  existingNetworks: ['192.0.2.0/24;node-lan;', '2001:db8::/64;node-lan;'],
});

test.each([
  { name: 'no role', plan: DEBIAN, files: UFW, words: [], said: 'Say what this machine is: sh ufw.sh server|agent' },
  { name: 'a hostile role', plan: DEBIAN, files: UFW, words: ['$(reboot)'], said: 'Say what this machine is' },
  {
    name: 'rejecting forwards',
    plan: DEBIAN,
    files: { 'etc/default/ufw': 'DEFAULT_FORWARD_POLICY="REJECT"\n' },
    words: ['agent'],
    said: 'Run: ufw default deny routed',
  },
  { name: 'IPv6 off', plan: DUAL, files: { 'etc/default/ufw': 'IPV6=no\n' }, words: ['agent'], said: 'Set IPV6=yes' },
  {
    name: 'nodes unknown',
    plan: planWith({ agents: 1, firewall: 'ufw' }),
    files: UFW,
    words: ['agent'],
    said: 'Write them into nodes_ipv4 in this file first',
  },
])('ufw changes nothing: $name', ({ plan, files, words, said }) => {
  const result = run(plan, 'ufw.sh', { files, words });
  expect(result).toMatchObject({ status: 1, log: '' });
  expect(result.said).toContain(said);
});

test('firewalld gets a policy of its own, made anew', () => {
  const { status, log, said } = run(RHEL, 'firewalld.sh', { files: MACHINES.alma10, words: ['agent'] });
  const changes = log.split('\n').filter((line) => !/ --(get-|version)|from-file/.test(line));
  expect({ status, changes }).toEqual({
    status: 0,
    changes: [
      'firewall-cmd --permanent --zone=trusted --add-source=10.42.0.0/16',
      'firewall-cmd --permanent --zone=trusted --add-source=fd00:42::/56',
      'firewall-cmd --permanent --delete-policy=k3s-nodes',
      'firewall-cmd --permanent --new-policy=k3s-nodes',
      'firewall-cmd --permanent --policy=k3s-nodes --add-ingress-zone=ANY',
      'firewall-cmd --permanent --policy=k3s-nodes --add-egress-zone=HOST',
      ...(['ipv4', 'ipv6'] as const).flatMap((family) => [
        `firewall-cmd --permanent --new-ipset=k3s-nodes-${family} --type=hash:net --option=family=${family === 'ipv4' ? 'inet' : 'inet6'}`,
        ...['port="10250" protocol="tcp"', `port="${family === 'ipv4' ? 51820 : 51821}" protocol="udp"`].map(
          (port) =>
            `firewall-cmd --permanent --policy=k3s-nodes --add-rich-rule=rule family="${family}" source ipset="k3s-nodes-${family}" port ${port} accept`,
        ),
      ]),
      'firewall-cmd --check-config',
      'firewall-cmd --reload',
      '',
    ],
  });
  expect(said).toContain('Before 2.0.0, firewalld removes all rules of K3s');
});

test('nothing is said of reloading where firewalld leaves the rules alone', () => {
  const answers = { 'firewall-cmd': 'case $* in --version) echo 2.0.0 ;; esac' };
  const { status, log, said } = run(RHEL, 'firewalld.sh', { files: MACHINES.alma10, answers, words: ['server'] });
  expect({ status, said }).toEqual({ status: 0, said: 'Done.\n' });
  expect(log.match(/port="6443"/g)).toHaveLength(2);
  expect(log).not.toContain('--delete-');
});
