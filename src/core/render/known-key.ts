import { FLAG_GATES } from '../k3s/flag-gates';
import { FLAGS, MINORS_READ, type Flag, type Role } from '../k3s/flags';
import { isSince, minorNumberOf, type K3sVersion, type Since } from '../k3s/version';

// What came with a patch release is known more closely than to the minor.
const GATES: Readonly<Record<string, Since | undefined>> = FLAG_GATES;

const BY_NAME: ReadonlyMap<string, Flag> = new Map(FLAGS.map((flag) => [flag.name, flag]));

/**
 * Whether that command of that release takes the key. An agent stops at a key it lacks, a server skips it with a warning
 * (seen on v1.36.3). Minors outside those read count as the nearest one read.
 */
export function isKnownKey(key: string, role: Role, version: K3sVersion): boolean {
  const span = BY_NAME.get(key)?.[role] ?? null;
  if (span === null) return false;
  const gate = GATES[key];
  if (gate !== undefined) return isSince(version, gate);
  const minor = Math.min(Math.max(minorNumberOf(version), MINORS_READ[0]), MINORS_READ[1]);
  return span[0] <= minor && minor <= span[1];
}
