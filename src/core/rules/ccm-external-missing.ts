import { SOURCES } from '../k3s/source';
import { readComponentArg } from '../plan/component-arg';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

export const ccmExternalMissing = defineRule({
  id: 'ccm-external-missing',
  field: 'kubeletArg',
  sources: [SOURCES.networkingServices],
  check: (plan) =>
    plan.disableCloudController && !plan.externalCloudController && kubeletWaits(plan)
      ? { severity: 'error', facts: {} }
      : null,
  hides: ['ccm-off-effects'],
});

/** With `external`, the kubelet leaves its node tainted until a cloud controller has looked at it. */
const kubeletWaits = ({ kubeletArg }: Plan): boolean =>
  kubeletArg.map(readComponentArg).findLast(({ key }) => key === 'cloud-provider')?.value === 'external';
