import { SOURCES } from '../k3s/source';
import { isAtLeast, type Host } from '../plan/host';
import { hostFindings } from './host-findings';
import { defineRule } from './rule';

/** RHEL 8.4's NetworkManager is the first that the documentation lets it run with. */
const FIRST_GOOD = [8, 4];

export const rhelNmCloudSetup = defineRule({
  id: 'rhel-nm-cloud-setup',
  field: 'nmCloudSetup',
  sources: [
    SOURCES.requirements,
    {
      kind: 'docs',
      label: 'RKE2 docs, Known Issues',
      url: 'https://docs.rke2.io/known_issues',
    },
  ],
  check: (plan) =>
    plan.nmCloudSetup
      ? hostFindings(plan, ['platform', 'platformRelease'], (host) => ({
          severity: isTooOld(host) ? 'error' : 'info',
          facts: { release: host.platform === 'rhel' ? host.platformRelease : null, isTooOld: isTooOld(host) },
        }))
      : null,
});

const isTooOld = ({ platform, platformRelease }: Host): boolean =>
  platform === 'rhel' && isAtLeast(platformRelease, FIRST_GOOD) === false;
