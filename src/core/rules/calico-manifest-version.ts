import { CNI_SOURCES } from '../k3s/cni-sources';
import { calicoPinFor } from '../k3s/cni-versions';
import { cniOf } from '../plan/cni-of';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

export const calicoManifestVersion = defineRule({
  id: 'calico-manifest-version',
  field: 'cniVersion',
  sources: [CNI_SOURCES.calicoK3s, CNI_SOURCES.calicoOnPremises, CNI_SOURCES.canal],
  check: (plan) => {
    const cni = cniOf(plan);
    const { cniVersion } = plan;
    if (cni !== 'calico' && cni !== 'canal') return null;
    if (cniVersion !== null && /^v\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(cniVersion)) return null;
    // Files written here pin one themselves; files that are used as they come do not.
    if (cniVersion === null && !plan.cniUnchanged && calicoPinFor(plan.k3sVersion) !== null) return null;
    return { severity: 'warning', facts: { cni, cniVersion: cniVersion || null, proposal: tagFor(plan) } };
  },
  fix: (plan, { facts }) => (facts.proposal === null ? null : { ...plan, cniVersion: facts.proposal }),
});

function tagFor({ cniVersion, k3sVersion }: Plan): string | null {
  // Files lie under tags with a leading v.
  if (cniVersion !== null && /^\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(cniVersion)) return `v${cniVersion}`;
  return calicoPinFor(k3sVersion);
}
