import { BACKENDS } from '../k3s/backends';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf, ofFamily, uplinkMtuOf } from '../plan/effective';
import { carryingBackendOf } from '../plan/vpn';
import { defineRule } from './rule';

/** What VXLAN takes of a packet that travels over IPv6; flannel reckons with that of IPv4. */
const IPV6_HEADER = 70;

export const mtuVxlanV6 = defineRule({
  id: 'mtu-vxlan-v6',
  field: 'uplinkMtu',
  sources: [
    {
      kind: 'docs',
      label: 'Calico docs, Configure MTU',
      url: 'https://docs.tigera.io/calico/latest/networking/configuring/mtu',
    },
    SOURCES.seen,
  ],
  check: (plan) => {
    // Flannel's own configuration can give another MTU.
    if (
      carryingBackendOf(plan) !== 'vxlan' ||
      plan.flannelConf !== null ||
      ofFamily(clusterCidrOf(plan), 'ipv6') === null
    )
      return null;
    const uplinkMtu = uplinkMtuOf(plan);
    const facts = { podMtu: uplinkMtu - BACKENDS.vxlan.overhead, passing: uplinkMtu - IPV6_HEADER };
    return { severity: 'info', facts };
  },
});
