import type { K3sVersion } from '../k3s/version';
import type { Finding } from '../plan/finding';
import { nthNodeBlock } from '../plan/derive';
import { clusterCidrOf, nodeCount } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { readPlan } from '../plan/plan-text';
import { checkPlan } from '../rules/check-plan';
import type { RuleId } from '../rules/index';
import { readStartCase, type Given, type StartCase } from './judge-k3s-case';
import { rulesForLine, rulesForMissing } from './judge-k3s-lines';
import { onHost, readGiven } from './judge-k3s-machine';
import { numberDifferences } from './judge-k3s-numbers';
import { isAtRightPlace } from './judge-k3s-place';
import { isObject, judgeCases, unreadable, type Difference, type Judgement } from './judgement';

/** Errors in what K3s runs: where it does not look, or where we are stricter on purpose. */
export const STRICTER: Readonly<Partial<Record<RuleId, string>>> = {
  'cidr-v4-mapped': 'K3s takes it as IPv4 without a word; programs that read the same text otherwise do not',
  'overlap-pod-svc': 'K3s never compares the two; blocks under the Service range are lost without a word',
  'overlap-host-net': 'K3s never compares ranges with the networks of its host; pods then get addresses of the LAN',
  'overlap-node-address': "K3s never compares Service addresses with a host's: cluster DNS got the host's own",
  'reserved-range': 'K3s does not look where a range lies; no route leads into loopback, link-local or multicast space',
  'node-mask-no-room': 'the block is handed out, but no pod fits in it',
  'kube-proxy-off-alone': 'it starts, but nothing serves the Services',
  'hostgw-extip-or-nat': 'K3s does not see what lies between the nodes; one node needs no next hop',
};

/** The release that a file of verdicts names. */
export function releaseOf(source: unknown): K3sVersion {
  const [, version] = /(v\d+\.\d+\.\d+(?:\+k3s\d+)?)/.exec(typeof source === 'string' ? source : '') ?? [];
  if (version === undefined) return 'v1.36.3+k3s1';
  return version.includes('+') ? version : `${version}+k3s1`;
}

export const judgeK3s = (cases: readonly unknown[], release: K3sVersion): Judgement =>
  judgeCases('cases', cases, givenOf, (json) => differencesInStart(json, release));

const givenOf = (json: unknown): unknown => {
  if (!isObject(json)) return json;
  const { name, role, host, config, dropins, files, args, env } = json;
  return { name, role, host, config, dropins, files, args, env };
};

/** What we say about a start: the findings with their places, and the plan they are about. */
export function findingsOfStart(each: StartCase, release: K3sVersion) {
  const role = each.role ?? 'server';
  const config = readGiven(each, release);
  // Beside an agentless server there were Node objects, but no agents.
  const further = each.host.agentless === true ? 0 : (each.nodeCount ?? 1) - 1;
  const reading = readPlan(onHost(config.text, role, each.host, further));
  const findings = config.placed(checkPlan(reading.plan, [...config.findings, ...reading.findings]));
  return { config, reading, findings, errors: findings.filter(({ severity }) => severity === 'error') };
}

function differencesInStart(json: unknown, release: K3sVersion): readonly Difference[] {
  const each = readStartCase(json);
  if (each === null) return [unreadable('case', json)];
  const { config, reading, findings, errors } = findingsOfStart(each, release);
  const supply = blockSupply(reading.plan);
  const counting = supply === 'enough' ? errors.filter(({ id }) => id !== 'overlap-pod-svc') : errors;
  const hasNumbers =
    reading.stale.length === 0 && !findings.some(({ id }) => id === 'component-args-override' || id === 'yaml-broken');
  return [
    ...(each.verdict === 'runs' ? inWhatRuns(each, errors, release) : unexplained(each, counting, release)),
    ...(each.verdict === 'runs' && supply === 'none' ? [unexpectedError('overlap-pod-svc', release)] : []),
    ...unsaid(each.warnings ?? [], findings, release),
    ...(hasNumbers ? numberDifferences(reading.plan, config.others, each) : []),
  ];
}

