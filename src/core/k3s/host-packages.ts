import type { Platform } from '../plan/plan';
import { SOURCES, type Source } from './source';
import type { Since } from './version';

export type LinuxPlatform = Exclude<Platform, 'windows' | 'other'>;

export interface PlatformFacts {
  /** What `ID` says in /etc/os-release, as patterns of a shell. */
  readonly ids: readonly string[];
  /** How many parts of a version tell releases apart that differ in what they need: `24.04`, but `10` for 10.1. */
  readonly releaseParts: 1 | 2;
  /** Installs the packages named after it; null where nothing is installed. */
  readonly install: string | null;
}

/** @see https://www.freedesktop.org/software/systemd/man/latest/os-release.html */
export const PLATFORMS = {
  debian: { ids: ['debian'], releaseParts: 1, install: 'apt-get update; apt-get install -y' },
  ubuntu: { ids: ['ubuntu'], releaseParts: 2, install: 'apt-get update; apt-get install -y' },
  // The 64-bit one calls itself Debian; the script looks at the machine as well.
  'raspberry-pi-os': { ids: ['raspbian', 'debian'], releaseParts: 1, install: 'apt-get update; apt-get install -y' },
  rhel: { ids: ['rhel', 'rocky', 'almalinux', 'centos', 'ol'], releaseParts: 1, install: 'dnf install -y' },
  fedora: { ids: ['fedora'], releaseParts: 1, install: 'dnf install -y' },
  suse: { ids: ['opensuse*', 'sle*', 'sl-micro'], releaseParts: 1, install: 'zypper --non-interactive install' },
  alpine: { ids: ['alpine'], releaseParts: 2, install: 'apk add' },
} as const satisfies Record<LinuxPlatform, PlatformFacts>;

/** From here on br_netfilter and what iptables needs of nftables are in a package of their own. */
export const RHEL_MODULES = {
  from: [10],
  packages: { rhel: 'kernel-modules-extra', oracle: 'kernel-uek-modules-extra' },
  sources: [
    SOURCES.requirements,
    {
      kind: 'source',
      label: 'k3s-ansible, roles/prereq',
      url: 'https://github.com/k3s-io/k3s-ansible/tree/master/roles/prereq',
    },
  ],
} as const satisfies { readonly sources: readonly Source[] } & Readonly<Record<string, unknown>>;

/** Ubuntu's kernel for the Raspberry Pi had vxlan in a package of its own from 21.10 up to 23.10; 24.04 knows no such package. */
export const UBUNTU_PI_MODULES = {
  from: [21, 10],
  until: [24, 4],
  releases: '21.10 | 22.* | 23.*',
  package: 'linux-modules-extra-raspi',
  source: SOURCES.requirements,
} as const;

/** The kernel of these releases, 4.18, has no WireGuard; ELRepo offers a module. */
export const RHEL_WITHOUT_WIREGUARD = {
  until: [9],
  package: 'kmod-wireguard',
  source: SOURCES.flannelBackends,
} as const;

/** The backend `wireguard`, which calls the program `wg`, is gone from here on; `wireguard-native` needs the module only. */
export const WG_TOOL = {
  backend: 'wireguard',
  until: ['1.26.0'],
  package: 'wireguard-tools',
  source: SOURCES.basicOptions,
} as const satisfies { readonly until: Since } & Readonly<Record<string, unknown>>;

/** Up to and including 8.4, nm-cloud-setup gets in the way: K3s's documentation says below 8.4, that of RKE2 names 8.4 too. */
export const NM_CLOUD_SETUP = {
  releases: '8 | 8.[0-4]',
  units: 'nm-cloud-setup.service nm-cloud-setup.timer',
  sources: [
    SOURCES.requirements,
    { kind: 'docs', label: 'RKE2 docs, Known Issues', url: 'https://docs.rke2.io/known_issues' },
  ],
} as const satisfies { readonly sources: readonly Source[] } & Readonly<Record<string, unknown>>;

/**
 * The kernel's command line on a Raspberry Pi, the first that exists: Ubuntu from 25.10, Raspberry Pi OS 12 and newer, older
 * ones. Only `cgroup_enable=memory` acts on today's kernels.
 */
export const PI_COMMAND_LINES = [
  '/boot/firmware/current/cmdline.txt',
  '/boot/firmware/cmdline.txt',
  '/boot/cmdline.txt',
] as const;
export const PI_CGROUP = 'cgroup_enable=memory';
