import { FLAGS, type Flag, type Role } from '../k3s/flags';
import { hasFlag } from '../k3s/has-flag';
import { nearestName } from '../k3s/nearest-name';
import { isSince, type K3sVersion, type Since } from '../k3s/version';

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