/** A host that got its block runs, also where others that registered later got none. */
function inWhatRuns(each: StartCase, errors: readonly Finding[], release: K3sVersion): readonly Difference[] {
  const hasBlock = (each.hostNode?.podCIDRs ?? []).length > 0;
  const isShort = each.extraNodes?.some((blocks) => blocks.length === 0) ?? false;
  if (!hasBlock || !isShort) return unexpected(errors, release);
  const words = 'podCIDRs of another node';
  const ids = rulesForMissing(words);
  return [
    ...unexpected(
      errors.filter(({ id }) => !ids.includes(id)),
      release,
    ),
    ...explained(each, errors, { about: 'extraNodes', words, ids }, release),
  ];
}

/** Errors about what runs, but for those that are ours to give. */
export const unexpected = (errors: readonly Finding[], release: K3sVersion): readonly Difference[] =>
  [...new Set(errors.map(({ id }) => id))]
    .filter((id) => !Object.hasOwn(STRICTER, id))
    .map((id) => unexpectedError(id, release));

const unexpectedError = (id: string, release: K3sVersion): Difference => ({
  kind: 'unexpected-error',
  about: 'verdict',
  release,
  expected: [],
  found: id,
});

/** What a Service range leaves of the blocks: one for each node, none at all, or too few. K3s does not look; nodes do. */
function blockSupply(plan: Plan): 'none' | 'few' | 'enough' {
  const count = nodeCount(plan);
  if (count === 0) return 'enough';
  const has = (nodes: number): boolean =>
    clusterCidrOf(plan).every((cidr) => nthNodeBlock(plan, cidr, BigInt(nodes - 1)) !== null);
  return has(count) ? 'enough' : has(1) ? 'few' : 'none';
}

function unexplained(each: StartCase, errors: readonly Finding[], release: K3sVersion): readonly Difference[] {
  const missing = each.missing ?? [];
  const reasons = [
    ...(each.error ? [{ about: 'error' as const, words: each.error, ids: rulesForLine(each.error) }] : []),
    ...missing.map((name) => ({ about: 'missing' as const, words: name, ids: rulesForMissing(name) })),
  ];
  if (reasons.length === 0) return [unreadable('error', each.verdict)];
  return reasons.flatMap((reason) => explained(each, errors, reason, release));
}

interface Reason {
  readonly about: string;
  /** As K3s wrote it. */
  readonly words: string;
  readonly ids: readonly string[];
}

/** Nothing when an error explains the words and stands where they point to. */
export function explained(
  given: Given,
  errors: readonly Finding[],
  { about, words, ids }: Reason,
  release: K3sVersion,
): readonly Difference[] {
  const found = [...new Set(errors.map(({ id }) => id))];
  if (ids.length === 0) return [{ kind: 'unknown-words', about, release, expected: words, found }];
  const explaining = errors.filter(({ id }) => ids.includes(id));
  if (explaining.length === 0) return [{ kind: 'refusal', about, release, expected: words, found }];
  // The name of something missing says nothing of where to look.
  if (about !== 'error' || explaining.some((finding) => isAtRightPlace(given, words, finding))) return [];
  const places = explaining.map(({ place: { text } }) => text ?? null);
  return [{ kind: 'wrong-place', about, release, expected: words, found: places }];
}

/** Warnings of K3s that we do not give where it does. */
const NOT_SAID: readonly RuleId[] = [
  // A tunnel over internal addresses is right on one site.
  'multisite-ext-ip-missing',
];

/** What K3s logs as a warning we say too, at whatever severity. */
const unsaid = (
  warnings: readonly string[],
  findings: readonly Finding[],
  release: K3sVersion,
): readonly Difference[] =>
  warnings.flatMap((warning) => {
    const ids = rulesForLine(warning);
    const isSaid =
      ids.every((id) => NOT_SAID.some((each) => each === id)) || findings.some(({ id }) => ids.includes(id));
    const found = [...new Set(findings.map(({ id }) => id))];
    return isSaid ? [] : [{ kind: 'refusal' as const, about: 'warnings', release, expected: warning, found }];
  });
