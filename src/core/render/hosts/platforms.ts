import { PLATFORMS, type LinuxPlatform } from '../../k3s/host-packages';
import { keysOf } from '../../keys-of';
import { hostsOf, type Host } from '../../plan/host';
import type { Plan } from '../../plan/plan';
import { shellWord } from '../quote';
import type { HostTexts } from './host-texts';
import { refuseUnless, say } from './shell';

/** Machines of a platform, as far as the plan tells them apart. */
export interface PlatformKind {
  readonly platform: LinuxPlatform | 'other';
  readonly hosts: readonly Host[];
  readonly install: string | null;
}

/** The platforms of a plan; all there are where it does not say. */
export function platformKindsOf(plan: Plan): readonly PlatformKind[] {
  const hosts = hostsOf(plan, ['platform', 'platformRelease', 'raspberryPi', 'arch']).map((host) => ({
    ...host,
    raspberryPi: host.raspberryPi ?? (plan.cloud !== null || host.arch === 'amd64' ? false : null),
  }));
  const isAny = hosts.some(({ platform }) => platform === null);
  const known = keysOf(PLATFORMS).flatMap((platform) => {
    const own = hosts.filter((host) => host.platform === platform || host.platform === null);
    return own.length === 0 ? [] : [{ platform, hosts: own, install: PLATFORMS[platform].install }];
  });
  const others = hosts.filter(({ platform }) => platform === 'other');
  return [
    ...known,
    ...(isAny || others.length > 0 ? [{ platform: 'other' as const, hosts: others, install: null }] : []),
  ];
}

export const kindOf = (kinds: readonly PlatformKind[], platform: LinuxPlatform): PlatformKind | null =>
  kinds.find((kind) => kind.platform === platform) ?? null;

/** Finds out what the machine is, and ends the script where that is not planned. */
export function platformCheck(kinds: readonly PlatformKind[], prepare: HostTexts['prepare']): readonly string[] {
  const isPlanned = (platform: LinuxPlatform): boolean => kindOf(kinds, platform) !== null;
  const planned = kinds.map(({ platform }) => platform).join(', ');
  const cases = keysOf(PLATFORMS)
    .filter((platform) => isPlanned(platform) && platform !== 'raspberry-pi-os')
    .map((platform) => `  ${PLATFORMS[platform].ids.join(' | ')}) platform=${platform} ;;`);
  const pi = PLATFORMS['raspberry-pi-os'].ids.join(' | ');
  return [
    String.raw`of_system() { sed -n "s/^$1=//p" /etc/os-release | tr -d "\"'"; }`,
    'id=$(of_system ID)',
    'release=$(of_system VERSION_ID)',
    ...(needsPi(kinds) ? ["is_pi() { grep -q 'Raspberry Pi' /proc/device-tree/model 2>/dev/null; }"] : []),
    'platform=other',
    ...(cases.length > 0 ? ['case $id in', ...cases, 'esac'] : []),
    ...(isPlanned('raspberry-pi-os') ? [`case $id in ${pi}) if is_pi; then platform=raspberry-pi-os; fi ;; esac`] : []),
    ...(kinds.some(({ platform }) => platform === 'other')
      ? [`[ "$platform" != other ] || ${say(prepare.unknownPlatform, '"$id"')}`]
      : [refuseUnless('[ "$platform" != other ]', prepare.otherPlatform(planned), '"$id $release"')]),
    ...releaseChecks(kinds, prepare),
  ];
}

export const isPossiblyPi = ({ raspberryPi }: Host): boolean => raspberryPi !== false;

export function needsPi(kinds: readonly PlatformKind[]): boolean {
  return kinds.some(
    ({ platform, hosts }) =>
      platform === 'raspberry-pi-os' || ((platform === 'ubuntu' || platform === 'debian') && hosts.some(isPossiblyPi)),
  );
}

/** Where all machines of a platform have releases that the plan names, others are refused. */
function releaseChecks(kinds: readonly PlatformKind[], prepare: HostTexts['prepare']): readonly string[] {
  return kinds.flatMap(({ platform, hosts }) => {
    if (platform === 'other') return [];
    const { releaseParts } = PLATFORMS[platform];
    const releases = hosts.map(({ platformRelease }) => shortRelease(platformRelease, releaseParts));
    const names = [...new Set(releases.filter((release) => release !== null))];
    if (names.length === 0 || releases.includes(null)) return [];
    const planned = names.map((name) => `${platform} ${name}`).join(', ');
    const patterns = names.flatMap((name) => [name, `${name}.*`]).join(' | ');
    const refuse = `refuse ${shellWord(prepare.otherRelease(planned))} "$release"`;
    return [`[ "$platform" != ${platform} ] || case $release in ${patterns}) ;; *) ${refuse} ;; esac`];
  });
}

/** As much of a version as tells releases apart: digits and a dot only. */
function shortRelease(release: string | null, parts: 1 | 2): string | null {
  const pattern = parts === 1 ? /^\D?(\d{1,5})/ : /^\D?(\d{1,5}\.\d{1,5}|\d{1,5})/;
  return pattern.exec(release ?? '')?.[1] ?? null;
}
