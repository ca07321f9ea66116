import { SOURCES } from '../k3s/source';
import { runsNoAgent } from '../plan/effective';
import { isAtLeast, type Host } from '../plan/host';
import { carryingBackendOf } from '../plan/vpn';
import { hasKubelet, hostFindings, NO_NODE, type Which } from './host-findings';
import { defineRule, type Found } from './rule';

type Facts = Which & { readonly kernel: string | null };

export const wireguardKernel = defineRule<'wireguard-kernel', Facts>({
  id: 'wireguard-kernel',
  field: 'flannelBackend',
  sources: [SOURCES.flannelBackends, SOURCES.basicOptions, SOURCES.seen],
  check: (plan) => {
    if (carryingBackendOf(plan) !== 'wireguard-native' || plan.wireguardInKernel === true) return null;
    if (plan.wireguardInKernel === false) return runsNoAgent(plan) ? null : ON_ALL;
    return hostFindings(
      plan,
      ['kernel', 'platform'],
      (host) => (isTooOld(host) ? { severity: 'error', facts: { kernel: host.kernel } } : null),
      hasKubelet(plan),
    );
  },
});

const ON_ALL: Found<Facts> = { severity: 'error', facts: { kernel: null, ...NO_NODE } };

/** Linux has it from 5.6 on; Ubuntu brought it to its 5.4. */
const isTooOld = ({ kernel, platform }: Host): boolean =>
  isAtLeast(kernel, platform === 'ubuntu' ? [5, 4] : [5, 6]) === false;
