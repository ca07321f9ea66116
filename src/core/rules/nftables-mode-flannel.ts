import { SOURCES } from '../k3s/source';
import { cniOf } from '../plan/cni-of';
import { readComponentArg } from '../plan/component-arg';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

export const nftablesModeFlannel = defineRule<'nftables-mode-flannel', { readonly isProxy: boolean }>({
  id: 'nftables-mode-flannel',
  field: 'kubeProxyArg',
  sources: [
    { kind: 'issue', label: 'k3s-io/k3s#12849', url: 'https://github.com/k3s-io/k3s/issues/12849' },
    SOURCES.k3sFlannelSetup,
  ],
  check: (plan) => {
    if (cniOf(plan) !== 'flannel') return null;
    return [
      ...(asksForNftables(plan) ? [{ severity: 'warning' as const, facts: { isProxy: true } }] : []),
      ...(/"EnableNFTables"\s*:\s*true/i.test(plan.netConf ?? '')
        ? [{ severity: 'warning' as const, place: { field: 'netConf' as const }, facts: { isProxy: false } }]
        : []),
    ];
  },
  fix: (plan, { facts: { isProxy } }) =>
    isProxy ? { ...plan, kubeProxyArg: plan.kubeProxyArg.filter((item) => !isProxyMode(item)) } : null,
});

const isProxyMode = (item: string): boolean => readComponentArg(item).key === 'proxy-mode';

const asksForNftables = ({ kubeProxyArg, disableKubeProxy }: Plan): boolean =>
  !disableKubeProxy && readComponentArg(kubeProxyArg.findLast(isProxyMode) ?? '').value === 'nftables';
