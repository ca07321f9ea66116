import { SOURCES } from '../k3s/source';
import { derive } from '../plan/derive';
import { maxPodsOf } from '../plan/effective';
import { podIpamOf } from '../plan/pod-ipam';
import { defineRule } from './rule';

export const maxpodsExceedsSubnet = defineRule({
  id: 'maxpods-exceeds-subnet',
  field: 'maxPods',
  sources: [SOURCES.hostLocal, SOURCES.seen],
  check: (plan) => {
    if (podIpamOf(plan) !== 'node-blocks') return null;
    const { podAddressesPerNode, pods } = derive(plan);
    const maxPods = maxPodsOf(plan);
    if (podAddressesPerNode === 0n || BigInt(maxPods) <= podAddressesPerNode) return null;
    const tightest = pods.find((pod) => pod.podAddressesPerNode === podAddressesPerNode);
    return {
      severity: 'warning',
      facts: {
        maxPods,
        isDefault: plan.maxPods === null,
        nodeCidrMaskSize: tightest?.nodeCidrMaskSize ?? 0,
        addresses: podAddressesPerNode,
      },
    };
  },
  fix: (plan, { facts }) => ({ ...plan, maxPods: Number(facts.addresses) }),
});
