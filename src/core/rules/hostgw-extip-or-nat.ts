import { SOURCES } from '../k3s/source';
import { flannelBackendOf } from '../plan/effective';
import { withWireguardNative } from '../plan/wireguard';
import { defineRule } from './rule';

export const hostgwExtipOrNat = defineRule({
  id: 'hostgw-extip-or-nat',
  field: 'flannelBackend',
  sources: [
    {
      kind: 'docs',
      label: 'flannel, Running',
      url: 'https://github.com/flannel-io/flannel/blob/master/Documentation/running.md',
    },
    SOURCES.basicOptions,
  ],
  check: (plan) =>
    flannelBackendOf(plan) === 'host-gw' && plan.flannelExternalIp ? { severity: 'error', facts: {} } : null,
  fix: withWireguardNative,
});
