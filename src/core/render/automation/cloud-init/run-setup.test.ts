import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as yaml from 'yaml';
import { expect, test } from 'vitest';
import { cloudInitTexts } from '../../../../i18n/en/cloud-init';
import { hostTexts } from '../../../../i18n/en/hosts';
import { installTexts } from '../../../../i18n/en/install';
import { CLOUD_INIT_PLANS } from '../../../../test-support/cloud-init-plans';
import { planWith } from '../../../../test-support/plans';
import type { Plan } from '../../../plan/plan';
import { headerOf } from '../../header';
import { cloudInitFiles } from './cloud-init-files';

// What scripts use of an ordinary system, and nothing else: a program that is not here is not installed.
const REAL = 'sh cat sed grep tr head cmp cp mv rm mkdir install chmod dirname wc'.split(' ');
const LOGGED = 'modprobe sysctl systemctl dnf apt-get'.split(' ');
const FAKES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(LOGGED.map((tool) => [tool, `echo "${tool} $*" >>/run/log`])),
  id: 'echo 0',
  ip: 'echo "default via 192.0.2.1 dev eth0"',
  uname: 'echo 6.12.0',
  sleep: 'echo "sleep $*" >>/run/log',
  curl: `echo 'echo "installer $* $INSTALL_K3S_VERSION \${K3S_DATASTORE_ENDPOINT:-}" >>/run/log'`,
  k3s: 'echo "k3s version v1.36.2+k3s1 (0)"',
};

interface Machine {
  /** Of the target whose document is taken. */
  readonly folder: string;
  readonly files?: Readonly<Record<string, string>>;
  /** Programs that answer differently; null for one that is missing. */
  readonly programs?: Readonly<Record<string, string | null>>;
  /** What a person does with the document before using it. */
  readonly edit?: (text: string) => string;
}

const DEBIAN = { '/etc/os-release': 'ID=debian\nVERSION_ID="12"\n' };

