import type { NodeTextField, PlanTextField } from '../../core/plan/fields';
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
