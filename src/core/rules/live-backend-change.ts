import { SOURCES } from '../k3s/source';
import { cniOf } from '../plan/cni-of';
import { flannelBackendOf } from '../plan/effective';
import { usesVpn } from '../plan/vpn';
import { defineRule } from './rule';

export const liveBackendChange = defineRule({
  id: 'live-backend-change',
  field: 'flannelBackend',
  sources: [
    SOURCES.basicOptions,
    { kind: 'issue', label: 'k3s-io/k3s#3409', url: 'https://github.com/k3s-io/k3s/issues/3409' },
    { kind: 'issue', label: 'rancher/rke2#9338', url: 'https://github.com/rancher/rke2/issues/9338' },
  ],
  check: (plan) => {
    const running = plan.runningFlannelBackend;
    // To and from none is a change of the CNI.
    if (running === null || running === 'none' || cniOf(plan) !== 'flannel' || usesVpn(plan)) return null;
    const planned = flannelBackendOf(plan);
    if (planned === running || planned === 'none') return null;
    return { severity: 'warning', facts: { running, planned } };
  },
});