/** Does with a document what cloud-init does, on a machine that is a folder. */
function run(plan: Plan, { folder, files = DEBIAN, programs = {}, edit = (text) => text }: Machine) {
  const root = mkdtempSync(join(tmpdir(), 'machine-'));
  const moved = (text: string): string =>
    text.replaceAll(/(?<=^|[\s'"=>:])\/(?=(?:etc|opt|run|proc|sys|boot|var|usr)\/)/gm, `${root}/`);
  const place = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { mode: 0o755 });
  };
  const header = headerOf(plan.k3sVersion, { link: null, texts: installTexts, acknowledged: [] });
  const texts = { cloudInit: cloudInitTexts, install: installTexts, hosts: hostTexts };
  const document = cloudInitFiles(plan, header, texts).find(({ path }) => path.endsWith(`/${folder}.yaml`));
  const config = yaml.parse(edit(document?.text ?? '')) as {
    readonly write_files: readonly { readonly path: string; readonly content: string }[];
    readonly runcmd: readonly (readonly [string, ...string[]])[];
  }; // the form is that of other tests
  for (const { path, content } of config.write_files) place(path, path.endsWith('.sh') ? moved(content) : content);
  mkdirSync(join(root, 'run'));
  mkdirSync(join(root, 'bin'));
  for (const [path, text] of Object.entries(files)) place(path, path.endsWith('.sh') ? moved(text) : text);
  for (const [name, text] of Object.entries({ ...FAKES, ...programs })) {
    if (text !== null) place(`bin/${name}`, `#!/bin/sh\n${moved(text)}\n`);
  }
  for (const tool of REAL) {
    const real = ['/bin', '/usr/bin'].map((bin) => join(bin, tool)).find((path) => existsSync(path));
    if (real !== undefined) symlinkSync(real, join(root, 'bin', tool));
  }
  const results = config.runcmd.map(([program, ...words]) =>
    spawnSync(join(root, 'bin', program), words.map(moved), {
      env: { PATH: join(root, 'bin') },
      encoding: 'utf8',
      cwd: root,
    }),
  );
  const read = (path: string): string => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');
  const made = {
    status: results.at(-1)?.status,
    said: results.map(({ stdout, stderr }) => `${stdout}${stderr}`.replaceAll(root, '')).join(''),
    log: read('run/log').replaceAll(root, '').split('\n').slice(0, -1),
    config: read('etc/rancher/k3s/config.yaml'),
    isRestarted: existsSync(join(root, 'run/k3s-setup-reboot')),
    isHarmed: existsSync(join(root, 'pwned')),
  };
  rmSync(root, { recursive: true });
  return made;
}

function planOf(name: string): Plan {
  const plan = CLOUD_INIT_PLANS[name];
  if (plan === undefined) throw new Error(`no plan ${name}`);
  return plan;
}
const ETCD = planOf('three servers of an etcd cluster and an agent on Debian with ufw');
const EXTERNAL = planOf('servers of an external datastore on SUSE');
const AIR_GAP = planOf('Calico without Internet access');
const TAILSCALE = planOf('Tailscale between sites on Hetzner');

const TOKEN = { '/etc/rancher/k3s/token': 'K10x\n' };
const installs = (log: readonly string[]): readonly string[] => log.filter((line) => line.startsWith('installer'));
const pauses = (log: readonly string[]): number => log.filter((line) => line === 'sleep 5').length;

test('the first server is prepared and installed', () => {
  const { status, said, log } = run(ETCD, { folder: 'srv-11' });
  expect({ status, log }).toEqual({
    status: 0,
    log: [
      'sysctl -p /etc/sysctl.d/90-k3s-network.conf',
      'modprobe overlay',
      'modprobe br_netfilter',
      'modprobe vxlan',
      'installer server v1.36.2+k3s1 ',
    ],
  });
  expect(said).toMatch(/Done\.\nk3s version v1\.36\.2\+k3s1 \(0\)\n$/);
});

test.each([
  { folder: 'srv-12', role: 'server' },
  { folder: 'work-21.example.org', role: 'agent' },
])('$folder is installed once its token is there', ({ folder, role }) => {
  const { status, said, log } = run(ETCD, { folder, files: { ...DEBIAN, ...TOKEN } });
  expect({ status, installs: installs(log), pauses: pauses(log) }).toEqual({
    status: 0,
    installs: [`installer ${role} v1.36.2+k3s1 `],
    pauses: 0,
  });
  expect(said).not.toContain('Waiting');
});

test('a token that comes later is waited for', () => {
  const sleep = `${FAKES['sleep']}\n[ "$(grep -c sleep /run/log)" -lt 3 ] || echo K10x >/etc/rancher/k3s/token`;
  const { status, said, log } = run(ETCD, { folder: 'srv-12', programs: { sleep } });
  expect({ status, installs: installs(log).length, pauses: pauses(log) }).toEqual({
    status: 0,
    installs: 1,
    pauses: 3,
  });
  expect(said.match(/Waiting up to 10 minutes for: \/etc\/rancher\/k3s\/token\n/g)).toHaveLength(1);
});

const AGAIN = 'Then run: sh /opt/k3s-setup/setup.sh\n';

test('without a token nothing is installed', () => {
  const { status, said, log } = run(ETCD, { folder: 'srv-12' });
  expect({ status, installs: installs(log), pauses: pauses(log) }).toEqual({ status: 1, installs: [], pauses: 120 });
  expect(said).toMatch(new RegExp(`\n${installTexts.script.token('/etc/rancher/k3s/token')}\n${AGAIN}$`));
});

const NO_ADDRESS = planWith({ agents: 1, platform: 'debian' });

test('nothing is done while the address of the first server is missing', () => {
  const { status, said, log } = run(NO_ADDRESS, { folder: 'agent', files: { ...DEBIAN, ...TOKEN } });
  expect({ status, said, log }).toEqual({
    status: 1,
    said: `Replace FIRST_SERVER_ADDRESS in config.yaml first.\n${AGAIN}`,
    log: [],
  });
});

test.each([
  {
    name: 'in the configuration',
    edit: (text: string) => text.replace(/(?<=server: .*)FIRST_SERVER_ADDRESS/, '192.0.2.10'),
  },
  { name: 'wherever it stands', edit: (text: string) => text.replaceAll('FIRST_SERVER_ADDRESS', '192.0.2.10') },
])('the address can be filled in $name', ({ edit }) => {
  const { status, config, log } = run(NO_ADDRESS, { folder: 'agent', files: { ...DEBIAN, ...TOKEN }, edit });
  expect({ status, installs: installs(log) }).toEqual({ status: 0, installs: ['installer agent v1.36.2+k3s1 '] });
  expect(config).toContain('server: "https://192.0.2.10:6443"\n');
});

const SUSE = { '/etc/os-release': 'ID=opensuse-leap\nVERSION_ID="15.6"\n' };
const ENDPOINT = "postgres://k3s:pa$(touch pwned)`touch pwned`'ss@db.example.org/k3s";

test('the datastore comes from a file, whatever is in its password', () => {
  const files = { ...SUSE, '/etc/rancher/k3s/datastore-endpoint': `${ENDPOINT}\n` };
  const { status, said, log, isHarmed, isRestarted } = run(EXTERNAL, { folder: 'first-server', files });
  expect({ status, installs: installs(log), isHarmed, isRestarted }).toEqual({
    status: 0,
    installs: [`installer server v1.36.2+k3s1 ${ENDPOINT}`],
    isHarmed: false,
    isRestarted: false,
  });
  expect(said).not.toContain('postgres');
});

test.each([
  {
    folder: 'first-server',
    files: {},
    missing: cloudInitTexts.script.datastore('/etc/rancher/k3s/datastore-endpoint'),
  },
  { folder: 'server', files: TOKEN, missing: cloudInitTexts.script.datastore('/etc/rancher/k3s/datastore-endpoint') },
  { folder: 'server', files: {}, missing: installTexts.script.token('/etc/rancher/k3s/token') },
])('$folder with $files does without nothing: $missing', ({ folder, files, missing }) => {
  const { status, said, log } = run(EXTERNAL, { folder, files: { ...SUSE, ...files } });
  expect({ status, installs: installs(log) }).toEqual({ status: 1, installs: [] });
  expect(said).toContain(`\n${missing}\n${AGAIN}`);
});

test('a transactional system is restarted after the installation', () => {
  const files = { ...SUSE, '/etc/rancher/k3s/datastore-endpoint': ENDPOINT };
  const machine = { folder: 'first-server', files, programs: { 'transactional-update': '' } };
  expect(run(EXTERNAL, machine)).toMatchObject({ status: 0, isRestarted: true });
  const failing = { ...machine, programs: { ...machine.programs, k3s: null } };
  expect(run(EXTERNAL, failing)).toMatchObject({ status: 1, isRestarted: false });
});

const RHEL = { '/etc/os-release': 'ID="rocky"\nVERSION_ID="9.6"\n' };
const IMAGE = {
  ...RHEL,
  '/opt/k3s-setup/k3s': 'binary',
  '/opt/k3s-setup/install.sh': '#!/bin/sh\necho "installer $* $INSTALL_K3S_SKIP_DOWNLOAD" >>/run/log\n',
  '/opt/k3s-setup/k3s-airgap-images-amd64.tar.zst': 'images',
};

test('without Internet access, what the image holds is installed', () => {
  const { status, log } = run(AIR_GAP, { folder: 'first-server', files: IMAGE, programs: { curl: null } });
  expect({ status, installs: installs(log) }).toEqual({ status: 0, installs: ['installer server true'] });
});

test.each(['k3s', 'install.sh', 'k3s-airgap-images-amd64.tar.zst'])('an image without %s is refused', (name) => {
  const files = Object.fromEntries(Object.entries(IMAGE).filter(([path]) => !path.endsWith(`/${name}`)));
  const { status, said, log } = run(AIR_GAP, { folder: 'first-server', files });
  const missing = installTexts.script.airGapFile(name.replace('amd64', '*'));
  expect({ status, said, log }).toEqual({ status: 1, said: `${missing}\n${AGAIN}`, log: [] });
});

const UBUNTU = { '/etc/os-release': 'ID=ubuntu\nVERSION_ID="24.04"\n' };

test('a machine of the VPN needs its program and its key, one outside needs neither', () => {
  const programs = { tailscale: '' };
  const missing = run(TAILSCALE, { folder: 'home', files: UBUNTU });
  expect(missing).toMatchObject({ status: 1, said: `tailscale is not installed on this machine.\n${AGAIN}`, log: [] });
  expect(run(TAILSCALE, { folder: 'home', files: UBUNTU, programs }).said).toContain(
    'Put the key for the VPN into /etc/rancher/k3s/vpn-auth first, as name=tailscale,joinKey=KEY.\n',
  );
  const files = { ...UBUNTU, '/etc/rancher/k3s/vpn-auth': 'name=tailscale,joinKey=x' };
  expect(run(TAILSCALE, { folder: 'home', files, programs }).status).toBe(0);
  expect(run(TAILSCALE, { folder: 'away', files: { ...UBUNTU, ...TOKEN } }).status).toBe(0);
});

test.each([
  { name: 'no curl', programs: { curl: null }, said: 'curl is not installed on this machine.\n' },
  { name: 'nobody but root', programs: { id: 'echo 1000' }, said: 'Run this as root.\n' },
  {
    name: 'a module that does not load',
    programs: { modprobe: 'exit 1' },
    said: `${cloudInitTexts.script.notPrepared}\n`,
  },
])('nothing is installed: $name', ({ programs, said }) => {
  const result = run(ETCD, { folder: 'srv-11', programs });
  expect({ status: result.status, installs: installs(result.log) }).toEqual({ status: 1, installs: [] });
  expect(result.said).toMatch(new RegExp(`(^|\n)${said}${AGAIN}$`));
});

test.each([
  { name: 'a download that fails', programs: { curl: 'exit 22', k3s: null } },
  { name: 'an installer that fails', programs: { curl: 'echo exit 1' } },
  { name: 'another release', programs: { k3s: 'echo "k3s version v1.36.1+k3s1 (0)"' } },
])('the setup fails with $name', ({ programs }) => {
  const { status, said } = run(ETCD, { folder: 'srv-11', programs });
  expect(status).toBe(1);
  expect(said).toContain(`\n${cloudInitTexts.script.notInstalled('v1.36.2+k3s1')}\n${AGAIN}`);
});

test('a document without the script that prepares runs one that the image holds', () => {
  const plan = { ...planWith({ platform: 'debian' }), cloud: 'aws' as const, kubeletArg: ['x'.repeat(15_000)] };
  expect(run(plan, { folder: 'first-server' }).log).toEqual(['installer server v1.36.2+k3s1 ']);
  const files = { ...DEBIAN, '/opt/k3s-setup/prepare-host.sh': 'echo image; exit 1\n' };
  const { status, said, log } = run(plan, { folder: 'first-server', files });
  expect({ status, said, log }).toEqual({
    status: 1,
    said: `image\n${cloudInitTexts.script.notPrepared}\n${AGAIN}`,
    log: [],
  });
});

test.each(["'; touch pwned; '", '$(touch pwned)', '`touch pwned`', '"; touch pwned #', '../../pwned'])(
  '%s does nothing',
  (evil) => {
    const plan: Plan = {
      ...planWith({
        agents: 1,
        platform: 'debian',
        nodes: [
          { role: 'server', nodeName: 'a' },
          { role: 'agent', nodeName: 'b' },
        ],
      }),
      registrationAddress: evil,
      flannelIface: evil,
      clusterDomain: evil,
      kubeletArg: [evil],
      dataDir: evil,
    };
    const hostile = {
      ...plan,
      nodes: plan.nodes.map((node, index) => ({
        ...node,
        hostname: evil,
        ownSettings: [`token-file=${evil}${index}`],
      })),
    };
    for (const folder of ['a', 'b']) {
      const { status, isHarmed } = run(hostile, { folder, files: { ...DEBIAN, ...TOKEN } });
      expect({ folder, status, isHarmed }).toEqual({ folder, status: 0, isHarmed: false });
    }
  },
);
