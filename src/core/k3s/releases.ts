import { compareVersions, isK3sVersion, type K3sVersion } from './version';

export interface Release {
  readonly version: K3sVersion;
  readonly released: string | null;
  readonly flannel: string | null;
  readonly coredns: string | null;
  readonly traefik: string | null;
  readonly containerd: string | null;
}

export interface Channel {
  readonly name: string;
  readonly version: K3sVersion;
  readonly seen: string | null;
}

/** The release list as the site serves it; null means "not known". */
export interface ReleaseList {
  readonly channels: readonly Channel[];
  readonly releases: readonly Release[];
}

const FACTS = ['released', 'flannel', 'coredns', 'traefik', 'containerd'] as const;

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null;
const isTextOrNull = (json: unknown): json is string | null => json === null || typeof json === 'string';
const isVersion = (json: unknown): json is K3sVersion => typeof json === 'string' && isK3sVersion(json);

// Written out: a schema library would weigh five times as much in the page as these lines.
const isRelease = (json: unknown): json is Release =>
  isRecord(json) && isVersion(json['version']) && FACTS.every((fact) => isTextOrNull(json[fact]));

const isChannel = (json: unknown): json is Channel =>
  isRecord(json) && typeof json['name'] === 'string' && isVersion(json['version']) && isTextOrNull(json['seen']);

const isListOf = <T>(json: unknown, isItem: (item: unknown) => item is T): json is readonly T[] =>
  Array.isArray(json) && json.every(isItem);

/** Reads a release list, newest first; null when it is not one. */
export function parseReleaseList(json: unknown): ReleaseList | null {
  if (!isRecord(json)) return null;
  const { channels, releases } = json;
  if (!isListOf(channels, isChannel) || !isListOf(releases, isRelease)) return null;
  return { channels, releases: releases.toSorted((a, b) => compareVersions(b.version, a.version)) };
}

/** The release a channel stands for, by the list; null when the list does not name the channel. */
export const channelVersion = ({ channels }: ReleaseList, name: string): K3sVersion | null =>
  channels.find((channel) => channel.name === name)?.version ?? null;

export const isNewer = (a: K3sVersion, b: K3sVersion): boolean => compareVersions(a, b) > 0;
