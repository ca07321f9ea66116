import { printCidr } from '../../cidr/cidr';
import { areServicesExtendable } from '../../k3s/later';
import { cniOf } from '../../plan/cni-of';
import { serviceCidrOf } from '../../plan/effective';
import { nextFreeRange } from '../../plan/next-free-range';
import { hasOwnIpam } from '../../plan/pod-ipam';
import { usageOf, type Limit, type Usage } from '../../plan/usage';
import { code } from '../markdown';
import { runbookStep as step, withNotes, type RunbookStep } from './chapter';
import { maskKeysOf } from './fixed-choices';
import { codes, KUBECTL, when, word, type RunbookFacts } from './runbook-facts';

/** What is used up first, and what then can be done. */
export function growthSteps(facts: RunbookFacts): readonly RunbookStep[] {
  const { plan, derived, texts } = facts;
  const { dayTwo } = texts;
  const usage = usageOf(plan, derived);
  const isOwn = hasOwnIpam(plan);
  const notes = isOwn
    ? [dayTwo.poolFull(cniOf(plan))]
    : [dayTwo.blocksFree, dayTwo.blocksMask(codes(scarceMasks(facts)))];
  const isEmpty = derived.nodeCapacity === 0n;
  return [
    ...(isEmpty
      ? []
      : [step(dayTwo.limits(usage.limit, usage[USE_OF[usage.limit]], derived.maxPods, derived.podAddressesPerNode))]),
    step(withNotes(isEmpty ? dayTwo.noRoom : dayTwo.blocksFull(derived.nodeCapacity), notes), {
      commands: when(!isOwn, `${KUBECTL} get events -A --field-selector reason=CIDRNotAvailable`),
      expect: when(!isOwn, dayTwo.blocksSigns),
    }),
    servicesStep(facts),
  ];
}

/** The masks of the families that have blocks for the fewest nodes. */
const scarceMasks = (facts: RunbookFacts): readonly string[] =>
  maskKeysOf(facts)
    .filter((_, index) => facts.derived.pods[index]?.usableNodeSubnetCount === facts.derived.nodeCapacity)
    .map(({ key }) => key);

const USE_OF = {
  'node-blocks': 'nodes',
  services: 'services',
  'pod-addresses': 'pods',
  'max-pods': 'pods',
} as const satisfies Record<Limit, keyof Usage>;

/** @see https://kubernetes.io/docs/tasks/network/extend-service-ip-ranges/ */
function servicesStep({ plan, texts }: RunbookFacts): RunbookStep {
  const { dayTwo } = texts;
  if (!areServicesExtendable(plan.k3sVersion)) return step(dayTwo.noMoreServices);
  const more = nextFreeRange(plan, 'serviceCidr', 0);
  const range = more === null ? 'MORE_SERVICES' : printCidr(more);
  const object = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'ServiceCIDR',
    metadata: { name: 'more-services' },
    spec: { cidrs: [range] },
  };
  return step(withNotes(dayTwo.moreServices(code(range)), [dayTwo.moreServicesOpen]), {
    where: texts.verify.aServer,
    commands: [`echo ${word(JSON.stringify(object))} | ${KUBECTL} apply -f -`, `${KUBECTL} get servicecidrs`],
    expect: [dayTwo.moreServicesExpect(codes([...serviceCidrOf(plan).map(printCidr), range]))],
  });
}
