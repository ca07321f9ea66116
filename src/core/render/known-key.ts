import { FLAGS, type Flag, type Role } from '../k3s/flags';
import { hasFlag } from '../k3s/has-flag';
import type { K3sVersion } from '../k3s/version';

const BY_NAME: ReadonlyMap<string, Flag> = new Map(FLAGS.map((flag) => [flag.name, flag]));

/**
 * Whether that command of that release takes the key. An agent stops at a key it lacks, a server skips it with a warning
 * (seen on v1.36.3).
 */
export function isKnownKey(key: string, role: Role, version: K3sVersion): boolean {
  const flag = BY_NAME.get(key);
  return flag !== undefined && hasFlag(flag, role, version);
}
