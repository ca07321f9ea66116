import { printAddress } from '../../cidr/address';
import { printCidr } from '../../cidr/cidr';
import { cniPoolOf, cniOf, isOtherCni } from '../../plan/cni-of';
import {
  agentCount,
  datastoreOf,
  listedNodes,
  nodeCount,
  registrationAddressOf,
  serverCount,
} from '../../plan/effective';
import { hostsOf } from '../../plan/host';
import type { Plan, Platform } from '../../plan/plan';
import { hasSecurityGroups } from '../../plan/surroundings-of';
import { usesVpn } from '../../plan/vpn';
import { TOKEN_FILE, VPN_AUTH_FILE } from '../config-entries';
import { CONFIG_FOLDER } from '../config-files';
import { code } from '../markdown';
import { runbookStep, withNotes, type Chapter, type RunbookStep } from './chapter';
import { cniSteps, linksOfPlan } from './clean-up-cni';
import { RULE_WORDS, SCRIPTS } from './clean-up-facts';
import { hostSteps } from './clean-up-hosts';
import { deletedFolders, familiesOfPods, machineSteps, SAVE, withoutRules } from './clean-up-machine';
import type { CleanUpTexts } from './clean-up-texts';

const NODE = 'NODE';

/** How a node, or the whole cluster, is taken apart without leaving anything behind. */
export function cleanUpChapter(plan: Plan, texts: CleanUpTexts): Chapter {
  const machines = serverCount(plan) + agentCount(plan);
  return {
    title: texts.title,
    intro: introOf(plan, texts),
    steps: [
      ...(machines > 1 ? [...nodeSteps(plan, texts), clusterStep(plan, texts)] : []),
      ...machineSteps(plan, texts),
      ...cniSteps(plan, texts),
      ...hostSteps(plan, texts),
      ...rebootSteps(plan, texts),
      runbookStep(withNotes(texts.outside.intro, outsideOf(plan, texts))),
      ...rulesStep(plan, texts),
    ],
  };
}

