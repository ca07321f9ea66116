import type { Finding } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { textOfJson } from '../plan/plan-json';
import { readPlan, type PlanReading } from '../plan/plan-text';
import { checkPlan, checkRule, ruleOf } from '../rules/check-plan';
import type { RuleId } from '../rules/index';
import { isObject, judgeCases, unreadable, type Difference, type Judgement } from './judgement';
import { listOf, readKubernetesCase, type KubernetesCase } from './kubernetes-case';
import { nodeDifferences, serviceDifferences, withTwoServiceRanges } from './kubernetes-numbers';
import { explainsRefusal, refusalsIn, type Refusal } from './refusals';

/** A release with the size limits that Services had up to 1.33, and the one that was executed. */
const RELEASES = ['v1.33.6+k3s1', 'v1.36.3+k3s1'] as const;
const isUpTo133 = (release: string): boolean => release === RELEASES[0];

/** Rules that stand for refusals of one part; `cidr-count` for both, told apart by its field. */
const SERVICE_RULES: readonly RuleId[] = ['svc-below-8', 'svc4-too-large', 'svc6-too-large'];
const NODE_RULES: readonly RuleId[] = ['node-mask-wrong-flag', 'node-mask-below-cluster', 'node-mask-v6-span'];

/** Errors that a plan may have which Kubernetes takes: about other parts than those whose code was executed. */
export const OF_OTHER_PARTS: Readonly<Partial<Record<RuleId, string>>> = {
  'cidr-syntax': 'K3s reads the text first, more strictly than Kubernetes',
  'list-blank': 'K3s reads the text first, more strictly than Kubernetes',
  'cidr-v4-mapped': 'K3s takes it as IPv4 without a word; we are stricter',
  'overlap-pod-svc': 'nobody compares the two; the node blocks under the Service range are skipped without a word',
  'nodes-exceed-subnets': 'the first node already finds no block; the allocator says so only then',
  'reserved-range': 'nobody looks where a range lies',
  'node-mask-no-room': 'the block is handed out, host-local refuses it on the node',
  'node-mask-out-of-range': 'the controller starts; no node ever gets a block from a mask beyond its address',
  'cidr-family-sets-differ': "K3s's own check at the start of the agent",
  'cidr-family-order-differs': "K3s's own check at the start of the agent",
  'svc-too-small-for-dns': "K3s's own default for cluster-dns needs eleven addresses",
};

export const judgeKubernetes = (cases: readonly unknown[]): Judgement =>
  judgeCases('cases', cases, (each) => (isObject(each) ? (each['in'] ?? each) : each), differencesInCase);

function differencesInCase(json: unknown): readonly Difference[] {
  const each = readKubernetesCase(json);
  if (each === null) return [unreadable('case', json)];
  const { text, findings } = textOfJson(each.in);
  if (findings.length > 0)
    return [
      unreadable(
        'in',
        findings.map(({ facts }) => facts),
      ),
    ];
  const reading = readPlan(text);
  // What does not parse ends K3s before Kubernetes sees it, and its numbers are of no plan.
  if (reading.stale.length > 0) return [];
  return [
    ...numberDifferences(reading.plan, each),
    ...RELEASES.flatMap((release) => verdictIn(reading, each, release)),
  ];
}

function numberDifferences(plan: Plan, { service, nodes }: KubernetesCase): readonly Difference[] {
  const counted = withTwoServiceRanges(plan);
  return [...(service ? serviceDifferences(counted, service) : []), ...(nodes ? nodeDifferences(counted, nodes) : [])];
}

/** The texts in which a release refuses a plan. */
function textsOf({ service, nodes }: KubernetesCase, release: string) {
  const errors = listOf(service?.errors);
  return {
    service: isUpTo133(release) ? [...errors, ...listOf(service?.errorsUpTo133)] : errors,
    nodes: nodes?.accepted === false ? listOf(nodes.error) : [],
  };
}

interface Verdict {
  readonly plan: Plan;
  readonly release: string;
  readonly errors: readonly Finding[];
}

