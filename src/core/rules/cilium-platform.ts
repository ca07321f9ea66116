import { cniOf } from '../plan/cni-of';
import { isAtLeast, type Host } from '../plan/host';
import type { Plan } from '../plan/plan';
import { hasKubelet, hostFindings } from './host-findings';
import { defineRule } from './rule';

export const ciliumPlatform = defineRule({
  id: 'cilium-platform',
  field: 'kernel',
  sources: [
    {
      kind: 'docs',
      label: 'Cilium docs, System Requirements',
      url: 'https://docs.cilium.io/en/stable/operations/system_requirements/',
    },
    {
      kind: 'docs',
      label: 'Cilium docs, Installation Using K3s',
      url: 'https://docs.cilium.io/en/stable/installation/k3s/',
    },
  ],
  check: (plan) => {
    if (cniOf(plan) !== 'cilium') return null;
    return hostFindings(
      plan,
      ['arch', 'kernel', 'platform', 'platformRelease'],
      (host) => {
        const facts = problemOf(plan, host);
        return facts === null ? null : { severity: 'error', facts };
      },
      hasKubelet(plan),
    );
  },
});

function problemOf(plan: Plan, host: Host) {
  const { arch, kernel } = host;
  if (arch !== null && arch !== 'amd64' && arch !== 'arm64') return { arch, kernel: null, least: null };
  const least = leastKernel(plan);
  if (isAtLeast(kernel, least) !== false || hasPatchedKernel(host)) return null;
  return { arch: null, kernel, least: least.join('.') };
}

/** Since Cilium 1.18; up to 1.17 an older kernel was enough. */
const leastKernel = ({ cniVersion }: Plan): readonly number[] =>
  isAtLeast(cniVersion, [1, 18]) === false ? [5, 4] : [5, 10];

/** What RHEL 8.10 calls 4.18 has what Cilium needs. A release that is not stated may be that one. */
const hasPatchedKernel = ({ platform, platformRelease, kernel }: Host): boolean =>
  platform === 'rhel' && isAtLeast(platformRelease, [8, 10]) !== false && isAtLeast(kernel, [4, 18]) === true;