const basename = (script: string): string => script.replace(/.*\//, '');

/** Where the installer adds a policy for SELinux (install.sh, create_uninstall). */
const mayHaveSelinux = (plan: Plan): boolean =>
  hostsOf(plan, ['platform']).some(({ platform }) => platform === null || SELINUX_PLATFORMS.includes(platform));
const SELINUX_PLATFORMS: readonly Platform[] = ['rhel', 'fedora', 'suse', 'other'];

function introOf(plan: Plan, { intro }: CleanUpTexts): readonly string[] {
  const killall = code(basename(SCRIPTS.killall));
  const links = linksOfPlan(plan);
  const scripts = [SCRIPTS.server, ...(agentCount(plan) > 0 ? [SCRIPTS.agent] : [])].map(basename);
  const joins = serverCount(plan) + agentCount(plan) > 1;
  const inFolder = [
    'config.yaml',
    ...(plan.nodes.length > 0 ? ['config.yaml.d'] : []),
    ...(joins ? [TOKEN_FILE] : []),
    ...(usesVpn(plan) ? [VPN_AUTH_FILE] : []),
  ];
  const [folder, others] = [code(CONFIG_FOLDER), deletedFolders(plan).map(code)];
  return [
    isOtherCni(plan) || links === null
      ? intro.killallOther(killall, cniOf(plan))
      : intro.killall(killall, links.map(code)),
    withNotes(intro.uninstall(scripts.map(code), folder, inFolder.map(basename).map(code), others), [
      ...(plan.disable.includes('local-storage') ? [] : [intro.volumes]),
      ...(mayHaveSelinux(plan) ? [intro.selinux] : []),
      intro.rest,
    ]),
    intro.snapshot,
    ...(plan.docker || plan.containerRuntimeEndpoint !== null ? [intro.otherRuntime] : []),
    ...(plan.rootless ? [intro.rootless] : []),
  ];
}

/** A Node that is deleted takes its password and its place in etcd along. */
function nodeSteps(plan: Plan, { node, where }: CleanUpTexts): readonly RunbookStep[] {
  if (nodeCount(plan) === 0) return [];
  const isEtcd = datastoreOf(plan) === 'etcd' && serverCount(plan) > 1;
  const notes = [
    ...(serverCount(plan) === 1 ? [node.onlyAgents] : []),
    ...(isEtcd ? [plan.disableAgent ? node.agentless : node.etcd] : []),
    ...(serverCount(plan) > 1 ? [registrationNote(plan, node)] : []),
    ...(plan.nodes.length > 0 && plan.firewall !== 'none' ? [node.firewalls] : []),
  ];
  return [
    runbookStep(withNotes(node.remove(code(NODE)), notes), {
      where: where.stayingServer,
      commands: [
        `k3s kubectl drain ${NODE} --ignore-daemonsets --delete-emptydir-data`,
        `k3s kubectl delete node ${NODE}`,
        `k3s kubectl -n kube-system get secret ${NODE}.node-password.k3s`,
      ],
      expect: [node.gone(code(`${NODE}.node-password.k3s`))],
    }),
  ];
}

const addressOf = (plan: Plan): string | null => {
  const address = registrationAddressOf(plan);
  return address === null || typeof address === 'string' ? address : printAddress(address);
};

function registrationNote(plan: Plan, node: CleanUpTexts['node']): string {
  const address = addressOf(plan);
  return address === null ? node.registrationFirst : node.registration(code(address));
}

const clusterStep = (plan: Plan, { cluster }: CleanUpTexts): RunbookStep =>
  runbookStep(cluster.order(agentCount(plan), serverCount(plan)));

/** A reboot ends what no script knows: links, routes and rules live in the kernel only. */
function rebootSteps(plan: Plan, { reboot, where }: CleanUpTexts): readonly RunbookStep[] {
  const links = linksOfPlan(plan);
  const words = ['kube-', 'cni-', 'flannel', ...RULE_WORDS[cniOf(plan)]].join('|');
  return [
    runbookStep(reboot.text, { where: where.machine, commands: ['reboot'] }),
    runbookStep(reboot.check, {
      where: where.machine,
      commands: [
        'ip -br link show',
        ...familiesOfPods(plan).map((family) => `${SAVE[family]}-save | grep -iE '${words}'`),
      ],
      expect: [links === null ? reboot.lookUp : reboot.noLinks(links.map(code)), reboot.noRules],
    }),
  ];
}

/** Whether machines join at a server's own name or address; that of the only server is not said to be any other. */
function isOfMachine(plan: Plan, registrationAddress: string): boolean {
  if (serverCount(plan) === 1 && typeof registrationAddressOf(plan) !== 'string') return true;
  return listedNodes(plan, 'server').some(({ hostname, nodeIp, nodeExternalIp }) =>
    [hostname, ...[...nodeIp, ...nodeExternalIp].map(printAddress)].includes(registrationAddress),
  );
}

/** What stands on no machine of the cluster. */
function outsideOf(plan: Plan, { outside }: CleanUpTexts): readonly string[] {
  const address = plan.registrationAddress;
  return [
    ...(hasSecurityGroups(plan) ? [outside.groups(code('hosts/security-groups.md'))] : []),
    ...(datastoreOf(plan) === 'external' ? [outside.datastore] : []),
    ...(usesVpn(plan) ? [outside.tailnet(cniPoolOf(plan).map(printCidr).map(code))] : []),
    ...(address === null || isOfMachine(plan, address) ? [] : [outside.registration(code(address))]),
    outside.kubeconfig,
  ];
}

/** What is turned off on a cluster that stays leaves its rules behind. */
function rulesStep(plan: Plan, { rules, where }: CleanUpTexts): readonly RunbookStep[] {
  const families = familiesOfPods(plan);
  const looks = (word: string): readonly string[] => families.map((family) => `${SAVE[family]}-save | grep ${word}`);
  const hadPolicies = plan.disableNetworkPolicy && plan.runningDisableNetworkPolicy === false;
  const hadKubeProxy = plan.disableKubeProxy && plan.runningDisableKubeProxy === false;
  return [
    ...(hadPolicies
      ? [
          runbookStep(rules.policy, {
            where: where.everyNode,
            commands: [...withoutRules(families, '-v KUBE-ROUTER'), ...looks('KUBE-ROUTER')],
            expect: [rules.gone],
          }),
        ]
      : []),
    // The kubelet has rules with KUBE in them, too, and writes them anew; those of Services are kube-proxy's alone.
    ...(hadKubeProxy
      ? [
          runbookStep(rules.kubeProxy(plan.disableNetworkPolicy), {
            where: where.everyNode,
            ...(plan.disableNetworkPolicy
              ? { commands: [...withoutRules(families, '-v KUBE'), ...looks('KUBE-SVC')], expect: [rules.gone] }
              : { commands: ['reboot'] }),
          }),
        ]
      : []),
  ];
}
