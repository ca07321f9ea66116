import { isDualStack } from '../plan/effective';
import type { Severity } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { hasIpv6Pods } from '../plan/surroundings-of';
import { hasKubelet, hostFindings, NO_NODE, type Which } from './host-findings';
import { defineRule, type Found } from './rule';

type Problem = 'disabled' | 'no-route';
type Facts = Which & { readonly problem: Problem; readonly isDualStack: boolean };

export const v6HostRequirements = defineRule<'v6-host-requirements', Facts>({
  id: 'v6-host-requirements',
  field: 'defaultRoute',
  sources: [
    {
      kind: 'docs',
      label: 'flannel, Configuration',
      url: 'https://github.com/flannel-io/flannel/blob/master/Documentation/configuration.md',
    },
    {
      kind: 'source',
      label: 'K3s source, pkg/agent/flannel/flannel.go (LookupExtInterface)',
      url: 'https://github.com/k3s-io/k3s/blob/main/pkg/agent/flannel/flannel.go',
    },
  ],
  check: (plan) => (hasIpv6Pods(plan) ? [...disabled(plan), ...routeless(plan)] : null),
});

const disabled = (plan: Plan): readonly Found<Facts>[] =>
  plan.ipv6Disabled
    ? [
        {
          severity: 'error',
          place: { field: 'ipv6Disabled' },
          facts: { problem: 'disabled', isDualStack: isDualStack(plan), ...NO_NODE },
        },
      ]
    : [];

/** K3s looks for the interface of the IPv4 default route first, so with both families it starts without an IPv6 one. */
function routeless(plan: Plan): readonly Found<Facts>[] {
  const severity: Severity = isDualStack(plan) ? 'warning' : 'error';
  const facts = { problem: 'no-route', isDualStack: isDualStack(plan) } as const;
  return hostFindings(
    plan,
    ['defaultRoute'],
    ({ defaultRoute }) => (defaultRoute === 'ipv4' ? { severity, facts } : null),
    hasKubelet(plan),
  );
}
