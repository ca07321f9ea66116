import { CALICO_LINES, CILIUM_LINES, testedWith } from '../../k3s/cni-versions';
import { compareVersions, minorNumberOf, type K3sVersion } from '../../k3s/version';
import { hasLastingBinDir } from '../../plan/cni-dirs';
import { cniOf } from '../../plan/cni-of';
import { agentCount, datastoreOf } from '../../plan/effective';
import { DATASTORE_VARIABLE } from '../config-files';
import { code } from '../markdown';
import { cniReleaseOf } from './pod-network';
import { runbookStep as step, withNotes, type RunbookStep } from './chapter';
import { codes, when, word, type RunbookFacts } from './runbook-facts';

const NEW_RELEASE = 'NEW_RELEASE';
const nameOf = (minor: number): string => `v1.${minor}`;

/** What is installed again is the program; the configuration stays where it is. */
export function upgradeSteps(facts: RunbookFacts): readonly RunbookStep[] {
  const { plan, texts } = facts;
  const { dayTwo } = texts;
  const { runningK3sVersion: running, k3sVersion } = plan;
  const isComing = running !== null && compareVersions(running, k3sVersion) < 0;
  const between = isComing ? minorsBetween(running, k3sVersion) : [];
  const release = isComing && between.length === 0 ? k3sVersion : NEW_RELEASE;
  const next = isComing ? minorNumberOf(k3sVersion) : minorNumberOf(k3sVersion) + 1;
  const text = isComing
    ? dayTwo.upgradeFrom(code(running), code(k3sVersion), codes(between.map(nameOf)), code(NEW_RELEASE))
    : dayTwo.upgrade(code(k3sVersion), code(nameOf(next)), code(NEW_RELEASE));
  return [
    step(withNotes(text, upgradeNotes(facts, release, next)), {
      where: facts.machines > 1 ? dayTwo.upgradeOrder(agentCount(plan) > 0) : null,
      commands: ['server', ...when(agentCount(plan) > 0, 'agent')].map((role) => commandFor(facts, role, release)),
      expect: [dayTwo.upgraded(code(release), facts.machines === 1)],
    }),
  ];
}

const commandFor = ({ plan }: RunbookFacts, role: string, release: string): string =>
  plan.airGap
    ? `INSTALL_K3S_SKIP_DOWNLOAD=true ./install.sh ${role}`
    : `curl -sfL https://get.k3s.io | INSTALL_K3S_VERSION=${word(release)} sh -s - ${role}`;

function minorsBetween(from: K3sVersion, to: K3sVersion): readonly number[] {
  const first = minorNumberOf(from) + 1;
  return Array.from({ length: Math.max(0, minorNumberOf(to) - first) }, (_, index) => first + index);
}

function upgradeNotes(facts: RunbookFacts, release: string, next: number): readonly string[] {
  const { plan, chapters, texts } = facts;
  const { dayTwo } = texts;
  return [
    ...(chapters.migrate === null ? [] : [dayTwo.upgradeMigrate(chapters.migrate)]),
    ...when(plan.airGap, dayTwo.upgradeAirGap(code(release))),
    ...when(datastoreOf(plan) === 'external', dayTwo.upgradeDatastore(code(DATASTORE_VARIABLE))),
    ...when(plan.httpProxy !== null, dayTwo.upgradeProxy),
    ...cniNotes(facts, next),
    ...when(plan.multus && !hasLastingBinDir(plan), dayTwo.upgradeMultus),
    dayTwo.upgradeBack,
  ];
}

const LINES = { calico: CALICO_LINES, canal: CALICO_LINES, cilium: CILIUM_LINES } as const;

/** Whether the CNI's release, which an upgrade leaves as it is, is tested with the next Kubernetes. */
function cniNotes(facts: RunbookFacts, next: number): readonly string[] {
  const cni = cniOf(facts.plan);
  const release = cniReleaseOf(facts);
  if (release === null) return [];
  const { dayTwo } = facts.texts;
  const isKnown = cni === 'calico' || cni === 'canal' || cni === 'cilium';
  const tests = isKnown ? testedWith(LINES[cni], release, `v1.${next}.0+k3s1`) : null;
  if (tests === null) return [dayTwo.upgradeCniUnknown(cni, code(release))];
  return [dayTwo.upgradeCni(cni, code(release), [tests.first, tests.last], `1.${next}`, tests.isTested)];
}
