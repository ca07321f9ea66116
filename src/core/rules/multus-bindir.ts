import { OTHER_CNI_SOURCES } from '../k3s/other-cni-sources';
import { SOURCES } from '../k3s/source';
import { cniBinDirOf, hasLastingBinDir, STANDARD_BIN_DIR, withoutSlash } from '../plan/cni-dirs';
import { defineRule } from './rule';

export const multusBindir = defineRule({
  id: 'multus-bindir',
  field: 'multusBinDir',
  sources: [OTHER_CNI_SOURCES.k3sMultus, SOURCES.k3sExecutor],
  check: (plan) => {
    if (!plan.multus) return null;
    const binDir = withoutSlash(plan.multusBinDir ?? STANDARD_BIN_DIR);
    const right = cniBinDirOf(plan);
    if (binDir === right) return null;
    const facts = { binDir, right, isDefault: plan.multusBinDir === null, isLasting: hasLastingBinDir(plan) };
    return { severity: 'error', facts };
  },
  fix: (plan, { facts: { right } }) => ({ ...plan, multusBinDir: right === STANDARD_BIN_DIR ? null : right }),
});
