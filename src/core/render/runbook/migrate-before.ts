import { FLAG_GATES } from '../../k3s/flag-gates';
import { familiesOf, type Plan } from '../../plan/plan';
import { clusterCidrOf, nodeCount, serverCount } from '../../plan/effective';
import { code } from '../markdown';
import { runbookStep, withNotes, type RunbookStep } from './chapter';
import { backendTypes, findBackend, podMtuOf, portsOf } from './migrate-commands';
import { firewallFileOf } from './migrate-machines';
import { knowsExternalIp, type Migration } from './migrate-order';
import type { MigrateTexts } from './migrate-texts';
import { showUnit } from './service-command';

/** What can be done while everything goes on. */
export function beforeSteps(plan: Plan, migration: Migration, texts: MigrateTexts): readonly RunbookStep[] {
  const { from, to, order } = migration;
  const { before, where } = texts;
  const [old, wanted] = [podMtuOf(plan, from), podMtuOf(plan, to)];
  return [
    runbookStep(before.find, {
      where: where.servers(serverCount(plan)),
      commands: [findBackend, `${showUnit(plan)} | grep -n flannel-backend`],
      expect: [before.findExpect],
    }),
    ...(order === 'stopped' || nodeCount(plan) === 0
      ? []
      : [
          runbookStep(before.look, {
            where: where.aServer,
            commands: [backendTypes],
            expect: [before.types(code(from.type))],
          }),
        ]),
    ...(to.name === 'wireguard-native'
      ? [
          runbookStep(before.kernel, {
            where: where.everyNode,
            commands: ['uname -r', 'modprobe wireguard'],
            expect: [before.kernelExpect],
          }),
        ]
      : []),
    ...(nodeCount(plan) > 1 ? waysStep(plan, migration, texts) : []),
    ...(old === null || wanted === null || old.pods === wanted.pods
      ? []
      : [runbookStep(before.mtu(old.uplink, old.pods, wanted.pods))]),
    ...(plan.flannelExternalIp ? [runbookStep(externalOf(plan, texts))] : []),
  ];
}

/** What has to pass between the nodes. */
function waysStep(plan: Plan, { from, to, isInFiles }: Migration, { before }: MigrateTexts): readonly RunbookStep[] {
  const families = familiesOf(clusterCidrOf(plan));
  const [old, wanted] = [portsOf(from, families), portsOf(to, families)];
  const fresh = wanted.filter((port) => !old.includes(port));
  const file = isInFiles ? firewallFileOf(plan) : null;
  const [first, ...notes] = [
    ...(to.name === 'host-gw' ? [before.direct] : []),
    ...(fresh.length > 0 ? [before.ports(fresh)] : []),
    ...(wanted.length > 0 && fresh.length < wanted.length
      ? [before.portsSame(wanted.filter((port) => old.includes(port)))]
      : []),
    ...(to.name === 'vxlan' ? [before.portsVxlan] : []),
    ...(file === null || fresh.length === 0 ? [] : [before.portsHosts(code(file))]),
  ];
  return first === undefined ? [] : [runbookStep(withNotes(first, notes))];
}

function externalOf(plan: Plan, { before }: MigrateTexts): string {
  const gates = FLAG_GATES['flannel-external-ip'].map((gate) => `v${gate}`);
  return withNotes(before.externalIp, knowsExternalIp(plan) === true ? [] : [before.externalIpGate(gates)]);
}
