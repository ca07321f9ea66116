import { isOtherCni } from '../plan/cni-of';
import { defineRule } from './rule';

/** What K3s brings and others talk to, as policies of the CIS benchmark cut it off. */
const CUT_OFF = ['coredns', 'metrics-server', 'traefik'] as const;

export const cisPoliciesBlock = defineRule({
  id: 'cis-policies-block',
  field: 'cisHardening',
  sources: [
    {
      kind: 'docs',
      label: 'K3s docs, CIS Hardening Guide',
      url: 'https://docs.k3s.io/security/hardening-guide',
    },
  ],
  check: (plan) => {
    const components = CUT_OFF.filter((each) => !plan.disable.includes(each));
    // With flannel and without the controller nobody enforces policies.
    const areEnforced = !plan.disableNetworkPolicy || isOtherCni(plan);
    return plan.cisHardening && areEnforced && components.length > 0
      ? { severity: 'info', facts: { components: components as readonly string[] } }
      : null;
  },
});
