import { cniOf } from '../plan/cni-of';
import { isAtLeast, type Host } from '../plan/host';
import type { Plan } from '../plan/plan';
import { vxlanPortOf } from '../plan/vxlan-of';
import { hasKubelet, hostFindings, NO_NODE, type Which } from './host-findings';
import { defineRule, type Found } from './rule';

type Facts = Which & { readonly cause: 'vmware' | 'kernel' };

export const vxlanChecksum = defineRule<'vxlan-checksum', Facts>({
  id: 'vxlan-checksum',
  field: 'cloud',
  sources: [
    {
      kind: 'docs',
      label: 'flannel, Troubleshooting',
      url: 'https://github.com/flannel-io/flannel/blob/master/Documentation/troubleshooting.md',
    },
    { kind: 'issue', label: 'k3s-io/k3s#5013', url: 'https://github.com/k3s-io/k3s/issues/5013' },
    { kind: 'issue', label: 'rancher/rke2#6307', url: 'https://github.com/rancher/rke2/issues/6307' },
  ],
  check: (plan) => {
    const isFlannels = cniOf(plan) === 'flannel' || cniOf(plan) === 'canal';
    if (!isFlannels || vxlanPortOf(plan) === null) return null;
    return plan.cloud === 'vmware' || plan.cloud === 'vmware-nsx' ? ON_VMWARE : onOldKernels(plan);
  },
});

const ON_VMWARE: Found<Facts> = { severity: 'info', facts: { cause: 'vmware', ...NO_NODE } };

const onOldKernels = (plan: Plan): readonly Found<Facts>[] =>
  hostFindings<{ readonly cause: 'kernel' }>(
    plan,
    ['kernel', 'platform', 'platformRelease'],
    (host) => (isOld(host) ? { severity: 'info', facts: { cause: 'kernel' } } : null),
    hasKubelet(plan),
  ).map((found) => ({ ...found, place: { ...found.place, field: 'kernel' } }));

/** RHEL 8 and what is as old: its kernel is 4.18. */
const isOld = ({ kernel, platform, platformRelease }: Host): boolean =>
  isAtLeast(kernel, [4, 19]) === false || (platform === 'rhel' && isAtLeast(platformRelease, [9]) === false);
