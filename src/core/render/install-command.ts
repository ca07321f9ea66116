import type { K3sVersion } from '../k3s/version';
import { dataDirOf } from '../plan/cni-dirs';
import { cniOf, isOtherCni } from '../plan/cni-of';
import { datastoreOf, nodeCount } from '../plan/effective';
import { hostsOf } from '../plan/host';
import type { Plan } from '../plan/plan';
import { ADDRESS_PLACEHOLDER, TOKEN_FILE } from './config-entries';
import { configNamesOf, DATASTORE_VARIABLE, needsAddress, placeOf } from './config-files';
import type { InstallTexts } from './install-texts';
import { shellWord } from './quote';
import { CNI_FOLDERS, commandOf, targetsOf, type Target, type TargetRole } from './target';

export type StepId = 'gather' | 'prepare' | 'first-server' | 'cni' | 'token' | 'servers' | 'agents' | 'check';

/** The files of one kind of machine and where they go there. */
export interface Placement {
  readonly target: Target;
  readonly files: readonly { readonly from: string; readonly to: string }[];
  /** The script that places the file and installs, with the word it needs on this machine. */
  readonly script: string;
}

/** One step of installing, in order. Commands are for root and are the same on all machines of the step. */
export interface InstallStep {
  readonly id: StepId;
  readonly title: string;
  readonly files: readonly Placement[];
  readonly notes: readonly string[];
  readonly commands: readonly string[];
  readonly expect: readonly string[];
}

/** A path below K3s's data, as a word of a shell. */
const dataPath = (plan: Plan, path: string): string => {
  const whole = `${dataDirOf(plan)}/${path}`;
  return plan.dataDir === null ? whole : shellWord(whole);
};

/** Where each init system keeps what the installer writes and what K3s says. */
const SERVICE = {
  systemd: { environment: '/etc/systemd/system/k3s.service.env', log: 'journalctl -u k3s' },
  openRc: { environment: '/etc/rancher/k3s/k3s.env', log: 'tail /var/log/k3s.log' },
} as const;

const serviceOf = (plan: Plan): (typeof SERVICE)[keyof typeof SERVICE] =>
  SERVICE[hostsOf(plan, ['platform']).every(({ platform }) => platform === 'alpine') ? 'openRc' : 'systemd'];

export const scriptOf = (role: TargetRole): string => `install-${role}.sh`;

/** The command that installs K3s; the release in full, as the installer expands nothing. The role is always said: without it K3S_URL would decide. */
export function installCommand({ airGap, k3sVersion }: Plan, role: TargetRole): string {
  const command = commandOf(role);
  if (airGap) return `INSTALL_K3S_SKIP_DOWNLOAD=true ./install.sh ${command}`;
  return `curl -sfL https://get.k3s.io | INSTALL_K3S_VERSION=${shellWord(k3sVersion)} sh -s - ${command}`;
}

/** Before an air-gapped install, each machine gets the binary and the images (docs.k3s.io/installation/airgap). */
export function airGapCommands(plan: Plan): readonly string[] {
  if (!plan.airGap) return [];
  const images = dataPath(plan, 'agent/images');
  return [
    'install -D -m 0755 k3s /usr/local/bin/k3s',
    `mkdir -p ${images}`,
    `cp k3s-airgap-images-*.tar.zst ${images}/`,
    'chmod 0755 install.sh',
  ];
}

/**
 * The proxy for the download and, as the installer keeps these variables, for K3s itself. K3s adds the ranges of pods and
 * Services to those that need none (docs.k3s.io/advanced, Configuring an HTTP proxy).
 */
export function proxyCommands({ httpProxy, noProxy }: Plan): readonly string[] {
  if (httpProxy === null) return [];
  const proxy = shellWord(httpProxy);
  return [
    `export HTTP_PROXY=${proxy} HTTPS_PROXY=${proxy}`,
    ...(noProxy.length > 0 ? [`export NO_PROXY=${shellWord(noProxy.join(','))}`] : []),
  ];
}

function gatherCommands(version: K3sVersion): readonly string[] {
  const release = `https://github.com/k3s-io/k3s/releases/download/${encodeURIComponent(version)}`;
  const fetch = (name: string): string => `curl -fLO ${shellWord(`${release}/${name}`)}`;
  return [
    ...['k3s', 'k3s-airgap-images-amd64.tar.zst', 'sha256sum-amd64.txt'].map(fetch),
    'curl -fL -o install.sh https://get.k3s.io',
    'sha256sum --check --ignore-missing sha256sum-amd64.txt',
  ];
}

// read keeps the secret out of the shell's history and of the process list.
const readDatastore = [
  `printf '%s: ' ${DATASTORE_VARIABLE}`,
  `read -r ${DATASTORE_VARIABLE}`,
  `export ${DATASTORE_VARIABLE}`,
];

/** The steps that bring a plan to life, first to last; only those the plan needs. */
export function installSteps(plan: Plan, texts: InstallTexts): readonly InstallStep[] {
  const targets = targetsOf(plan);
  const ofRole = (role: TargetRole): readonly Target[] => targets.filter((target) => target.role === role);
  const hasJoiners = targets.length > 1;
  return [
    ...(plan.airGap ? [gatherStep(plan, texts)] : []),
    ...(isOnLinux(plan) ? [prepareStep(plan, texts)] : []),
    machineStep(plan, texts, 'first-server', ofRole('first-server')),
    ...(isOtherCni(plan) ? [cniStep(plan, texts)] : []),
    ...(hasJoiners ? [tokenStep(plan, texts)] : []),
    ...(ofRole('server').length > 0 ? [machineStep(plan, texts, 'servers', ofRole('server'))] : []),
    ...(ofRole('agent').length > 0 ? [machineStep(plan, texts, 'agents', ofRole('agent'))] : []),
    checkStep(plan, texts),
  ];
}

