import { printCidr } from '../cidr/cidr';
import type { K3sVersion } from '../k3s/version';
import { dataDirOf } from '../plan/cni-dirs';
import { cniOf, isOtherCni } from '../plan/cni-of';
import { datastoreOf, nodeCount } from '../plan/effective';
import { hostsOf } from '../plan/host';
import type { LoadBalancer, Plan } from '../plan/plan';
import { hasSecurityGroups } from '../plan/surroundings-of';
import { ADDRESS_PLACEHOLDER, TOKEN_FILE } from './config-entries';
import { configNamesOf, DATASTORE_VARIABLE, needsAddress, placeOf } from './config-files';
import type { InstallTexts } from './install-texts';
import { shellWord } from './quote';
import { CNI_FOLDERS, commandOf, targetsOf, type Target, type TargetRole } from './target';

export type StepId =
  | 'gather'
  | 'prepare'
  | 'first-server'
  | 'cni'
  | 'token'
  | 'servers'
  | 'agents'
  | 'multus'
  | 'check';

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
  /** What is pasted together. A command that asks for something ends its block, or it would take the next line for the answer. */
  readonly blocks: readonly (readonly string[])[];
  readonly expect: readonly string[];
}

/** A path below K3s's data, as a word of a shell. */
const dataPath = (plan: Plan, path: string): string => {
  const whole = `${dataDirOf(plan)}/${path}`;
  return plan.dataDir === null ? whole : shellWord(whole);
};

/** Where each init system keeps what the installer writes and what K3s says. */
const SERVICE = {
  systemd: {
    environment: (service: string) => `/etc/systemd/system/${service}.service.env`,
    log: 'journalctl -u k3s',
  },
  openRc: { environment: (service: string) => `/etc/rancher/k3s/${service}.env`, log: 'tail /var/log/k3s.log' },
} as const;

const serviceOf = (plan: Plan): (typeof SERVICE)[keyof typeof SERVICE] =>
  SERVICE[hostsOf(plan, ['platform']).every(({ platform }) => platform === 'alpine') ? 'openRc' : 'systemd'];

/** Where the installer keeps the variables that K3s is started with (install.sh, setup_env). */
export const environmentFileOf = (plan: Plan, service: 'k3s' | 'k3s-agent'): string =>
  serviceOf(plan).environment(service);

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
const READ_DATASTORE = [
  [`printf '%s: ' ${DATASTORE_VARIABLE}; read -r ${DATASTORE_VARIABLE}; export ${DATASTORE_VARIABLE}`],
];

/** The steps that bring a plan to life, first to last; only those the plan needs. */
export function stepIdsOf(plan: Plan): readonly StepId[] {
  const targets = targetsOf(plan);
  const has = (role: TargetRole): boolean => targets.some((target) => target.role === role);
  const cni: readonly StepId[] = isOtherCni(plan) ? ['cni'] : [];
  return [
    ...(plan.airGap ? ['gather' as const] : []),
    ...(isOnLinux(plan) ? ['prepare' as const] : []),
    'first-server',
    ...(plan.disableAgent ? [] : cni),
    ...(targets.length > 1 ? ['token' as const] : []),
    ...(has('server') ? ['servers' as const] : []),
    ...(has('agent') ? ['agents' as const] : []),
    // No pod runs on agentless servers, and thus no CNI.
    ...(plan.disableAgent ? cni : []),
    ...(plan.multus ? ['multus' as const] : []),
    'check',
  ];
}

export const titleOf = (id: StepId, { steps }: InstallTexts): string =>
  steps[id === 'first-server' ? 'firstServer' : id];

export function installSteps(plan: Plan, texts: InstallTexts): readonly InstallStep[] {
  return stepIdsOf(plan).map((id) => ({
    id,
    title: titleOf(id, texts),
    files: [],
    notes: [],
    blocks: [],
    expect: [],
    ...MAKE[id](plan, texts),
  }));
}

const MAKE = {
  gather: gatherStep,
  prepare: prepareStep,
  'first-server': (plan, texts) => machineStep(plan, texts, 'first-server'),
  cni: cniStep,
  token: tokenStep,
  servers: (plan, texts) => machineStep(plan, texts, 'server'),
  agents: (plan, texts) => machineStep(plan, texts, 'agent'),
  multus: (_, { guide }) => ({ notes: [guide.cniFiles('multus/')] }),
  check: checkStep,
} as const satisfies Record<StepId, (plan: Plan, texts: InstallTexts) => Partial<InstallStep>>;

function gatherStep(plan: Plan, { guide }: InstallTexts): Partial<InstallStep> {
  return {
    notes: [
      guide.otherArchitectures,
      guide.copyToAll,
      ...(isOtherCni(plan) ? [guide.cniImages] : []),
      guide.selinux,
      guide.defaultRoute,
    ],
    blocks: [gatherCommands(plan.k3sVersion)],
    expect: [guide.checksumsMatch],
  };
}

