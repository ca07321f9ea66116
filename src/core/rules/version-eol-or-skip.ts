import { SOURCES } from '../k3s/source';
import { compareVersions, minorNumberOf, minorOf, type K3sVersion } from '../k3s/version';
import { agentCount, listedNodes, serverCount } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { calledName } from '../plan/node-name';
import { defineRule, type Found } from './rule';

type SkewFacts = {
  readonly kind: 'skip' | 'back' | 'agent-newer';
  readonly from: K3sVersion;
  readonly to: K3sVersion;
  /** The minor to go to next. */
  readonly next: string;
  readonly name: string | null;
};

export const versionEolOrSkip = defineRule<'version-eol-or-skip', SkewFacts>({
  id: 'version-eol-or-skip',
  field: 'k3sVersion',
  sources: [
    SOURCES.manualUpgrades,
    { kind: 'docs', label: 'K3s docs, FAQ', url: 'https://docs.k3s.io/faq' },
    { kind: 'docs', label: 'K3s docs, Rolling Back K3s', url: 'https://docs.k3s.io/upgrades/roll-back' },
  ],
  check: (plan) => [...upgradeOf(plan), ...newerAgents(plan)],
});

function upgradeOf({ runningK3sVersion: from, k3sVersion: to }: Plan): readonly Found<SkewFacts>[] {
  if (from === null) return [];
  const next = `1.${minorNumberOf(from) + 1}`;
  // Within a minor release K3s goes back as well as forth.
  const isBack = minorNumberOf(to) < minorNumberOf(from);
  if (!isBack && minorNumberOf(to) <= minorNumberOf(from) + 1) return [];
  return [{ severity: 'warning', facts: { kind: isBack ? 'back' : 'skip', from, to, next, name: null } }];
}

function newerAgents(plan: Plan): readonly Found<SkewFacts>[] {
  const own = listedNodes(plan, 'server').map(({ k3sVersion }) => k3sVersion ?? plan.k3sVersion);
  const all = own.length < serverCount(plan) ? [...own, plan.k3sVersion] : own;
  const [oldest = plan.k3sVersion] = all.toSorted(compareVersions);
  const foundOf = (to: K3sVersion, name: string | null, node: number | null): readonly Found<SkewFacts>[] =>
    compareVersions(to, oldest) <= 0
      ? []
      : [
          {
            severity: 'warning',
            place: { node },
            facts: { kind: 'agent-newer', from: oldest, to, next: minorOf(to), name },
          },
        ];
  const listed = plan.nodes.flatMap((node, index) =>
    node.role === 'server'
      ? []
      : foundOf(node.k3sVersion ?? plan.k3sVersion, calledName(node) ?? String(index + 1), index),
  );
  const others = listedNodes(plan, 'agent').length < agentCount(plan) ? foundOf(plan.k3sVersion, null, null) : [];
  return [...listed, ...others];
}
