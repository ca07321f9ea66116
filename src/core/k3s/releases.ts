import * as z from 'zod/mini';
import { compareVersions, isK3sVersion, type K3sVersion } from './version';

const version = z.string().check(z.refine(isK3sVersion));
const component = z.nullable(z.string());

/** The release list as the site serves it; null means "not known". */
const releaseList = z.object({
  channels: z.array(z.object({ name: z.string(), version, seen: z.nullable(z.string()) })),
  releases: z.array(
    z.object({
      version,
      released: component,
      flannel: component,
      coredns: component,
      traefik: component,
      containerd: component,
    }),
  ),
});

export type ReleaseList = z.infer<typeof releaseList>;
export type Release = ReleaseList['releases'][number];

/** Reads a release list, newest first; null when it is not one. */
export function parseReleaseList(json: unknown): ReleaseList | null {
  const parsed = z.safeParse(releaseList, json);
  if (!parsed.success) return null;
  return { ...parsed.data, releases: parsed.data.releases.toSorted((a, b) => compareVersions(b.version, a.version)) };
}

/** The release a channel stands for, by the list; null when the list does not name the channel. */
export const channelVersion = ({ channels }: ReleaseList, name: string): K3sVersion | null =>
  channels.find((channel) => channel.name === name)?.version ?? null;

export const isNewer = (a: K3sVersion, b: K3sVersion): boolean => compareVersions(a, b) > 0;
