import { cniOf } from '../plan/cni-of';
import type { CiliumIpam } from '../plan/plan';
import { defineRule } from './rule';

type IpamFacts = { readonly running: CiliumIpam; readonly planned: CiliumIpam };

/** What Cilium's chart takes when nothing is set. */
const DEFAULT_IPAM: CiliumIpam = 'cluster-pool';

export const ciliumIpamChange = defineRule<'cilium-ipam-change', IpamFacts>({
  id: 'cilium-ipam-change',
  field: 'ciliumIpam',
  sources: [
    {
      kind: 'docs',
      label: 'Cilium docs, IPAM',
      url: 'https://docs.cilium.io/en/stable/network/concepts/ipam/',
    },
  ],
  check: (plan) => {
    const [running, planned] = [plan.runningCiliumIpam, plan.ciliumIpam ?? DEFAULT_IPAM];
    if (cniOf(plan) !== 'cilium' || running === null || running === planned) return null;
    return { severity: 'error', facts: { running, planned } };
  },
  fix: (plan, { facts }) => ({ ...plan, ciliumIpam: facts.running }),
});
