import { agentCount, serverCount } from '../../plan/effective';
import type { Plan } from '../../plan/plan';
import { installCommand } from '../install-command';
import { code } from '../markdown';
import { shellWord } from '../quote';
import { runbookStep, withNotes, type RunbookStep } from './chapter';
import { neededOf, untilOf, type Hop, type Migration } from './migrate-order';
import type { MigrateTexts } from './migrate-texts';

/** What has to happen to K3s itself before the backend can change. */
export function upgradeBefore(plan: Plan, migration: Migration, texts: MigrateTexts): readonly RunbookStep[] {
  const { before, to, from, order } = migration;
  const { upgrade, where } = texts;
  const ipsec = from.name === 'ipsec' ? [upgrade.ipsec] : [];
  if (before.length > 0) return hopSteps(plan, before, upgrade.before(pathOf(before), code(to.name)), ipsec, texts);
  if (order !== 'ask') return [];
  const [needs, until] = [neededOf(migration), untilOf(migration)];
  const expect = [
    ...(needs === null ? [] : [upgrade.askNeeds(needs, code(to.name))]),
    ...(until === null
      ? [upgrade.askFrom(needs ?? '')]
      : [upgrade.askBetween(needs, until), upgrade.askUntil(until, code(from.name))]),
  ];
  return [
    runbookStep(withNotes(upgrade.ask, ipsec), {
      where: where.everyNode,
      commands: ['k3s --version'],
      expect,
    }),
  ];
}

/** The way on to the plan's release, when the backend has changed. */
export function upgradeAfter(plan: Plan, migration: Migration, texts: MigrateTexts): readonly RunbookStep[] {
  const { after, order } = migration;
  const { upgrade } = texts;
  if (order === 'ask') return [runbookStep(upgrade.afterUnknown(plan.k3sVersion))];
  return hopSteps(plan, after, upgrade.after(pathOf(after)), [], texts);
}

const pathOf = (hops: readonly Hop[]): string => hops.map(({ minor, version }) => version ?? minor).join(' → ');

/** A step for each, so that nobody pastes all of them into one machine. */
function hopSteps(
  plan: Plan,
  hops: readonly Hop[],
  text: string,
  others: readonly string[],
  { upgrade, where }: MigrateTexts,
): readonly RunbookStep[] {
  const hasAgents = agentCount(plan) > 0;
  const notes = [
    ...others,
    ...(hasAgents ? [upgrade.agents] : []),
    ...(plan.airGap ? [upgrade.airGap] : []),
    upgrade.again,
  ];
  return hops.map((hop, index) =>
    runbookStep(index === 0 ? withNotes(text, notes) : upgrade.next(hop.version ?? hop.minor), {
      where: where.upgraded(serverCount(plan), hasAgents),
      commands: [plan.airGap ? installCommand(plan, 'first-server') : hopCommand(hop)],
      expect: [upgrade.done(hop.version ?? hop.minor)],
    }),
  );
}

/** The newest release of a minor is what its channel stands for. */
function hopCommand({ minor, version }: Hop): string {
  const wanted =
    version === null ? `INSTALL_K3S_CHANNEL=${shellWord(`v${minor}`)}` : `INSTALL_K3S_VERSION=${shellWord(version)}`;
  return `curl -sfL https://get.k3s.io | ${wanted} sh -s - server`;
}
