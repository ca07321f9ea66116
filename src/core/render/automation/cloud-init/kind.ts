import type { Plan } from '../../../plan/plan';
import { nodeEntries } from '../../config-entries';
import { isKnownKey } from '../../known-key';
import { commandOf, type Target, type TargetRole } from '../../target';

/** What documents of several machines have in common. */
export interface Kind {
  readonly role: TargetRole;
  /** May be a system that takes changes only with a restart. */
  readonly isSuse: boolean;
  /** Raspberry Pis, where that is known of the machine. */
  readonly pi: 'ubuntu' | 'raspberry-pi-os' | null;
  /** Where the key for the VPN is expected; null on machines that join none. */
  readonly vpnFile: string | null;
}

export function kindOf(plan: Plan, { role, node }: Target): Kind {
  const platform = node?.platform ?? plan.platform;
  const isPi = platform === 'raspberry-pi-os' || (platform === 'ubuntu' && (node?.raspberryPi ?? plan.raspberryPi));
  return {
    role,
    isSuse: platform === 'suse',
    pi: isPi === true ? platform : null,
    vpnFile: vpnFileOf(plan, role, node),
  };
}

function vpnFileOf(plan: Plan, role: TargetRole, node: Target['node']): string | null {
  if (plan.vpn === null) return null;
  const entry = nodeEntries(plan, node).find(({ key }) => key === 'vpn-auth-file');
  const isWritten = entry !== undefined && isKnownKey(entry.key, commandOf(role), plan.k3sVersion);
  return isWritten && typeof entry.value === 'string' ? entry.value : null;
}
