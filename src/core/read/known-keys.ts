import { FLAG_GATES } from '../k3s/flag-gates';
import { FLAGS, MINORS_READ, type Flag, type Role } from '../k3s/flags';
import { nearestName } from '../k3s/nearest-name';
import { isSince, minorNumberOf, type K3sVersion, type Since } from '../k3s/version';

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

const BY_NAME: ReadonlyMap<string, Flag> = new Map(
  FLAGS.flatMap((flag) => [flag.name, ...flag.aliases].map((name) => [name, flag] as const)),
);

/** Hidden flags that fill the same list as another (pkg/cli/cmds/server.go). */
const SAME_AS: Readonly<Record<string, string>> = {
  'kube-controller-arg': 'kube-controller-manager-arg',
  'kube-cloud-controller-arg': 'kube-cloud-controller-manager-arg',
};

/** A flag by its name or its short form, whatever command or release has it. */
export const flagNamed = (name: string): Flag | null => BY_NAME.get(SAME_AS[name] ?? name) ?? null;

/** Whether `k3s server` or `k3s agent` of a release takes a flag. */
export function hasFlag(flag: Flag, role: Role, release: K3sVersion): boolean {
  const minors = flag[role];
  if (minors === null) return false;
  const minor = Math.min(Math.max(minorNumberOf(release), MINORS_READ[0]), MINORS_READ[1]);
  if (minor > minors[1]) return false;
  const since = role === 'server' || minors[0] === flag.server?.[0] ? BACKPORTED[flag.name] : undefined;
  return since === undefined ? minor >= minors[0] : isSince(release, since);
}

/** The name that a misspelt key most likely means, among those the command takes. */
export const nearestFlag = (name: string, role: Role, release: K3sVersion): string | null =>
  nearestName(
    name,
    FLAGS.filter((flag) => !flag.hidden && hasFlag(flag, role, release)).map((flag) => flag.name),
  );

/** Flags that K3s once had, from when it refuses or skips them (K3s release notes v1.25, v1.29), and what stands for them. */
const REMOVED: Readonly<Record<string, { readonly since: Since; readonly successor: string | null }>> = {
  'no-flannel': { since: ['1.25.0'], successor: 'flannel-backend' },
  'no-deploy': { since: ['1.25.0'], successor: 'disable' },
  'cluster-secret': { since: ['1.25.0'], successor: 'token' },
  'multi-cluster-cidr': { since: ['1.29.0'], successor: null },
};

export function removedFlag(name: string, release: K3sVersion): { readonly successor: string | null } | null {
  const removed = Object.hasOwn(REMOVED, name) ? REMOVED[name] : undefined;
  return removed !== undefined && isSince(release, removed.since) ? removed : null;
}
