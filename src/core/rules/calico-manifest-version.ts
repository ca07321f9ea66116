import { CNI_SOURCES } from '../k3s/cni-sources';
import { minorNumberOf } from '../k3s/version';
import { cniOf } from '../plan/cni-of';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

/** Tags whose test list has the minor of Kubernetes: the newest patch whose files are known. */
const PINS = [
  { from: 29, to: 31, tag: 'v3.29.7' },
  { from: 32, to: 33, tag: 'v3.31.7' },
  { from: 34, to: 36, tag: 'v3.32.2' },
] as const;

export const calicoManifestVersion = defineRule({
  id: 'calico-manifest-version',
  field: 'cniVersion',
  sources: [CNI_SOURCES.calicoK3s, CNI_SOURCES.calicoOnPremises, CNI_SOURCES.canal],
  check: (plan) => {
    const cni = cniOf(plan);
    const { cniVersion } = plan;
    if (cni !== 'calico' && cni !== 'canal') return null;
    if (cniVersion !== null && /^v\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(cniVersion)) return null;
    return { severity: 'warning', facts: { cni, cniVersion: cniVersion || null, proposal: tagFor(plan) } };
  },
  fix: (plan, { facts }) => (facts.proposal === null ? null : { ...plan, cniVersion: facts.proposal }),
});

function tagFor({ cniVersion, k3sVersion }: Plan): string | null {
  // Files lie under tags with a leading v.
  if (cniVersion !== null && /^\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(cniVersion)) return `v${cniVersion}`;
  const minor = minorNumberOf(k3sVersion);
  return PINS.find(({ from, to }) => from <= minor && minor <= to)?.tag ?? null;
}
