import type { Surroundings } from '../../core/k3s/later';
import { CHOICES, HOST_FAMILIES, type NodeTextField, type PlanTextField } from '../../core/plan/fields';
import type { Cni } from '../../core/plan/plan';
import type { MorePart } from '../../i18n/more-fields-messages';

/** Rarer choices and facts, folded away together. */
export const PARTS = {
  machines: [
    'platform',
    'platformRelease',
    'arch',
    'kernel',
    'raspberryPi',
    'storage',
    'serverCpus',
    'serverMemory',
    'networkService',
    'defaultRoute',
    'ipv6RouteFromRa',
    'resolverFamilies',
    'iptablesVersion',
    'ipv6Disabled',
    'nmCloudSetup',
    'selinuxEnforcing',
  ],
  between: ['cloud', 'firewall', 'kubeletReachable', 'pathMtu', 'untrustedTenants', 'cisHardening'],
  runtime: [
    'httpProxy',
    'noProxy',
    'containerRuntimeEndpoint',
    'dataDir',
    'resolvConf',
    'embeddedRegistry',
    'docker',
    'rootless',
    'preferBundledBin',
    'selinux',
  ],
  running: [
    'runningK3sVersion',
    'runningCni',
    'runningFlannelBackend',
    'runningClusterCidr',
    'runningServiceCidr',
    'runningNodeCidrMaskSizeIpv4',
    'runningNodeCidrMaskSizeIpv6',
    'runningEgressSelectorMode',
    'runningDisableKubeProxy',
    'runningDisableNetworkPolicy',
    'runningCiliumIpam',
  ],
  flannelFiles: ['flannelConf', 'netConf', 'flannelCniConf'],
  tailscale: ['vpn', 'tailscaleRoutesApproved', 'tailscaleAcl', 'dynamicExternalIp'],
  cniPools: [
    'cniVersion',
    'cniPool',
    'cniBlockSizeIpv4',
    'cniBlockSizeIpv6',
    'cniApiServer',
    'cniUnchanged',
    'cniLeftovers',
  ],
  calico: [
    'calicoInstall',
    'calicoEncapsulation',
    'calicoEncapsulationIpv6',
    'calicoDataplane',
    'calicoIpForwarding',
    'calicoBgp',
  ],
  cilium: ['ciliumIpam', 'ciliumRouting', 'ciliumKubeProxyReplacement', 'ciliumIpv6', 'ciliumExclusive'],
  antrea: ['antreaProxyAll'],
  kubeOvn: ['kubeOvnServiceCidr', 'kubeOvnJoinCidr'],
  kubeRouter: ['kubeRouterServiceProxy'],
  multus: ['multus', 'multusBinDir', 'multusIpam', 'whereaboutsConfig'],
  loadBalancer: [
    'loadBalancer',
    'loadBalancerPool',
    'externalTrafficPolicyLocal',
    'externalCloudController',
    'gatewayApi',
  ],
} as const satisfies Record<MorePart, readonly PlanTextField[]>;

type MorePlanField = (typeof PARTS)[MorePart][number];

/** What may be different for one machine. */
export const NODE_PART = [
  'platform',
  'platformRelease',
  'arch',
  'kernel',
  'raspberryPi',
  'storage',
  'interfaces',
  'defaultRoute',
  'uplinkMtu',
  'site',
  'k3sVersion',
  'vpn',
  'ownSettings',
  'nat',
] as const satisfies readonly NodeTextField[];

type MoreNodeField = (typeof NODE_PART)[number];
export type MoreField = MorePlanField | MoreNodeField;

/** The parts that a CNI has choices in. */
export const PARTS_OF_CNI: Readonly<Record<Cni, readonly MorePart[]>> = {
  flannel: ['flannelFiles', 'tailscale'],
  calico: ['calico', 'cniPools'],
  canal: ['calico', 'cniPools'],
  cilium: ['cilium', 'cniPools'],
  antrea: ['antrea', 'cniPools'],
  'kube-ovn': ['kubeOvn', 'cniPools'],
  'kube-router': ['kubeRouter', 'cniPools'],
  weave: ['cniPools'],
  other: ['cniPools'],
};

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
