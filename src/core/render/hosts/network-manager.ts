import { NETWORK_MANAGER_FILE, NETWORK_MANAGER_FOLDER, UNMANAGED } from '../../k3s/host-settings';
import { cniOf } from '../../plan/cni-of';
import { hostsOf } from '../../plan/host';
import type { Plan } from '../../plan/plan';
import { shellWord } from '../quote';
import type { HostTexts } from './host-texts';
import { say, section } from './shell';

/** NetworkManager takes the interfaces of pods for its own. */
export function networkManager(plan: Plan, prepare: HostTexts['prepare']): readonly string[] {
  const { networkService } = plan;
  if (networkService !== null && networkService !== 'networkmanager') return [];
  const patterns = unmanagedOf(plan);
  const steps =
    patterns === null
      ? [say(prepare.networkManagerOther)]
      : [
          `put ${NETWORK_MANAGER_FILE} '[keyfile]' ${shellWord(`unmanaged-devices=${patterns}`)}`,
          ...reloadLines(plan, prepare),
        ];
  // Where nobody said, the machine shows whether it has it.
  const isStated = networkService === 'networkmanager';
  return section(
    prepare.networkManager,
    isStated ? steps : [`if [ -d ${NETWORK_MANAGER_FOLDER} ]; then`, ...steps.map((line) => `  ${line}`), 'fi'],
  );
}

/** Alpine has no systemd, and how it reloads NetworkManager is left to the reader. */
function reloadLines(plan: Plan, prepare: HostTexts['prepare']): readonly string[] {
  const onSystemd = [
    'if systemctl is-active --quiet NetworkManager; then',
    '  systemctl reload NetworkManager',
    'fi',
    'if systemctl is-active --quiet k3s || systemctl is-active --quiet k3s-agent; then',
    `  ${say(prepare.networkManagerRunning)}`,
    'fi',
  ];
  const onAlpine = [say(prepare.networkManagerReload)];
  const platforms = hostsOf(plan, ['platform']).map(({ platform }) => platform);
  if (!platforms.includes('alpine')) return onSystemd;
  if (platforms.every((platform) => platform === 'alpine')) return onAlpine;
  const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);
  return ['if command -v systemctl >/dev/null; then', ...indent(onSystemd), 'else', ...indent(onAlpine), 'fi'];
}

/** Null where the facts name no interfaces for the CNI. */
function unmanagedOf(plan: Plan): string | null {
  const cni = cniOf(plan);
  if (cni !== 'flannel' && cni !== 'calico' && cni !== 'canal') return null;
  return UNMANAGED[cni].map((pattern) => `interface-name:${pattern}`).join(';');
}
