import {
  FORWARDING,
  KERNEL_DEFAULTS,
  MODULES_FILE,
  REVERSE_PATH,
  SYSCTL_FILE,
  UNIT_MODULES,
} from '../../k3s/host-settings';
import { cniOf } from '../../plan/cni-of';
import { clusterCidrOf } from '../../plan/effective';
import { familiesOf, type Plan } from '../../plan/plan';
import { hasIpv6Pods } from '../../plan/surroundings-of';
import { shellWord } from '../quote';
import type { HostTexts } from './host-texts';
import { refuseUnless, say, section } from './shell';
import { tunnelsOf } from './tunnels';
import { hasSeveralUplinks } from './uplinks';

/** What the kernel is to do and to load, now and at every start. */
export function kernelSettings(plan: Plan, script: string, prepare: HostTexts['prepare']): readonly string[] {
  const modules = modulesOf(plan).join(' ');
  return [
    ...section(prepare.sysctl, sysctl(plan, script, prepare)),
    ...section(prepare.modules, [
      `put ${MODULES_FILE} ${modules}`,
      `for module in ${modules}; do`,
      `  modprobe "$module" || refuse ${shellWord(prepare.moduleMissing)} "$module"`,
      'done',
    ]),
  ];
}

/** Modules without which the plan's network does not come up; that they load shows that the kernel has them. */
function modulesOf(plan: Plan): readonly string[] {
  const purposes = tunnelsOf(plan).map(({ purpose }) => purpose);
  const has = (purpose: (typeof purposes)[number], module: string): readonly string[] =>
    purposes.includes(purpose) ? [module] : [];
  return [
    ...UNIT_MODULES,
    ...has('vxlan', 'vxlan'),
    ...has('geneve', 'geneve'),
    ...has('ipip', 'ipip'),
    ...has('wireguard', 'wireguard'),
  ];
}

function sysctl(plan: Plan, script: string, prepare: HostTexts['prepare']): readonly string[] {
  const isKernels = acceptsByKernel(plan) === true;
  const families = familiesOf(clusterCidrOf(plan)).toSorted();
  const isCilium = cniOf(plan) === 'cilium';
  const keys = [
    ...families.map((family) => FORWARDING[family]),
    ...(hasSeveralUplinks(plan) && families.includes('ipv4') ? [isCilium ? REVERSE_PATH.off : REVERSE_PATH.loose] : []),
    ...(plan.cisHardening ? KERNEL_DEFAULTS : []),
  ].map(shellWord);
  const open = say(prepare.acceptRaOpen('net.ipv6.conf.UPLINK.accept_ra = 2'));
  return [
    ...(isKernels ? uplinkLines(script, prepare) : []),
    // Asked before the machine forwards, as the kernel may drop such a route right then.
    ...(isRouteOpen(plan) ? [`if ip -6 route show default | grep -q 'proto ra'; then ${open}; fi`] : []),
    // With slashes, a dot in the name of an interface remains one.
    `put ${SYSCTL_FILE} ${[...keys, ...(isKernels ? ['"net/ipv6/conf/$uplink/accept_ra = 2"'] : [])].join(' ')}`,
    `sysctl -p ${SYSCTL_FILE}`,
    ...(acceptsByKernel(plan) === null ? [open] : []),
  ];
}

const uplinkLines = (script: string, prepare: HostTexts['prepare']): readonly string[] => [
  `# ${prepare.acceptRa}`,
  `uplink=\${1:-$(ip -6 route show default | sed -n 's/.* dev \\([^ ]*\\).*/\\1/p' | head -n 1)}`,
  refuseUnless(
    '[ -e "/proc/sys/net/ipv6/conf/$uplink/accept_ra" ]',
    prepare.noUplink(`sh ${script} INTERFACE`),
    '"$uplink"',
  ),
];

/** Whether nobody said where the IPv6 default route comes from, and the machine has to be asked. */
const isRouteOpen = (plan: Plan): boolean =>
  plan.ipv6RouteFromRa === null &&
  plan.networkService !== 'networkd' &&
  plan.networkService !== 'networkmanager' &&
  hasIpv6Pods(plan);

/**
 * Whether the kernel itself acts on the advertisements that the default route comes from. Null when nobody said.
 * @see https://github.com/torvalds/linux/blob/master/include/net/ipv6.h (ipv6_accept_ra)
 */
function acceptsByKernel(plan: Plan): boolean | null {
  if (plan.ipv6RouteFromRa !== true || !hasIpv6Pods(plan)) return false;
  switch (plan.networkService) {
    case 'ifupdown':
      return true;
    case 'networkd':
    case 'networkmanager':
      return false;
    case 'dhcpcd':
    case 'other':
    case null:
      return null;
  }
}
