/** A K3s release in full, as the installer needs it: `v1.36.2+k3s1`. Release candidates carry `-rcN` before the plus. */
export type K3sVersion = string;

type Order = readonly [major: number, minor: number, patch: number, candidate: number, k3s: number];

const FORM = /^v(\d{1,2})\.(\d{1,3})\.(\d{1,3})(?:-rc(\d{1,3}))?\+k3s(\d{1,3})$/;

/** Whether the text is a full release tag. `v1.36` is not: the installer would fail to download it. */
export const isK3sVersion = (text: string): text is K3sVersion => FORM.test(text);

// Every line of a file asks for the release; there are as many as plans and gates name.
const orders = new Map<K3sVersion, Order>();

function orderOf(version: K3sVersion): Order {
  const known = orders.get(version);
  if (known !== undefined) return known;
  const order = readOrder(version);
  orders.set(version, order);
  return order;
}

/** What to sort by. A release candidate comes before its release; `+k3s10` after `+k3s2` (semver would say otherwise). */
function readOrder(version: K3sVersion): Order {
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
  const [orderA, orderB] = [orderOf(a), orderOf(b)];
  const part = ([0, 1, 2, 3, 4] as const).find((each) => orderA[each] !== orderB[each]);
  if (part === undefined) return 0;
  return orderA[part] < orderB[part] ? -1 : 1;
}

/**
 * From which releases something holds: one `major.minor.patch` for each line that has it, oldest line first. A newer line
 * than the last has it from its start, an older one than the first never; a line in between that is not named has it too.
 */
export type Since = readonly [Gate, ...Gate[]];

type Gate = `${number}.${number}.${number}`;

/** Whether a release has what came with `since`, e.g. `['1.25.11', '1.26.6', '1.27.3']`. */
export function isSince(version: K3sVersion, since: Since): boolean {
  const [major, minor, patch] = orderOf(version);
  const own = since.map(orderOfGate).find(([gateMajor, gateMinor]) => gateMajor === major && gateMinor === minor);
  if (own !== undefined) return patch >= own[2];
  const [oldestMajor, oldestMinor] = orderOfGate(since[0]);
  return major > oldestMajor || (major === oldestMajor && minor > oldestMinor);
}

const orderOfGate = (gate: Gate): Order => orderOf(`v${gate}+k3s0`);

/** The minor as people say it: `1.36`. */
export function minorOf(version: K3sVersion): string {
  const [major, minor] = orderOf(version);
  return `${major}.${minor}`;
}

export const minorNumberOf = (version: K3sVersion): number => orderOf(version)[1];
