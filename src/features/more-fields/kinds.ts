import type { Surroundings } from '../../core/k3s/later';
import { CHOICES, HOST_FAMILIES } from '../../core/plan/fields';
import type { MoreField } from './parts';

/** Values to choose from, where they are a closed set. */
export const VALUES = {
  platform: CHOICES.platform,
  arch: CHOICES.arch,
  storage: CHOICES.storage,
  networkService: CHOICES.networkService,
  defaultRoute: CHOICES.defaultRoute,
  resolverFamilies: HOST_FAMILIES,
  cloud: CHOICES.cloud,
  firewall: CHOICES.firewall,
  runningCni: CHOICES.cni,
  runningCiliumIpam: CHOICES.ciliumIpam,
  calicoInstall: CHOICES.calicoInstall,
  calicoEncapsulation: CHOICES.calicoEncapsulation,
  calicoEncapsulationIpv6: CHOICES.calicoEncapsulation,
  calicoDataplane: CHOICES.calicoDataplane,
  ciliumIpam: CHOICES.ciliumIpam,
  ciliumRouting: CHOICES.ciliumRouting,
  multusIpam: CHOICES.multusIpam,
  vpn: CHOICES.vpn,
  loadBalancer: CHOICES.loadBalancer,
} as const satisfies Partial<Record<MoreField, readonly string[]>>;

/** Fields that are on or off, and off when nothing is said. */
const FLAGS: readonly MoreField[] = [
  'ipv6Disabled',
  'nmCloudSetup',
  'selinuxEnforcing',
  'untrustedTenants',
  'cisHardening',
  'embeddedRegistry',
  'docker',
  'rootless',
  'preferBundledBin',
  'selinux',
  'dynamicExternalIp',
  'cniUnchanged',
  'cniLeftovers',
  'calicoBgp',
  'antreaProxyAll',
  'kubeRouterServiceProxy',
  'multus',
  'externalTrafficPolicyLocal',
  'externalCloudController',
  'gatewayApi',
  'nat',
];

/** Fields that are so, not so, or not known. */
const FACTS: readonly MoreField[] = [
  'raspberryPi',
  'ipv6RouteFromRa',
  'kubeletReachable',
  'runningDisableKubeProxy',
  'runningDisableNetworkPolicy',
  'tailscaleRoutesApproved',
  'tailscaleAcl',
  'calicoIpForwarding',
  'ciliumKubeProxyReplacement',
  'ciliumIpv6',
  'ciliumExclusive',
];

/** Texts of several lines. */
const LINES: readonly MoreField[] = ['netConf', 'ownSettings'];

/** Fields that are keys of K3s. */
export const KEYS: readonly MoreField[] = [
  'containerRuntimeEndpoint',
  'dataDir',
  'resolvConf',
  'embeddedRegistry',
  'docker',
  'rootless',
  'preferBundledBin',
  'selinux',
  'flannelConf',
  'flannelCniConf',
];

export type Kind = 'choice' | 'flag' | 'fact' | 'lines' | 'text';

/** How a field is asked for. Whether one machine is in the VPN is a fact about it. */
export function kindOf(field: MoreField, isOfNode: boolean): Kind {
  if (isOfNode && field === 'vpn') return 'fact';
  if (Object.hasOwn(VALUES, field)) return 'choice';
  if (FLAGS.includes(field)) return 'flag';
  if (FACTS.includes(field)) return 'fact';
  return LINES.includes(field) ? 'lines' : 'text';
}

/** What is so whatever one plans: nobody asks whether it can change later. */
const SURROUNDINGS = {
  platform: true,
  platformRelease: true,
  arch: true,
  kernel: true,
  raspberryPi: true,
  storage: true,
  serverCpus: true,
  serverMemory: true,
  networkService: true,
  defaultRoute: true,
  ipv6RouteFromRa: true,
  resolverFamilies: true,
  iptablesVersion: true,
  ipv6Disabled: true,
  nmCloudSetup: true,
  selinuxEnforcing: true,
  cloud: true,
  firewall: true,
  kubeletReachable: true,
  pathMtu: true,
  untrustedTenants: true,
  cisHardening: true,
  runningK3sVersion: true,
  runningCni: true,
  runningFlannelBackend: true,
  runningClusterCidr: true,
  runningServiceCidr: true,
  runningNodeCidrMaskSizeIpv4: true,
  runningNodeCidrMaskSizeIpv6: true,
  runningEgressSelectorMode: true,
  runningDisableKubeProxy: true,
  runningDisableNetworkPolicy: true,
  runningCiliumIpam: true,
  tailscaleRoutesApproved: true,
  tailscaleAcl: true,
  dynamicExternalIp: true,
  cniLeftovers: true,
  interfaces: true,
  uplinkMtu: true,
  site: true,
  nat: true,
} as const satisfies Record<Extract<MoreField, Surroundings>, true>;

export const isChoice = (field: MoreField): field is Exclude<MoreField, Surroundings> =>
  !Object.hasOwn(SURROUNDINGS, field);
