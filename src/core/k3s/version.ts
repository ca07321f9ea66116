/** A K3s release in full, as the installer needs it: `v1.36.2+k3s1`. Release candidates carry `-rcN` before the plus. */
export type K3sVersion = string;

type Order = readonly [major: number, minor: number, patch: number, candidate: number, k3s: number];

const FORM = /^v(\d{1,2})\.(\d{1,3})\.(\d{1,3})(?:-rc(\d{1,3}))?\+k3s(\d{1,3})$/;

/** Whether the text is a full release tag. `v1.36` is not: the installer would fail to download it. */
export const isK3sVersion = (text: string): text is K3sVersion => FORM.test(text);

/** What to sort by. A release candidate comes before its release; `+k3s10` after `+k3s2` (semver would say otherwise). */
function orderOf(version: K3sVersion): Order {
  const parts = FORM.exec(version);
  if (parts === null) throw new RangeError(`not a K3s release: ${version}`);
  const [, major, minor, patch, candidate, k3s] = parts;
  return [
    Number(major),
    Number(minor),
    Number(patch),
    candidate === undefined ? Infinity : Number(candidate),
    Number(k3s),
  ];
}

/** Negative when `a` is older than `b`. @throws RangeError on anything but full release tags. */
export function compareVersions(a: K3sVersion, b: K3sVersion): number {
  const orderB = orderOf(b);
  for (const [index, part] of orderOf(a).entries()) {
    const other = orderB[index] ?? 0;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

/**
 * From which releases something holds: one `major.minor.patch` for each line that has it, oldest line first. A newer line
 * than the last has it from its start, an older one than the first never; a line in between that is not named has it too.
 */
export type Since = readonly string[];

/** Whether a release has what came with `since`, e.g. `['1.25.11', '1.26.6', '1.27.3']`. */
export function isSince(version: K3sVersion, since: Since): boolean {
  const [major, minor, patch] = orderOf(version);
  const lines = since.map((gate) => gate.split('.').map(Number));
  const own = lines.find(([gateMajor, gateMinor]) => gateMajor === major && gateMinor === minor);
  if (own !== undefined) return patch >= (own[2] ?? 0);
  const [oldestMajor = 0, oldestMinor = 0] = lines[0] ?? [];
  return major > oldestMajor || (major === oldestMajor && minor > oldestMinor);
}

/** The minor as people say it: `1.36`. */
export function minorOf(version: K3sVersion): string {
  const [major, minor] = orderOf(version);
  return `${major}.${minor}`;
}

export const minorNumberOf = (version: K3sVersion): number => orderOf(version)[1];
