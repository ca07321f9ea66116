import type { ReleaseList } from '../src/core/k3s/releases';
import { compareVersions, isK3sVersion } from '../src/core/k3s/version';

/** The shipped list, with a note where it comes from. */
export type ShippedList = ReleaseList & { readonly source: string };

/** One channel in the answer of the channel service; further properties are of no use here. */
interface Channel {
  readonly name: string;
  readonly latest: string;
}

const isChannel = (value: unknown): value is Channel =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'latest' in value &&
  typeof value.latest === 'string' &&
  isK3sVersion(value.latest);

/** @throws Error when the answer is not the channel service's, so that a change there cannot pass as "nothing new". */
function channelsOf(answer: unknown): readonly Channel[] {
  const data = typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : null;
  const channels = Array.isArray(data) ? data.filter(isChannel) : [];
  if (!channels.some(({ name }) => name === 'stable')) throw new Error('the answer names no stable channel');
  return channels;
}

const isCandidate = (version: string): boolean => version.includes('-rc');

/**
 * The list with what the channels stand for now. What is known stays; of a new release only the name is known. Lines older
 * than the oldest known one stay out: nothing here knows their facts.
 *
 * @param month When the answer was given, `2026-07`.
 */
export function updateReleases(list: ShippedList, answer: unknown, month: string): ShippedList {
  const oldest = list.releases.map(({ version }) => version).toSorted(compareVersions)[0] ?? 'v0.0.0+k3s1';
  const channels = channelsOf(answer).filter(({ latest }) => compareVersions(latest, oldest) >= 0);
  const known = new Set(list.releases.map(({ version }) => version));
  const fresh = [...new Set(channels.map(({ latest }) => latest))]
    .filter((version) => !known.has(version) && !isCandidate(version))
    .map((version) => ({ version, released: null, flannel: null, traefik: null, coredns: null, containerd: null }));
  return {
    ...list,
    channels: channels.map(({ name, latest }) => {
      const same = list.channels.find((channel) => channel.name === name && channel.version === latest);
      return same ?? { name, version: latest, seen: month };
    }),
    releases: [...list.releases, ...fresh].toSorted((a, b) => compareVersions(b.version, a.version)),
  };
}
