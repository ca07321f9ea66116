import { parseAddress } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { isDualStack, nodeCount } from '../plan/effective';
import { familiesOf } from '../plan/plan';
import { defineRule } from './rule';

/** Without its own cloud controller K3s hands the kubelet of a dual-stack node no `node-ip` at all. */
export const dualExternalCcm = defineRule({
  id: 'dual-external-ccm',
  field: 'disableCloudController',
  sources: [
    {
      kind: 'source',
      label: 'K3s source, pkg/daemons/agent/agent_linux.go',
      url: 'https://github.com/k3s-io/k3s/blob/main/pkg/daemons/agent/agent_linux.go',
    },
    SOURCES.seen,
  ],
  check: (plan) => {
    if (!plan.disableCloudController || !isDualStack(plan) || nodeCount(plan) === 0) return null;
    if (kubeletHasBothFamilies(plan.kubeletArg)) return null;
    const hasPolicyController = !plan.disableNetworkPolicy;
    return { severity: hasPolicyController ? 'error' : 'warning', facts: { hasPolicyController } };
  },
});

function kubeletHasBothFamilies(kubeletArg: readonly string[]): boolean {
  const given = kubeletArg.findLast((item) => /^(--)?node-ip=/.test(item));
  const addresses = (given?.split('=')[1] ?? '').split(',').flatMap((text) => {
    const result = parseAddress(text);
    return result.ok ? [result.value] : [];
  });
  return familiesOf(addresses).length === 2;
}
