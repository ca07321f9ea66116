import type { Source } from './source';
import { minorNumberOf, type K3sVersion } from './version';

/** A line of a CNI and the minors of Kubernetes that its own project tests it with, from first to last. */
export interface CniLine {
  readonly line: string;
  readonly kubernetes: readonly [first: number, last: number];
}

/**
 * Calico, by its own requirements page for each line. Other minors are not refused: its operator looks for the APIs it needs,
 * not for a version. The list of 3.33 was read in a third-party catalogue only.
 */
export const CALICO_LINES: readonly CniLine[] = [
  { line: '3.29', kubernetes: [29, 32] },
  { line: '3.30', kubernetes: [31, 35] },
  { line: '3.31', kubernetes: [32, 35] },
  { line: '3.32', kubernetes: [34, 36] },
  { line: '3.33', kubernetes: [35, 37] },
];

/** Cilium, by Documentation/network/kubernetes/compatibility.rst of each line. Its chart refuses nothing since 1.21. */
export const CILIUM_LINES: readonly CniLine[] = [
  { line: '1.17', kubernetes: [29, 32] },
  { line: '1.18', kubernetes: [30, 33] },
  { line: '1.19', kubernetes: [31, 34] },
  { line: '1.20', kubernetes: [33, 36] },
];

interface Pin {
  readonly from: number;
  readonly to: number;
  readonly release: string;
}

/**
 * The release that files are written for where the plan names none: the newest patch whose own files were read, of a line that
 * is tested with the minor of Kubernetes. Newer patches of a line may exist. The files of 3.33 were not there to read.
 */
const CALICO_PINS: readonly Pin[] = [
  { from: 29, to: 31, release: 'v3.29.7' },
  { from: 32, to: 33, release: 'v3.31.7' },
  { from: 34, to: 36, release: 'v3.32.2' },
];

/** 1.20.1 is the one of RKE2's charts of August 2026; of the others the charts themselves (cilium/charts) were read. */
const CILIUM_PINS: readonly Pin[] = [
  { from: 29, to: 29, release: '1.17.18' },
  { from: 30, to: 30, release: '1.18.12' },
  { from: 31, to: 32, release: '1.19.6' },
  { from: 33, to: 36, release: '1.20.1' },
];

/** The release of Kube-OVN whose install.sh was read. */
export const KUBE_OVN_RELEASE = 'v1.16.0';

export const CNI_VERSION_SOURCES: readonly Source[] = [
  {
    kind: 'docs',
    label: 'Calico docs, System requirements',
    url: 'https://docs.tigera.io/calico/latest/getting-started/kubernetes/requirements',
  },
  { kind: 'source', label: 'Calico source, tags', url: 'https://github.com/projectcalico/calico/tags' },
  {
    kind: 'docs',
    label: 'Cilium docs, Kubernetes Compatibility',
    url: 'https://docs.cilium.io/en/stable/network/kubernetes/compatibility/',
  },
  { kind: 'source', label: 'Cilium charts', url: 'https://github.com/cilium/charts' },
  { kind: 'source', label: 'RKE2 charts', url: 'https://github.com/rancher/rke2-charts' },
];

const pinIn = (pins: readonly Pin[], version: K3sVersion): string | null => {
  const minor = minorNumberOf(version);
  return pins.find(({ from, to }) => from <= minor && minor <= to)?.release ?? null;
};

/** The tag of Calico to take with a release of K3s, with its `v`; null where no line is tested with it. */
export const calicoPinFor = (version: K3sVersion): string | null => pinIn(CALICO_PINS, version);

/** The version of Cilium's chart to take with a release of K3s, without `v`; null where no line is tested with it. */
export const ciliumPinFor = (version: K3sVersion): string | null => pinIn(CILIUM_PINS, version);

/** The line a release belongs to: `3.32` of `v3.32.2`. */
const lineOf = (lines: readonly CniLine[], release: string): CniLine | null =>
  lines.find(({ line }) => release.replace(/^v/, '').startsWith(`${line}.`)) ?? null;

/** What is known of a release and a K3s: the minors that its line is tested with, as people say them; null of other lines. */
export function testedWith(
  lines: readonly CniLine[],
  release: string,
  version: K3sVersion,
): { readonly first: string; readonly last: string; readonly isTested: boolean } | null {
  const line = lineOf(lines, release);
  if (line === null) return null;
  const [first, last] = line.kubernetes;
  const minor = minorNumberOf(version);
  return { first: `1.${first}`, last: `1.${last}`, isTested: first <= minor && minor <= last };
}

/** The definitions that Calico's operator needs first: their file has another name from 3.32 on, and none before 3.30. */
export function calicoManifestsOf(tag: string): readonly string[] {
  const [major = 0, minor = 0] = tag.replace(/^v/, '').split('.').map(Number);
  const isAtLeast = (least: number): boolean => major > 3 || (major === 3 && minor >= least);
  if (!isAtLeast(30)) return ['tigera-operator.yaml'];
  return [isAtLeast(32) ? 'v1_crd_projectcalico_org.yaml' : 'operator-crds.yaml', 'tigera-operator.yaml'];
}

export const calicoManifestUrl = (tag: string, file: string): string =>
  `https://raw.githubusercontent.com/projectcalico/calico/${tag}/manifests/${file}`;