function verdictIn(reading: PlanReading, each: KubernetesCase, release: string): readonly Difference[] {
  const plan: Plan = { ...reading.plan, k3sVersion: release };
  const errors = checkPlan(plan, reading.findings).filter(({ severity }) => severity === 'error');
  const verdict = { plan, release, errors };
  const texts = textsOf(each, release);
  const refusals = refusalsOf([...texts.service, ...texts.nodes], release);
  const isServiceRefused = texts.service.length > 0 || (each.service?.accepted === false && !isUpTo133(release));
  const isNodesRefused = each.nodes?.accepted === false;
  const may = {
    services: each.service ? servicesAllowed(refusals, isServiceRefused) : null,
    nodes: isNodesRefused || !each.nodes,
  };
  return [
    ...texts.service.flatMap((text) => unexplained(verdict, text, 'service.errors')),
    ...texts.nodes.flatMap((text) => unexplained(verdict, text, 'nodes.error')),
    ...hiddenRefusals(verdict, refusals),
    ...unexpected(verdict, may),
  ];
}

const refusalsOf = (texts: readonly string[], release: string): readonly Refusal[] =>
  texts.flatMap(refusalsIn).filter(({ isSince134 }) => !(isSince134 && isUpTo133(release)));

/** Also what a worse finding hides: each refusal has its rule, whatever else is wrong. */
function unexplained({ plan, release, errors }: Verdict, text: string, about: string): readonly Difference[] {
  if (refusalsIn(text).length === 0) {
    return [{ kind: 'unknown-words', about, release, expected: text, found: idsOf(errors) }];
  }
  const fires = (refusal: Refusal): boolean =>
    errors.some((finding) => explainsRefusal(refusal, finding)) ||
    refusal.ids.some((id) => {
      const rule = ruleOf(id);
      return rule !== null && checkRule(rule, plan).some((finding) => explainsRefusal(refusal, finding));
    });
  return refusalsOf([text], release)
    .filter((refusal) => !fires(refusal))
    .map(({ words }) => ({ kind: 'refusal', about, release, expected: words, found: idsOf(errors) }));
}

/**
 * What is shown of a refused plan names at least one of its refusals, or says that there are too many ranges: what else is
 * wrong with a list is then not shown.
 */
function hiddenRefusals({ release, errors }: Verdict, refusals: readonly Refusal[]): readonly Difference[] {
  const isShown = refusals.some((refusal) =>
    errors.some(
      (finding) =>
        explainsRefusal(refusal, finding) || (finding.id === 'cidr-count' && finding.place.field === refusal.field),
    ),
  );
  if (refusals.length === 0 || isShown) return [];
  const expected = refusals.map(({ words }) => words);
  return [{ kind: 'hidden-refusal', about: 'errors', release, expected, found: idsOf(errors) }];
}

interface Allowed {
  /** Rules of the Service part that may be errors; null for all of them. */
  readonly services: readonly string[] | null;
  readonly nodes: boolean;
}

// Of a list with too many ranges, two of one family or a first one below eight addresses, Kubernetes says no more; nor does
// it say more about nodes than the first thing it finds.
function servicesAllowed(refusals: readonly Refusal[], isServiceRefused: boolean): Allowed['services'] {
  const named = refusals.filter(({ field }) => field === 'serviceCidr').flatMap(({ ids }) => ids);
  const saysNoMore = named.includes('cidr-count') || named.includes('svc-below-8');
  return saysNoMore || (isServiceRefused && named.length === 0) ? null : named;
}

function unexpected({ release, errors }: Verdict, { services, nodes }: Allowed): readonly Difference[] {
  return errors
    .filter(({ id, place }) => {
      if (Object.hasOwn(OF_OTHER_PARTS, id)) return false;
      const isService =
        SERVICE_RULES.some((each) => each === id) || (id === 'cidr-count' && place.field === 'serviceCidr');
      if (isService) return services !== null && !services.includes(id);
      const isNodes = NODE_RULES.some((each) => each === id) || (id === 'cidr-count' && place.field === 'clusterCidr');
      return !(isNodes && nodes);
    })
    .map(({ id }) => ({ kind: 'unexpected-error', about: 'errors', release, expected: [], found: id }));
}

const idsOf = (errors: readonly Finding[]): readonly string[] => [...new Set(errors.map(({ id }) => id))];
