import { BACKENDS, isBackend } from '../k3s/backends';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf, ofFamily, uplinkMtuOf } from '../plan/effective';
import { carryingBackendOf } from '../plan/vpn';
import { defineRule } from './rule';

/** What every link must carry for IPv6 (RFC 8200, section 5). */
const IPV6_LEAST = 1280;

export const mtuTooSmall = defineRule({
  id: 'mtu-too-small',
  field: 'uplinkMtu',
  sources: [SOURCES.flannelBackends, SOURCES.calculated],
  check: (plan) => {
    const flannelBackend = carryingBackendOf(plan);
    const overhead = isBackend(flannelBackend) ? BACKENDS[flannelBackend].overhead : null;
    if (overhead === null || ofFamily(clusterCidrOf(plan), 'ipv6') === null) return null;
    const uplinkMtu = uplinkMtuOf(plan);
    const podMtu = uplinkMtu - overhead;
    if (podMtu >= IPV6_LEAST) return null;
    return {
      severity: 'warning',
      facts: { flannelBackend, uplinkMtu, overhead, podMtu, least: IPV6_LEAST, needed: IPV6_LEAST + overhead },
    };
  },
});
