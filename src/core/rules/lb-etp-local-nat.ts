import { isSameAddress, printAddress } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { isSince, type Since } from '../k3s/version';
import { runsAgent } from '../plan/effective';
import { hasOtherLoadBalancer, runsServiceLb } from '../plan/load-balancer';
import type { PlanNode } from '../plan/plan';
import { withNode } from '../plan/with-node';
import { calledName } from '../plan/node-name';
import { defineRule } from './rule';

/** ServiceLB honours the policy from here on. K3s release notes of February 2023. */
const HONOURED = ['1.24.11', '1.25.7', '1.26.2'] as const satisfies Since;

type NatFacts = { readonly node: number; readonly name: string | null; readonly address: string };

export const lbEtpLocalNat = defineRule<'lb-etp-local-nat', NatFacts>({
  id: 'lb-etp-local-nat',
  field: 'nodeExternalIp',
  sources: [SOURCES.networkingServices],
  since: HONOURED,
  check: (plan) => {
    if (!plan.externalTrafficPolicyLocal || !isSince(plan.k3sVersion, HONOURED)) return null;
    if (!runsServiceLb(plan) || hasOtherLoadBalancer(plan)) return null;
    return plan.nodes.flatMap((listed, node) => {
      const address = translatedAddressOf(listed);
      if (address === undefined || !runsAgent(plan, listed)) return [];
      return [
        {
          severity: 'warning',
          place: { node },
          facts: { node: node + 1, name: calledName(listed), address: printAddress(address) },
        },
      ];
    });
  },
  // Between sites, or where peers use it, the address is needed: there another load balancer is the answer.
  fix: (plan, { place }) =>
    plan.flannelExternalIp || plan.topology === 'multi-site'
      ? null
      : withNode(plan, place.node, (node) => ({ ...node, nodeExternalIp: [] })),
});

/** The first external address that the machine itself does not carry. */
const translatedAddressOf = ({
  nat,
  nodeExternalIp,
  hostAddresses,
}: PlanNode): PlanNode['nodeExternalIp'][number] | undefined =>
  nodeExternalIp.find((address) =>
    hostAddresses.length === 0 ? nat : !hostAddresses.some((own) => isSameAddress(own, address)),
  );
