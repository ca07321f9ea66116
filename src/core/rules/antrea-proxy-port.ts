import { OTHER_CNI_SOURCES } from '../k3s/other-cni-sources';
import { SOURCES } from '../k3s/source';
import { cniOf } from '../plan/cni-of';
import { readComponentArg } from '../plan/component-arg';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

const PORT = '10256';

export const antreaProxyPort = defineRule({
  id: 'antrea-proxy-port',
  field: 'disableKubeProxy',
  sources: [OTHER_CNI_SOURCES.antreaProxy, SOURCES.requirements],
  check: (plan) => {
    if (cniOf(plan) !== 'antrea' || !plan.antreaProxyAll || plan.disableKubeProxy) return null;
    return isPortMoved(plan) ? null : { severity: 'warning', facts: { port: Number(PORT) } };
  },
  fix: (plan) => ({ ...plan, disableKubeProxy: true }),
});

/** Whether kube-proxy is told to answer health checks elsewhere, or not at all; the last argument counts. */
function isPortMoved({ kubeProxyArg }: Plan): boolean {
  const arg = kubeProxyArg.map(readComponentArg).findLast(({ key }) => key === 'healthz-bind-address');
  return arg !== undefined && !arg.value.endsWith(`:${PORT}`);
}
