import type { Family } from '../../cidr/address';
import { cniOf } from '../../plan/cni-of';
import { code } from '../markdown';
import { runbookStep as step, type RunbookStep } from './chapter';
import { IPV6_VXLAN_EXTRA, isIpv6Vxlan, isPartlyDirect, podMtusOf } from './pod-network';
import { when, type RunbookFacts } from './runbook-facts';

/** The largest packet that leaves a pod in one piece; null where machines differ or the CNI decides. */
function largestOf(facts: RunbookFacts, family: Family): number | null {
  const { mtus, uplinks } = podMtusOf(facts);
  const [mtu, ...others] = mtus;
  const [uplink] = uplinks;
  if (mtu === undefined || uplink === undefined || others.length > 0) return null;
  // What flannel does not know of.
  const narrower = Math.max(0, uplink - (facts.plan.pathMtu ?? uplink));
  return mtu - (isIpv6Vxlan(facts, family) ? IPV6_VXLAN_EXTRA : 0) - (cniOf(facts.plan) === 'flannel' ? narrower : 0);
}

const POD_PLACEHOLDER = 'POD_ADDRESS';

/** Headers of IP and ICMP, which the size that ping is told leaves out. */
const PING_HEADERS = { ipv4: 28, ipv6: 48 } as const;

/** Whether packets arrive as large as they are planned; nothing where nobody knows how large that is. */
export function pingStep(facts: RunbookFacts): readonly RunbookStep[] {
  const { families, derived, texts } = facts;
  const { verify } = texts;
  if (derived.nodesNow < 2 || isPartlyDirect(facts)) return [];
  const sizes = families.flatMap((family) => {
    const largest = largestOf(facts, family);
    return largest === null ? [] : [{ family, largest, size: largest - PING_HEADERS[family] }];
  });
  if (sizes.length === 0) return [];
  const [podMtu] = podMtusOf(facts).mtus;
  return [
    step(verify.ping(code(POD_PLACEHOLDER)), {
      where: verify.everyNode,
      commands: sizes.map(
        ({ family, size }) => `ping -${family === 'ipv4' ? 4 : 6} -M do -c 3 -s ${size} ${POD_PLACEHOLDER}`,
      ),
      expect: [
        ...sizes.map(({ family, size, largest }) => verify.pingExpect(family, size, largest)),
        ...(podMtu === undefined ? [] : limitsOf(facts, podMtu, sizes)),
      ],
    }),
  ];
}

/** Why pods' packets may be smaller on the way than their MTU says. */
function limitsOf(
  facts: RunbookFacts,
  podMtu: number,
  sizes: readonly { readonly family: Family; readonly largest: number }[],
): readonly string[] {
  const { plan, texts } = facts;
  const { verify } = texts;
  const [uplink = 0] = podMtusOf(facts).uplinks;
  if (cniOf(plan) === 'flannel' && plan.pathMtu !== null && plan.pathMtu < uplink)
    return [verify.pathNarrower(podMtu, plan.pathMtu, code('flannel-conf'))];
  return sizes.flatMap(({ family, largest }) =>
    when(isIpv6Vxlan(facts, family), verify.pingIpv6Vxlan(largest, podMtu)),
  );
}
