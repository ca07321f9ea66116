import { FLAG_GATES } from '../../k3s/flag-gates';
import { BACKENDS } from '../../k3s/backends';
import { compareVersions, isSince, minorNumberOf, minorOf, type K3sVersion, type Since } from '../../k3s/version';
import { cniOf } from '../../plan/cni-of';
import { flannelBackendOf } from '../../plan/effective';
import type { Plan } from '../../plan/plan';
import { usesVpn } from '../../plan/vpn';
import { CARRIERS, type Carrier } from './migrate-facts';

/** One upgrade on the way: to a release, or to the newest one of a minor. */
export interface Hop {
  readonly minor: string;
  readonly version: K3sVersion | null;
}

/**
 * What comes first, by the releases that know the backends. `now`: the release that runs knows both; `upgrade`: it lacks the
 * new one; `stopped`: it lacks the old one, so that K3s no longer comes up; `ask`: nobody said which release runs.
 */
export type Order = 'now' | 'upgrade' | 'stopped' | 'ask';

export interface Migration {
  readonly from: Carrier;
  readonly to: Carrier;
  readonly order: Order;
  /** Upgrades before the change, and after it up to the plan's release. */
  readonly before: readonly Hop[];
  readonly after: readonly Hop[];
  /** The plan's own release lacks the new backend. */
  readonly isPlanTooOld: boolean;
  /** The plan's files have the new backend. */
  readonly isInFiles: boolean;
  /** The plan has options behind the backend's name, which K3s exits over from 1.27 on. */
  readonly hasOptions: boolean;
}

const SUCCESSOR = BACKENDS['wireguard-native'].name;

/** `backend=option=value` is a backend, too. */
const carrierOf = (text: string): Carrier | null => {
  const [name = ''] = text.split('=');
  return (Object.hasOwn(CARRIERS, name) ? CARRIERS[name] : null) ?? null;
};

/** The change of flannel's backend that a plan asks for; null where there is none, or another CNI or a VPN decides. */
export function migrationOf(plan: Plan): Migration | null {
  const { runningFlannelBackend, runningCni, k3sVersion } = plan;
  if (cniOf(plan) !== 'flannel' || (runningCni ?? 'flannel') !== 'flannel' || usesVpn(plan)) return null;
  const planned = flannelBackendOf(plan);
  const wanted = carrierOf(planned);
  const from = carrierOf(runningFlannelBackend ?? planned);
  const to = wanted !== null && wanted.until !== null ? carrierOf(SUCCESSOR) : wanted;
  if (from === null || to === null || from.name === to.name) return null;
  return {
    from,
    to,
    ...orderOf(plan, from, to),
    isPlanTooOld: to.since !== null && !isSince(k3sVersion, to.since),
    isInFiles: wanted === to,
    hasOptions: planned.includes('='),
  };
}

function orderOf(plan: Plan, from: Carrier, to: Carrier): Pick<Migration, 'order' | 'before' | 'after'> {
  const running = plan.runningK3sVersion;
  if (running === null)
    return { order: from.until !== null || to.since !== null ? 'ask' : 'now', before: [], after: [] };
  if (to.since !== null && !isSince(running, to.since)) {
    const minor = minorNumberOf(firstOf(to.since));
    const bridge = bridgeFor(plan, from, to.since);
    const before = hopsTo(running, minor, bridge);
    return { order: 'upgrade', before, after: hopsToPlan(bridge ?? `v1.${minor}.999+k3s1`, plan) };
  }
  const order = from.until !== null && isSince(running, from.until) ? 'stopped' : 'now';
  return { order, before: [], after: hopsToPlan(running, plan) };
}

const firstOf = (since: Since): K3sVersion => `v${since[0]}+k3s1`;

/** Where the change is made: the plan's release where it is of that minor, else its newest, unless that lacks ipsec's programs. */
function bridgeFor({ k3sVersion }: Plan, from: Carrier, since: Since): K3sVersion | null {
  if (from.name === 'ipsec') return firstOf(since);
  return minorOf(k3sVersion) === minorOf(firstOf(since)) && isSince(k3sVersion, since) ? k3sVersion : null;
}

/** Minor by minor; within one minor straight to the release. */
function hopsTo(from: K3sVersion, last: number, version: K3sVersion | null): readonly Hop[] {
  const first = Math.min(minorNumberOf(from) + 1, last);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    minor: `1.${first + index}`,
    version: first + index === last ? version : null,
  }));
}

const hopsToPlan = (from: K3sVersion, { k3sVersion }: Plan): readonly Hop[] =>
  compareVersions(k3sVersion, from) > 0 ? hopsTo(from, minorNumberOf(k3sVersion), k3sVersion) : [];

/** Whether flannel of the release where the change is made can use external addresses; null where it is not known. */
export function knowsExternalIp({ runningK3sVersion }: Plan): boolean | null {
  return runningK3sVersion === null ? null : isSince(runningK3sVersion, FLAG_GATES['flannel-external-ip']);
}

/** The release the new backend came with; null where all have it. */
export const neededOf = ({ to }: Migration): string | null => (to.since === null ? null : `v${to.since[0]}`);

/** The minor from which K3s ends over the old backend; null where it does not. */
export const untilOf = ({ from }: Migration): string | null =>
  from.until === null ? null : minorOf(`v${from.until[0]}+k3s1`);
