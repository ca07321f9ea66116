import type { NodeText } from '../plan/plan-text';
import { CHOICES } from '../plan/fields';
import type { Platform } from '../plan/plan';

// How distributions name themselves in PRETTY_NAME of /etc/os-release, which the kubelet reports as the OS image.
const IMAGES: readonly (readonly [RegExp, Platform])[] = [
  [/^(raspbian|raspberry pi os)\b/i, 'raspberry-pi-os'],
  [/^debian\b/i, 'debian'],
  [/^ubuntu\b/i, 'ubuntu'],
  [/^fedora\b/i, 'fedora'],
  [/^(red hat|rhel|rocky|almalinux|centos|oracle linux)\b/i, 'rhel'],
  [/^(suse|opensuse|sles?|sl)\b/i, 'suse'],
  [/^alpine\b/i, 'alpine'],
  [/^windows\b/i, 'windows'],
];

/** Platform and release of an OS image; a word of the plan's own is taken as it is. Null for a text without letters. */
export function hostOfImage(image: string): Pick<NodeText, 'platform' | 'platformRelease'> | null {
  const own = CHOICES.platform.find((each) => each === image.toLowerCase());
  if (own !== undefined) return { platform: own };
  if (!/\p{L}/u.test(image)) return null;
  const platform = IMAGES.find(([name]) => name.test(image))?.[1] ?? 'other';
  const [, number, pack] = /\bv?(\d{1,8}(?:\.\d{1,5}){0,3})\b(?: SP(\d{1,2})\b)?/i.exec(image) ?? [];
  if (platform === 'other' || number === undefined) return { platform };
  return { platform, platformRelease: pack === undefined ? number : `${number}.${pack}` };
}

/** The kernel's version, with what its name says about the machine; null for a text that does not begin with a number. */
export function hostOfKernel(text: string): Pick<NodeText, 'kernel' | 'arch' | 'raspberryPi'> | null {
  const kernel = /^\d{1,5}\.\d\S{0,62}/.exec(text)?.[0];
  if (kernel === undefined) return null;
  const arch = /amd64|x86_64/.test(text) ? 'amd64' : /arm64|aarch64/.test(text) ? 'arm64' : undefined;
  return {
    kernel,
    ...(arch === undefined ? {} : { arch }),
    // 6.6.31+rpt-rpi-v8 of Raspberry Pi OS, 5.15.0-1055-raspi of Ubuntu.
    ...(/[-+]rpi\b|-raspi\b/.test(text) ? { raspberryPi: 'true' } : {}),
  };
}
