import type { Family } from '../../cidr/address';
import { dataDirOf } from '../../plan/cni-dirs';
import { cniOf } from '../../plan/cni-of';
import { agentCount, clusterCidrOf, serverCount } from '../../plan/effective';
import { familiesOf, type Plan } from '../../plan/plan';
import { usesVpn } from '../../plan/vpn';
import { CONFIG_FOLDER } from '../config-files';
import { code } from '../markdown';
import { runbookStep, withNotes, type RunbookStep } from './chapter';
import { CILIUM_LINKS, DATA_DIR_VARIABLE, NODE_FOLDER, SCRIPTS } from './clean-up-facts';
import type { CleanUpTexts } from './clean-up-texts';

/** The program for a family's rules. */
export const SAVE = { ipv4: 'iptables', ipv6: 'ip6tables' } as const satisfies Record<Family, string>;

/** Loads all rules again but those with a word in them. */
export const withoutRules = (families: readonly Family[], grep: string): readonly string[] =>
  families.map((family) => `${SAVE[family]}-save | grep ${grep} | ${SAVE[family]}-restore`);

export const familiesOfPods = (plan: Plan): readonly Family[] => familiesOf(clusterCidrOf(plan)).toSorted();

/** What is done on a machine up to the end of K3s, in order. */
export const machineSteps = (plan: Plan, texts: CleanUpTexts): readonly RunbookStep[] => [
  ...ciliumStep(plan, texts),
  ...(usesVpn(plan) ? [runbookStep(texts.machine.tailnet)] : []),
  ...dataDirStep(plan, texts),
  ...(agentCount(plan) > 0 ? [uninstallStep(plan, 'agent', texts)] : []),
  uninstallStep(plan, 'server', texts),
  passwordStep(plan, texts),
];

/** Before K3s's own scripts, which know nothing of Cilium: with its rules left, the machine may lose its network. */
function ciliumStep(plan: Plan, { machine, where }: CleanUpTexts): readonly RunbookStep[] {
  if (cniOf(plan) !== 'cilium') return [];
  const families = familiesOf([
    ...clusterCidrOf(plan),
    ...(plan.ciliumIpv6 === true ? [{ family: 'ipv6' as const }] : []),
  ]);
  return [
    runbookStep(machine.cilium, {
      where: where.machine,
      commands: [
        ...CILIUM_LINKS[plan.ciliumRouting ?? 'vxlan'].map((link) => `ip link delete ${link}`),
        ...withoutRules(families.toSorted(), '-iv cilium'),
      ],
      expect: [machine.ciliumExpect],
    }),
  ];
}

/** A folder that a command may delete as a whole: nothing in it is special to a shell, and it is no folder of the system. */
const PLAIN_FOLDER = /^(?:\/[A-Za-z0-9_][A-Za-z0-9_.-]*){2,}$/;

const ownDataDirOf = (plan: Plan): string | null => (plan.dataDir === null ? null : dataDirOf(plan));

/** What uninstalling deletes besides: not a folder that is left to be gone through by hand. */
export function deletedFolders(plan: Plan): readonly string[] {
  const folder = ownDataDirOf(plan);
  return [...(folder === null || PLAIN_FOLDER.test(folder) ? [dataDirOf(plan)] : []), '/var/lib/kubelet'];
}

function dataDirStep(plan: Plan, { machine, where }: CleanUpTexts): readonly RunbookStep[] {
  const folder = ownDataDirOf(plan);
  if (folder === null) return [];
  if (!PLAIN_FOLDER.test(folder)) return [runbookStep(machine.dataDirByHand(code(folder)))];
  return [
    runbookStep(machine.dataDir(code(folder)), {
      where: where.machine,
      commands: [`ls -A ${folder}`, `grep -c ${DATA_DIR_VARIABLE} ${SCRIPTS.killall}`],
      expect: [machine.dataDirExpect],
    }),
  ];
}

function uninstallStep(plan: Plan, role: 'agent' | 'server', { machine, where }: CleanUpTexts): RunbookStep {
  const folder = ownDataDirOf(plan);
  const isPlain = folder === null || PLAIN_FOLDER.test(folder);
  const variable = folder !== null && isPlain ? `${DATA_DIR_VARIABLE}=${folder} ` : '';
  const isOne = serverCount(plan) + agentCount(plan) === 1;
  const text = isOne ? machine.uninstallOne : machine.uninstall(role === 'agent');
  return runbookStep(text, {
    where: role === 'agent' ? where.agent : where.server(serverCount(plan) === 1),
    commands: [
      `${variable}${SCRIPTS[role]}`,
      `ls -d /usr/local/bin/k3s ${CONFIG_FOLDER} /run/k3s${isPlain ? ` ${folder ?? dataDirOf(plan)}` : ''}`,
    ],
    expect: [machine.uninstalled],
  });
}

function passwordStep(plan: Plan, { machine, where }: CleanUpTexts): RunbookStep {
  const kept = [plan.flannelConf, plan.flannelCniConf].filter(
    (path): path is string => path !== null && !path.startsWith(`${CONFIG_FOLDER}/`),
  );
  const files = kept.length === 0 ? [] : [machine.files(kept.map(code))];
  return runbookStep(withNotes(machine.password(code(NODE_FOLDER)), files), {
    where: where.machine,
    commands: [`rm -rf ${NODE_FOLDER}`],
  });
}
