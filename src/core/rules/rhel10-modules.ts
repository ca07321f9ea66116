import { SOURCES } from '../k3s/source';
import { isAtLeast } from '../plan/host';
import { hasKubelet, hostFindings } from './host-findings';
import { defineRule } from './rule';

export const rhel10Modules = defineRule({
  id: 'rhel10-modules',
  field: 'platformRelease',
  sources: [
    SOURCES.requirements,
    {
      kind: 'source',
      label: 'k3s-ansible, roles/prereq',
      url: 'https://github.com/k3s-io/k3s-ansible/tree/master/roles/prereq',
    },
  ],
  // A plan cannot say that the package is there by now.
  acknowledgeable: true,
  check: (plan) =>
    hostFindings(
      plan,
      ['platform', 'platformRelease'],
      ({ platform, platformRelease }) =>
        platform === 'rhel' && isAtLeast(platformRelease, [10]) === true && isAtLeast(platformRelease, [11]) === false
          ? { severity: 'error', facts: { release: platformRelease } }
          : null,
      hasKubelet(plan),
    ),
});
