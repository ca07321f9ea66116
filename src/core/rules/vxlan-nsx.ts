import { cniOf } from '../plan/cni-of';
import { vxlanPortOf } from '../plan/vxlan-of';
import { defineRule } from './rule';

/** The ports that the offload of VMware's network cards takes for its own. */
const OFFLOADED: readonly (number | null)[] = [8472, 4789];

export const vxlanNsx = defineRule({
  id: 'vxlan-nsx',
  field: 'cloud',
  sources: [
    {
      kind: 'docs',
      label: 'Cilium docs, Installation on VMware ESXi with NSX',
      url: 'https://docs.cilium.io/en/stable/installation/k8s-install-broadcom-vmware-esxi-nsx/',
    },
  ],
  check: (plan) => {
    const port = plan.cloud === 'vmware-nsx' ? vxlanPortOf(plan) : null;
    if (port === null || !OFFLOADED.includes(port)) return null;
    return { severity: 'warning', facts: { port, cni: cniOf(plan) } };
  },
});
