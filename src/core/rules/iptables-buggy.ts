import { isAtLeast } from '../plan/host';
import { defineRule } from './rule';

type Bug = 'duplicates' | 'old-nft';

export const iptablesBuggy = defineRule({
  id: 'iptables-buggy',
  field: 'iptablesVersion',
  sources: [
    {
      kind: 'docs',
      label: 'K3s docs, Known Issues',
      url: 'https://docs.k3s.io/known-issues',
    },
    {
      kind: 'source',
      label: 'K3s source, contrib/util/check-config.sh',
      url: 'https://github.com/k3s-io/k3s/blob/main/contrib/util/check-config.sh',
    },
  ],
  check: ({ iptablesVersion, preferBundledBin }) => {
    const bug = preferBundledBin || iptablesVersion === null ? null : bugOf(iptablesVersion);
    return bug === null ? null : { severity: 'warning', facts: { iptablesVersion, bug } };
  },
  fix: (plan) => ({ ...plan, preferBundledBin: true }),
});

/** As `k3s check-config` sees it; the documentation counts 1.8.4 among the faulty ones as well. */
function bugOf(version: string): Bug | null {
  const isFrom = (...least: readonly number[]): boolean => isAtLeast(version, least) === true;
  if (isFrom(1, 8, 0) && !isFrom(1, 8, 4)) return /legacy/.test(version) ? null : 'duplicates';
  return isFrom(0) && !isFrom(1, 6, 2) && /nf/.test(version) ? 'old-nft' : null;
}
