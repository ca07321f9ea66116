import { SOURCES } from '../k3s/source';
import { datastoreOf } from '../plan/effective';
import type { Host } from '../plan/host';
import { hostFindings } from './host-findings';
import { defineRule } from './rule';

export const piEtcdSd = defineRule({
  id: 'pi-etcd-sd',
  field: 'storage',
  sources: [SOURCES.requirements, SOURCES.embeddedEtcd],
  check: (plan) =>
    datastoreOf(plan) === 'etcd'
      ? hostFindings(
          plan,
          ['platform', 'raspberryPi', 'storage'],
          (host) => (isPi(host) && host.storage === 'sd' ? { severity: 'warning', facts: {} } : null),
          (role) => role === 'server',
        )
      : null,
});

const isPi = ({ raspberryPi, platform }: Host): boolean => raspberryPi ?? platform === 'raspberry-pi-os';
