import { clusterCidrOf, nodeCount } from '../../plan/effective';
import { familiesOf, type Plan } from '../../plan/plan';
import { code } from '../markdown';
import { runbookStep, withNotes, type RunbookStep } from './chapter';
import { linksOf, portsOf } from './migrate-commands';
import { untilOf, type Migration } from './migrate-order';
import type { MigrateTexts } from './migrate-texts';

/** What is left to tidy up, and the way back. */
export function afterSteps(plan: Plan, migration: Migration, texts: MigrateTexts): readonly RunbookStep[] {
  const { after, where } = texts;
  const { from, to } = migration;
  const families = familiesOf(clusterCidrOf(plan));
  const links = linksOf(from, families).filter((link) => !linksOf(to, families).includes(link));
  const closed = portsOf(from, families).filter((port) => !portsOf(to, families).includes(port));
  const [first, ...notes] = [
    ...(closed.length > 0 && nodeCount(plan) > 1 ? [after.close(closed)] : []),
    ...(from.name === 'ipsec' ? [after.ipsec] : []),
    ...(from.name === 'wireguard' ? [after.wgTool] : []),
  ];
  return [
    ...(links.length > 0
      ? [
          runbookStep(after.left, {
            where: where.aNode,
            commands: links.map((link) => `ip link delete ${link}`),
          }),
        ]
      : []),
    ...(from.name === 'host-gw' && nodeCount(plan) > 1 ? [runbookStep(after.leftDirect)] : []),
    runbookStep(backOf(plan, migration, after)),
    ...(first === undefined ? [] : [runbookStep(withNotes(first, notes))]),
  ];
}

/** Back is the same again, for as long as the release knows the old backend. */
function backOf(plan: Plan, migration: Migration, after: MigrateTexts['after']): string {
  const { from, order } = migration;
  const until = untilOf(migration);
  if (until === null) return after.back(code(from.name));
  return order === 'stopped'
    ? after.noBack(code(from.name), plan.runningK3sVersion ?? plan.k3sVersion)
    : after.backUntil(code(from.name), until);
}
