import { SOURCES } from '../k3s/source';
import { isAtLeast, type Host } from '../plan/host';
import { vxlanPortOf } from '../plan/vxlan-of';
import { hasKubelet, hostFindings } from './host-findings';
import { defineRule } from './rule';

/** Ubuntu for the Raspberry Pi left the module out from 21.10 on; in 24.04 it is back. */
const FIRST_WITHOUT = [21, 10];
const FIRST_WITH = [24, 4];

export const piUbuntuVxlan = defineRule({
  id: 'pi-ubuntu-vxlan',
  field: 'platformRelease',
  sources: [SOURCES.requirements, SOURCES.flannelBackends],
  // A plan cannot say that the package is there by now.
  acknowledgeable: true,
  check: (plan) =>
    vxlanPortOf(plan) === null
      ? null
      : hostFindings(
          plan,
          ['platform', 'platformRelease', 'raspberryPi'],
          (host) => (isWithoutModule(host) ? { severity: 'error', facts: { release: host.platformRelease } } : null),
          hasKubelet(plan),
        ),
});

const isWithoutModule = ({ platform, platformRelease, raspberryPi }: Host): boolean =>
  raspberryPi === true &&
  platform === 'ubuntu' &&
  isAtLeast(platformRelease, FIRST_WITHOUT) === true &&
  isAtLeast(platformRelease, FIRST_WITH) === false;
