import {
  NM_CLOUD_SETUP,
  PI_CGROUP,
  PI_COMMAND_LINES,
  RHEL_MODULES,
  RHEL_WITHOUT_WIREGUARD,
  UBUNTU_PI_MODULES,
  type LinuxPlatform,
} from '../../k3s/host-packages';
import { isAtLeast, type Host } from '../../plan/host';
import type { Plan } from '../../plan/plan';
import { carryingBackendOf } from '../../plan/vpn';
import { comment, shellWord } from '../quote';
import { tunnelsOf } from './tunnels';
import type { HostTexts } from './host-texts';
import { isPossiblyPi, kindOf, needsPi, type PlatformKind } from './platforms';
import { say, section } from './shell';

const mayBe = (kind: PlatformKind | null, isConcerned: (host: Host) => boolean): boolean =>
  kind?.hosts.some(isConcerned) ?? false;

const isFrom = (host: Host, least: readonly number[]): boolean => isAtLeast(host.platformRelease, least) !== false;
const isBefore = (host: Host, least: readonly number[]): boolean => isAtLeast(host.platformRelease, least) !== true;

/** What platforms need that K3s does not do itself. */
export function platformSteps(
  plan: Plan,
  kinds: readonly PlatformKind[],
  prepare: HostTexts['prepare'],
): readonly string[] {
  const packages = [...rhelSteps(plan, kinds, prepare), ...ubuntuSteps(plan, kinds)];
  return [
    ...section(packages.length > 0 ? prepare.packages : '', packages),
    ...(packages.length > 0 && plan.airGap ? [comment(prepare.airGap)] : []),
    ...cloudSetup(plan, kinds, prepare),
    ...alpineSteps(kinds, prepare),
    ...suseSteps(kinds, prepare),
    ...piSteps(kinds, prepare),
  ];
}

const when = (platform: LinuxPlatform, lines: readonly string[]): readonly string[] => [
  `if [ "$platform" = ${platform} ]; then`,
  ...lines.map((line) => `  ${line}`),
  'fi',
];

function rhelSteps(plan: Plan, kinds: readonly PlatformKind[], prepare: HostTexts['prepare']): readonly string[] {
  const kind = kindOf(kinds, 'rhel');
  const { rhel, oracle } = RHEL_MODULES.packages;
  const isOld = (host: Host): boolean => isBefore(host, RHEL_WITHOUT_WIREGUARD.until);
  const lines = [
    ...(mayBe(kind, (host) => isFrom(host, RHEL_MODULES.from))
      ? [
          'case $release in',
          '  [7-9] | [7-9].*) ;;',
          '  *)',
          // Oracle Linux runs a kernel of its own, unless it was told otherwise.
          '    case $id:$(uname -r) in',
          `      ol:*uek*) dnf install -y ${oracle} ;;`,
          `      *) dnf install -y ${rhel} ;;`,
          '    esac',
          `    modprobe br_netfilter || refuse ${shellWord(prepare.rebootForModules)} "$(uname -r)"`,
          '    ;;',
          'esac',
        ]
      : []),
    ...(carryingBackendOf(plan) === 'wireguard-native' && mayBe(kind, isOld)
      ? [
          'case $release in',
          `  8 | 8.*) modprobe wireguard || refuse ${shellWord(prepare.wireguardRhel8(RHEL_WITHOUT_WIREGUARD.package))} ;;`,
          'esac',
        ]
      : []),
  ];
  return lines.length === 0 ? [] : when('rhel', lines);
}

function ubuntuSteps(plan: Plan, kinds: readonly PlatformKind[]): readonly string[] {
  const isConcerned = (host: Host): boolean =>
    isPossiblyPi(host) && isFrom(host, UBUNTU_PI_MODULES.from) && isBefore(host, UBUNTU_PI_MODULES.until);
  const hasVxlan = tunnelsOf(plan).some(({ purpose }) => purpose === 'vxlan');
  if (!hasVxlan || !mayBe(kindOf(kinds, 'ubuntu'), isConcerned)) return [];
  return when('ubuntu', [
    'case $release in',
    `  ${UBUNTU_PI_MODULES.releases}) if is_pi; then apt-get update; apt-get install -y ${UBUNTU_PI_MODULES.package}; fi ;;`,
    'esac',
  ]);
}

function cloudSetup(plan: Plan, kinds: readonly PlatformKind[], prepare: HostTexts['prepare']): readonly string[] {
  if (!plan.nmCloudSetup || kindOf(kinds, 'rhel') === null) return [];
  return section(
    prepare.nmCloudSetup,
    when('rhel', [
      'case $release in',
      `  ${NM_CLOUD_SETUP.releases}) systemctl disable --now ${NM_CLOUD_SETUP.units} ;;`,
      `  *) ${say(prepare.nmCloudSetupLater)} ;;`,
      'esac',
    ]),
  );
}

function alpineSteps(kinds: readonly PlatformKind[], prepare: HostTexts['prepare']): readonly string[] {
  if (kindOf(kinds, 'alpine') === null) return [];
  return section(
    prepare.alpineCgroups,
    when('alpine', [
      'rc-update add cgroups boot',
      'rc-service cgroups start',
      `if grep -q '^[^#].*cgroup' /etc/fstab; then ${say(prepare.alpineFstab)}; fi`,
    ]),
  );
}

function suseSteps(kinds: readonly PlatformKind[], prepare: HostTexts['prepare']): readonly string[] {
  if (kindOf(kinds, 'suse') === null) return [];
  return [
    '',
    ...when('suse', [`if command -v transactional-update >/dev/null; then ${say(prepare.transactional)}; fi`]),
  ];
}

/** The command line of the kernel is one line that decides whether a machine boots: it is named, not edited. */
function piSteps(kinds: readonly PlatformKind[], prepare: HostTexts['prepare']): readonly string[] {
  if (!needsPi(kinds)) return [];
  return [
    '',
    'memory_cgroup() {',
    '  if [ -f /sys/fs/cgroup/cgroup.controllers ]; then',
    '    grep -qw memory /sys/fs/cgroup/cgroup.controllers',
    '  else',
    String.raw`    grep -q '^memory[[:space:]].*[[:space:]]1$' /proc/cgroups`,
    '  fi',
    '}',
    'if is_pi && ! memory_cgroup; then',
    `  for file in ${PI_COMMAND_LINES.join(' ')}; do`,
    `    [ ! -f "$file" ] || refuse ${shellWord(prepare.piCgroups(PI_CGROUP))} "$file"`,
    '  done',
    `  refuse ${shellWord(prepare.piCgroups(PI_CGROUP))} cmdline.txt`,
    'fi',
  ];
}
