import { SOURCES } from '../k3s/source';
import { hasKubelet, hostFindings } from './host-findings';
import { defineRule } from './rule';

export const piCgroups = defineRule({
  id: 'pi-cgroups',
  field: 'platform',
  sources: [SOURCES.requirements],
  // A plan cannot say that the line is there by now.
  acknowledgeable: true,
  check: (plan) =>
    hostFindings(
      plan,
      ['platform', 'platformRelease'],
      ({ platform }) => (platform === 'raspberry-pi-os' ? { severity: 'error', facts: {} } : null),
      hasKubelet(plan),
    ),
});
