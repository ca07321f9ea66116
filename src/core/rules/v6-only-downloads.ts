import { hostFamiliesOf, stackOf } from '../plan/effective';
import { familiesOf, type Plan } from '../plan/plan';
import { defineRule } from './rule';

/** Silent as soon as anything says that the machines have IPv4: then they download over it. */
export const v6OnlyDownloads = defineRule({
  id: 'v6-only-downloads',
  field: 'airGap',
  sources: [
    { kind: 'issue', label: 'k3s-io/k3s#13846', url: 'https://github.com/k3s-io/k3s/issues/13846' },
    { kind: 'issue', label: 'k3s-io/k3s#5921', url: 'https://github.com/k3s-io/k3s/issues/5921' },
  ],
  check: (plan) => {
    if (plan.airGap || stackOf(plan) !== 'ipv6' || hasIpv4(plan)) return null;
    return { severity: 'warning', facts: { isKnown: plan.hostFamilies === 'ipv6' } };
  },
  fix: (plan) => ({ ...plan, airGap: true }),
});

const hasIpv4 = (plan: Plan): boolean =>
  hostFamiliesOf(plan.hostFamilies).includes('ipv4') ||
  plan.nodes.some(({ nodeIp, nodeExternalIp, hostAddresses }) =>
    familiesOf([...nodeIp, ...nodeExternalIp, ...hostAddresses]).includes('ipv4'),
  );
