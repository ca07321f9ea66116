import { describe, expect, test } from 'vitest';
import { kubernetesCases, planOfCase, type KubernetesCase } from '../../test-support/kubernetes-cases';
import type { Plan } from '../plan/plan';
import { checkPlan, checkRule, ruleOf } from './check-plan';
import type { RuleId } from './index';

/** What Kubernetes' own code says when it refuses, and which of our rules says it before. */
const RULE_OF_REFUSAL: readonly (readonly [refusal: RegExp, id: RuleId])[] = [
  [/^--service-cluster-ip-range must not contain more than two entries$/, 'cidr-count'],
  [/^--service-cluster-ip-range\[0\] and .* must be of different IP family$/, 'cidr-count'],
  [/the service cluster IP range must be at least 8 IP addresses$/, 'svc-below-8'],
  [/^shortest allowed prefix length for service CIDR is 64, got \d+$/, 'svc6-too-large'],
  [/is too large; for 32-bit addresses, the mask must be >= 12$/, 'svc4-too-large'],
  [/is too large; for 128-bit addresses, the mask must be >= 108$/, 'svc6-too-large'],
  [/^length of clusterCIDRs is:3 more than max allowed of 2$/, 'cidr-count'],
  [/^len of ClusterCIDRs==2 and they are not configured as dual stack/, 'cidr-count'],
  [/^usage of --node-cidr-mask-size.* not allowed/, 'node-mask-wrong-flag'],
  [/^Controller: Invalid --cluster-cidr, mask size of cluster CIDR must be less/, 'node-mask-below-cluster'],
  [/^New CIDR set failed; the node CIDR size is too big$/, 'node-mask-v6-span'],
];

/** Errors in plans that Kubernetes takes: about other parts than those whose code was executed. */
const OF_OTHER_PARTS: Readonly<Partial<Record<RuleId, string>>> = {
  'overlap-pod-svc': 'nobody compares the two; the node blocks under the Service range are skipped without a word',
  'nodes-exceed-subnets': 'the first node already finds no block; the allocator says so only then',
  'reserved-range': 'nobody looks where a range lies',
  'node-mask-no-room': 'the block is handed out, host-local refuses it on the node',
  'cidr-family-sets-differ': "K3s's own check at the start of the agent",
  'cidr-family-order-differs': "K3s's own check at the start of the agent",
  'svc-too-small-for-dns': "K3s's own default for cluster-dns needs eleven addresses",
};

const RELEASES = { before: 'v1.33.6+k3s1', since: 'v1.34.1+k3s1', executed: 'v1.36.3+k3s1' } as const;

function ruleOfRefusal(refusal: string): RuleId {
  const found = RULE_OF_REFUSAL.find(([pattern]) => pattern.test(refusal));
  if (found === undefined) throw new Error(`no rule is named for: ${refusal}`);
  return found[1];
}

const refusalsOf = (each: KubernetesCase, release: string): readonly string[] => {
  const { serviceErrors, serviceErrorsUpTo133, nodeError } = each;
  const ofItsTime =
    release === RELEASES.before
      ? [...serviceErrors.filter((text) => !text.startsWith('shortest allowed')), ...serviceErrorsUpTo133]
      : serviceErrors;
  return nodeError === null ? ofItsTime : [...ofItsTime, nodeError];
};

const errorIds = (plan: Plan): readonly string[] =>
  checkPlan(plan)
    .filter(({ severity }) => severity === 'error')
    .map(({ id }) => id);

function firesAsError(id: RuleId, plan: Plan): boolean {
  const rule = ruleOf(id);
  return rule !== null && checkRule(rule, plan).some(({ severity }) => severity === 'error');
}

const fieldsOf = ({
  clusterCidr,
  serviceCidr,
  nodeCidrMaskSize,
  nodeCidrMaskSizeIpv4,
  nodeCidrMaskSizeIpv6,
}: KubernetesCase) =>
  `cluster-cidr ${clusterCidr} service-cidr ${serviceCidr} masks ${nodeCidrMaskSize}, ${nodeCidrMaskSizeIpv4}, ${nodeCidrMaskSizeIpv6}`;

describe.each(Object.values(RELEASES))('%s', (release) => {
  const refused = kubernetesCases.filter((each) => refusalsOf(each, release).length > 0);
  const taken = kubernetesCases.filter((each) => refusalsOf(each, release).length === 0);

  test('each refusal is an error of the rule that explains it', () => {
    expect(refused.length).toBeGreaterThan(700);
    const unexplained = refused.flatMap((each) => {
      const plan = planOfCase(each, release);
      return refusalsOf(each, release)
        .filter((refusal) => !firesAsError(ruleOfRefusal(refusal), plan))
        .map((refusal) => `${fieldsOf(each)}: ${refusal}`);
    });
    expect(unexplained).toEqual([]);
  });

  test('what is shown of a refused plan names at least one of its refusals', () => {
    const hidden = refused.filter((each) => {
      const shown = errorIds(planOfCase(each, release));
      return !refusalsOf(each, release).some((refusal) => shown.includes(ruleOfRefusal(refusal)));
    });
    expect(hidden.map(fieldsOf)).toEqual([]);
  });

  test('a plan that is taken has errors about other parts only', () => {
    expect(taken.length).toBeGreaterThan(400);
    const others = taken.flatMap((each) =>
      errorIds(planOfCase(each, release))
        .filter((id) => !Object.hasOwn(OF_OTHER_PARTS, id))
        .map((id) => `${fieldsOf(each)}: ${id}`),
    );
    expect(others).toEqual([]);
  });

  test('a rule that stands for a refusal is an error in no plan that is not refused for it', () => {
    const services: readonly RuleId[] = ['svc4-too-large', 'svc6-too-large', 'svc-below-8'];
    const wrong = kubernetesCases.flatMap((each) => {
      const named = refusalsOf(each, release).map(ruleOfRefusal);
      // Of a list with too many ranges, two of one family or a first one below eight addresses, Kubernetes says no more.
      if (named.includes('cidr-count') || named.includes('svc-below-8')) return [];
      const plan = planOfCase(each, release);
      return services
        .filter((id) => firesAsError(id, plan) && !named.includes(id))
        .map((id) => `${fieldsOf(each)}: ${id}`);
    });
    expect(wrong).toEqual([]);
  });
});