const gatherStep = (plan: Plan, { steps, guide }: InstallTexts): InstallStep => ({
  id: 'gather',
  title: steps.gather,
  files: [],
  notes: [
    guide.otherArchitectures,
    guide.copyToAll,
    ...(isOtherCni(plan) ? [guide.cniImages] : []),
    guide.selinux,
    guide.defaultRoute,
  ],
  commands: gatherCommands(plan.k3sVersion),
  expect: [guide.checksumsMatch],
});

const isOnLinux = (plan: Plan): boolean => hostsOf(plan, ['platform']).some(({ platform }) => platform !== 'windows');

const prepareStep = (plan: Plan, { steps, guide }: InstallTexts): InstallStep => ({
  id: 'prepare',
  title: steps.prepare,
  files: [],
  notes: [guide.prepare, ...firewallNotes(plan, guide)],
  commands: ['sh hosts/prepare-host.sh'],
  expect: [guide.prepared],
});

const firewallNotes = ({ firewall }: Plan, guide: InstallTexts['guide']): readonly string[] => {
  switch (firewall) {
    case 'firewalld':
    case 'ufw':
      return [guide.firewallScript(`sh hosts/${firewall}.sh`)];
    case 'nftables':
      return [guide.firewallRules('hosts/nftables.conf')];
    case 'security-groups':
    case null:
      return [guide.firewallTable('hosts/security-groups.md')];
    case 'none':
      return [];
  }
};

/** What to run stands in the files themselves: it depends on the CNI's release. */
function cniStep(plan: Plan, { steps, guide }: InstallTexts): InstallStep {
  const folder = CNI_FOLDERS.find((each) => each === cniOf(plan));
  const note = folder === undefined ? guide.cniUnknown : guide.cniFiles(`${folder}/`);
  return { id: 'cni', title: steps.cni, files: [], notes: [note], commands: [], expect: [] };
}

const tokenStep = (plan: Plan, { steps, guide }: InstallTexts): InstallStep => ({
  id: 'token',
  title: steps.token,
  files: [],
  notes: [guide.tokenRead, guide.tokenWrite(TOKEN_FILE), guide.tokenSecret],
  commands: [`cat ${dataPath(plan, 'server/token')}`, `install -D -m 0600 /dev/stdin ${TOKEN_FILE}`],
  expect: [],
});

const STEP_ROLES = { 'first-server': 'first-server', servers: 'server', agents: 'agent' } as const satisfies Partial<
  Record<StepId, TargetRole>
>;
const STEP_TITLES = { 'first-server': 'firstServer', servers: 'servers', agents: 'agents' } as const;

function machineStep(
  plan: Plan,
  texts: InstallTexts,
  id: keyof typeof STEP_ROLES,
  targets: readonly Target[],
): InstallStep {
  const role = STEP_ROLES[id];
  const isExternal = role !== 'agent' && datastoreOf(plan) === 'external';
  return {
    id,
    title: texts.steps[STEP_TITLES[id]],
    files: targets.map(placementOf(plan)),
    notes: notesOf(plan, texts, role, targets, isExternal),
    commands: [
      ...(isExternal ? readDatastore : []),
      ...proxyCommands(plan),
      ...airGapCommands(plan),
      installCommand(plan, role),
    ],
    expect: expectationsOf(plan, texts, role),
  };
}

function placementOf(plan: Plan): (target: Target) => Placement {
  const namesOf = configNamesOf(plan);
  return (target) => ({
    target,
    files: namesOf(target).map((name) => ({ from: `${target.folder}/${name}`, to: placeOf(name) })),
    script: `sh ${scriptOf(target.role)}${target.role === 'first-server' ? '' : ` ${shellWord(target.folder)}`}`,
  });
}

function notesOf(
  plan: Plan,
  { guide }: InstallTexts,
  role: TargetRole,
  targets: readonly Target[],
  isExternal: boolean,
): readonly string[] {
  return [
    ...(needsAddress(plan, role) ? [guide.address(ADDRESS_PLACEHOLDER)] : []),
    ...(isExternal ? [guide.datastore(DATASTORE_VARIABLE, serviceOf(plan).environment)] : []),
    ...(role === 'server' && datastoreOf(plan) === 'etcd' ? [guide.oneAtATime] : []),
    ...(role === 'agent' && plan.agents === 0 && targets.every(({ node }) => node === null) ? [guide.laterAgents] : []),
  ];
}

function expectationsOf(plan: Plan, { guide }: InstallTexts, role: TargetRole): readonly string[] {
  const waitsForCni = plan.flannelBackend === 'none' && (role === 'agent' || !plan.disableAgent);
  const staysUp = guide.staysUp(serviceOf(plan).log);
  const after = waitsForCni ? [guide.notReadyWithoutCni] : [];
  if (role === 'agent') return [...(waitsForCni ? [] : [guide.agentReady]), ...after];
  if (plan.disableAgent) return role === 'server' ? [guide.serverAgentless] : [guide.firstAgentless, staysUp];
  if (role === 'server') return waitsForCni ? after : [guide.serverReady];
  return [...(waitsForCni ? after : [guide.firstReady]), staysUp];
}

const checkStep = (plan: Plan, { steps, guide }: InstallTexts): InstallStep => ({
  id: 'check',
  title: steps.check,
  files: [],
  notes: [guide.runbook],
  commands: ['k3s kubectl get nodes -o wide', 'sh verify.sh'],
  expect: [
    guide.nodesInAll(nodeCount(plan), plan.k3sVersion),
    ...(plan.flannelBackend === 'none' ? [guide.notReadyWithoutCni] : []),
    guide.verified,
  ],
});
