import {
  CALICO_LINES,
  calicoPinFor,
  CILIUM_LINES,
  ciliumPinFor,
  testedWith,
  type CniLine,
} from '../../k3s/cni-versions';
import { minorOf } from '../../k3s/version';
import type { Plan } from '../../plan/plan';
import type { CniTexts } from './cni-texts';

const FORM = /^v?(\d{1,3}\.\d{1,3}\.\d{1,3})$/;

const stated = ({ cniVersion }: Plan): string | null => FORM.exec(cniVersion ?? '')?.[1] ?? null;

/** The tag of Calico that files are for: the plan's where that names a release, else the pinned one. */
export function calicoReleaseOf(plan: Plan): string | null {
  const own = stated(plan);
  return own === null ? calicoPinFor(plan.k3sVersion) : `v${own}`;
}

/** The version of Cilium's chart, likewise. */
export const ciliumReleaseOf = (plan: Plan): string | null => stated(plan) ?? ciliumPinFor(plan.k3sVersion);

/** A release as it can stand in an address; null where the plan names none. */
export const tagOf = (plan: Plan): string | null => {
  const own = stated(plan);
  return own === null ? null : `v${own}`;
};

/** What is known of the release of a file together with this K3s. */
export const calicoNote = (plan: Plan, name: string, texts: CniTexts): string =>
  releaseNote(plan, name, calicoReleaseOf(plan), CALICO_LINES, texts);

export const ciliumNote = (plan: Plan, texts: CniTexts): string =>
  releaseNote(plan, 'Cilium', ciliumReleaseOf(plan), CILIUM_LINES, texts);

function releaseNote(
  { k3sVersion }: Plan,
  name: string,
  release: string | null,
  lines: readonly CniLine[],
  { release: texts }: CniTexts,
): string {
  if (release === null) return texts.none(name, minorOf(k3sVersion));
  const tests = testedWith(lines, release, k3sVersion);
  if (tests === null) return texts.unknown(name, release);
  const { first, last, isTested } = tests;
  return isTested
    ? texts.tested(name, release, first, last)
    : texts.untested(name, release, first, last, minorOf(k3sVersion));
}