const isOnLinux = (plan: Plan): boolean => hostsOf(plan, ['platform']).some(({ platform }) => platform !== 'windows');

function prepareStep(plan: Plan, { guide }: InstallTexts): Partial<InstallStep> {
  return {
    notes: [guide.prepare, ...firewallNotes(plan, guide), guide.before],
    blocks: [['sh hosts/prepare-host.sh']],
    expect: [guide.prepared],
  };
}

/** What filters on the machines, and what filters between them: there may be both. */
function firewallNotes(plan: Plan, guide: InstallTexts['guide']): readonly string[] {
  const { firewall } = plan;
  return [
    ...(firewall === 'firewalld' || firewall === 'ufw' ? [guide.firewallScript(`sh hosts/${firewall}.sh`)] : []),
    ...(firewall === 'nftables' ? [guide.firewallRules('hosts/nftables.conf')] : []),
    ...(hasSecurityGroups(plan) ? [guide.firewallTable('hosts/security-groups.md')] : []),
  ];
}

/** What to run stands in the files themselves: it depends on the CNI's release. */
function cniStep(plan: Plan, { guide }: InstallTexts): Partial<InstallStep> {
  const folder = CNI_FOLDERS.find((each) => each === cniOf(plan));
  return {
    notes: [folder === undefined ? guide.cniUnknown : guide.cniFiles(`${folder}/`)],
    expect: plan.flannelBackend === 'none' ? [guide.readyWithCni] : [],
  };
}

function tokenStep(plan: Plan, { guide }: InstallTexts): Partial<InstallStep> {
  return {
    notes: [guide.tokenRead, guide.tokenWrite(TOKEN_FILE), guide.tokenSecret],
    blocks: [[`cat ${dataPath(plan, 'server/token')}`], [`install -D -m 0600 /dev/stdin ${TOKEN_FILE}`]],
  };
}

function machineStep(plan: Plan, texts: InstallTexts, role: TargetRole): Partial<InstallStep> {
  const targets = targetsOf(plan).filter((target) => target.role === role);
  const isExternal = role !== 'agent' && datastoreOf(plan) === 'external';
  return {
    files: targets.map(placementOf(plan)),
    notes: notesOf(plan, texts, role, targets, isExternal),
    blocks: [
      ...(isExternal ? READ_DATASTORE : []),
      [...proxyCommands(plan), ...airGapCommands(plan), installCommand(plan, role)],
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
    ...(isExternal ? [guide.datastore(DATASTORE_VARIABLE, environmentFileOf(plan, 'k3s'))] : []),
    ...(role === 'server' && datastoreOf(plan) === 'etcd' ? [guide.oneAtATime(plan.disableAgent)] : []),
    ...(role === 'agent' && plan.agents === 0 && targets.every(({ node }) => node === null) ? [guide.laterAgents] : []),
  ];
}

function expectationsOf(plan: Plan, { guide }: InstallTexts, role: TargetRole): readonly string[] {
  const hasNoFlannel = plan.flannelBackend === 'none';
  const withCni = hasNoFlannel ? [guide.readyWithCni] : [];
  const staysUp = guide.staysUp(serviceOf(plan).log);
  if (role === 'first-server') {
    if (plan.disableAgent) return [guide.firstAgentless, staysUp];
    return [hasNoFlannel ? guide.notReadyWithoutCni : guide.firstReady, staysUp];
  }
  if (plan.disableAgent && role === 'server') return [guide.serverAgentless];
  if (plan.disableAgent && hasNoFlannel) return [guide.notReadyWithoutCni];
  return [role === 'server' ? guide.serverReady : guide.agentReady, ...withCni];
}

function checkStep(plan: Plan, { guide }: InstallTexts): Partial<InstallStep> {
  return {
    notes: [guide.runbook, ...loadBalancerNotes(plan, guide)],
    blocks: [['k3s kubectl get nodes -o wide', 'sh verify.sh']],
    expect: [guide.nodesInAll(nodeCount(plan), plan.k3sVersion), guide.verified],
  };
}

/** Those that somebody has to install beside K3s and its CNI. */
const LOAD_BALANCERS: Partial<Readonly<Record<LoadBalancer, string>>> = {
  metallb: 'MetalLB',
  'metallb-bgp': 'MetalLB',
  'kube-vip': 'kube-vip',
};

function loadBalancerNotes(plan: Plan, guide: InstallTexts['guide']): readonly string[] {
  const name = plan.loadBalancer === null ? undefined : LOAD_BALANCERS[plan.loadBalancer];
  return name === undefined ? [] : [guide.loadBalancer(name, plan.loadBalancerPool.map(printCidr).join(', '))];
}
