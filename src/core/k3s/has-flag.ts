import { FLAG_GATES } from './flag-gates';
import { MINORS_READ, type Flag, type Role } from './flags';
import { isSince, minorNumberOf, type K3sVersion, type Since } from './version';

/**
 * First releases of flags that came to older minors as well; the list of flags was read at the newest commit of each minor
 * of main. K3s release notes.
 */
const BACKPORTED: Readonly<Record<string, Since>> = {
  'servicelb-namespace': ['1.24.2'],
  'tls-san-security': ['1.24.17', '1.25.13', '1.26.8', '1.27.5', '1.28.1'],
  'disable-apiserver-lb': ['1.25.16', '1.26.11', '1.27.8', '1.28.4'],
  'supervisor-metrics': ['1.27.15', '1.28.11', '1.29.6', '1.30.2'],
  'node-internal-dns': ['1.29.12', '1.30.8', '1.31.4'],
  'node-external-dns': ['1.29.12', '1.30.8', '1.31.4'],
  'vpn-auth-file': ['1.25.11', '1.26.6', '1.27.3'],
  ...FLAG_GATES,
};

/** Whether `k3s server` or `k3s agent` of a release takes a flag. Minors outside those read count as the nearest one read. */
export function hasFlag(flag: Flag, role: Role, release: K3sVersion): boolean {
  const minors = flag[role];
  if (minors === null) return false;
  const minor = Math.min(Math.max(minorNumberOf(release), MINORS_READ[0]), MINORS_READ[1]);
  if (minor > minors[1]) return false;
  const since = role === 'server' || minors[0] === flag.server?.[0] ? BACKPORTED[flag.name] : undefined;
  return since === undefined ? minor >= minors[0] : isSince(release, since);
}
