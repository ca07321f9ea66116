import { nodeCount } from '../../plan/effective';
import type { Plan } from '../../plan/plan';
import { code } from '../markdown';
import type { Chapter, RunbookStep } from './chapter';
import { afterSteps } from './migrate-after';
import { beforeSteps } from './migrate-before';
import { changeSteps } from './migrate-change';
import { checkSteps, verifyStep } from './migrate-check';
import { migrationOf, neededOf, untilOf, type Migration } from './migrate-order';
import type { MigrateTexts, OrderFacts } from './migrate-texts';
import { upgradeAfter, upgradeBefore } from './migrate-upgrade';

/** How a running cluster gets the plan's backend of flannel; null where it has it, or where more than that changes. */
export function migrateChapter(plan: Plan, texts: MigrateTexts): Chapter | null {
  const migration = migrationOf(plan);
  if (migration === null) return null;
  const { from, to } = migration;
  const parts: readonly ((plan: Plan, migration: Migration, texts: MigrateTexts) => readonly RunbookStep[])[] = [
    upgradeBefore,
    beforeSteps,
    changeSteps,
    checkSteps,
    afterSteps,
    upgradeAfter,
    verifyStep,
  ];
  return {
    title: texts.title(from.name, to.name),
    intro: introOf(plan, migration, texts),
    steps: parts.flatMap((part) => part(plan, migration, texts)),
  };
}

function introOf(plan: Plan, migration: Migration, { intro }: MigrateTexts): readonly string[] {
  const { from, to, order, isPlanTooOld, isInFiles } = migration;
  const needs = neededOf(migration);
  const [old, wanted] = [code(from.name), code(to.name)];
  const first = intro.orders[order]?.(factsOf(plan, migration)) ?? '';
  return [
    plan.runningFlannelBackend === null ? intro.planned(old, wanted) : intro.running(old, wanted),
    ...(isInFiles ? [] : [intro.otherFiles(code(plan.flannelBackend ?? from.name), wanted)]),
    ...(first === '' ? [] : [first]),
    ...(isPlanTooOld && needs !== null ? [intro.planTooOld(plan.k3sVersion, wanted, needs)] : []),
    ...outageOf(nodeCount(plan), order, intro),
  ];
}

function outageOf(nodes: number, order: Migration['order'], intro: MigrateTexts['intro']): readonly string[] {
  if (order === 'stopped') return [intro.outageThere(nodes)];
  return [nodes > 1 ? intro.outage(nodes) : intro.oneNode];
}

const factsOf = (plan: Plan, migration: Migration): OrderFacts => ({
  from: code(migration.from.name),
  to: code(migration.to.name),
  release: plan.runningK3sVersion ?? '',
  until: untilOf(migration),
  needs: neededOf(migration),
});
