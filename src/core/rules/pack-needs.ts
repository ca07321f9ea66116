import { isBackend } from '../k3s/backends';
import { isSince } from '../k3s/version';
import { cniOf } from '../plan/cni-of';
import { clusterCidrOf, defaultFamily, flannelBackendOf, listedNodes, serviceCidrOf } from '../plan/effective';
import { EMPTY_NODE, EMPTY_PLAN } from '../plan/empty-plan';
import type { Field, NodeField, Plan, PlanField } from '../plan/plan';

/** What the rules about older releases are about is settled from here on. */
const SETTLED = ['1.30.0'] as const;

/**
 * Whether the rules of a pack can find anything in a plan: most plans say nothing of what rarer rules are about, and the page
 * does without them.
 */
export const PACK_NEEDS = {
  older: (plan: Plan) => !isSince(plan.k3sVersion, SETTLED) || !isBackend(flannelBackendOf(plan)),
  ipv6: (plan: Plan) =>
    plan.flannelIpv6Masq || [...clusterCidrOf(plan), ...serviceCidrOf(plan)].some(({ family }) => family === 'ipv6'),
  addresses: (plan: Plan) =>
    plan.nodes.length > 0 ||
    isAnySet(plan, [
      'existingNetworks',
      'hostFamilies',
      'publicNodes',
      'flannelIface',
      'advertiseAddress',
      'bindAddress',
      'registrationAddress',
      'vpn',
    ]) ||
    // Its own join network may be where the ranges are.
    cniOf(plan) === 'kube-ovn',
  handmade: (plan: Plan) =>
    isAnySet(plan, [
      'kubeApiserverArg',
      'kubeControllerManagerArg',
      'kubeletArg',
      'flannelConf',
      'netConf',
      'clusterDns',
      'clusterDomain',
      'serviceNodePortRange',
      'egressSelectorMode',
      'disableAgent',
      'disable',
      'disableKubeProxy',
    ]),
  cni: (plan: Plan) =>
    cniOf(plan) !== 'flannel' || flannelBackendOf(plan) === 'none' || isAnySet(plan, ['multus', 'cniLeftovers']),
  hosts: (plan: Plan) =>
    isAnySet(plan, [
      'platform',
      'platformRelease',
      'raspberryPi',
      'arch',
      'kernel',
      'wireguardInKernel',
      'storage',
      'defaultRoute',
      'interfaces',
      'networkService',
      'ipv6RouteFromRa',
      'ipv6Disabled',
      'resolverFamilies',
      'nmCloudSetup',
      'iptablesVersion',
      'selinuxEnforcing',
      'cloud',
      'firewall',
      'kubeletReachable',
      'untrustedTenants',
      'rootless',
      'docker',
      'containerRuntimeEndpoint',
      'embeddedRegistry',
      'httpProxy',
      'airGap',
      'pathMtu',
      'flannelIface',
      'serverCpus',
      'serverMemory',
    ]) ||
    // One for all machines is ordinary; another of one machine is not.
    plan.nodes.some(({ uplinkMtu }) => uplinkMtu !== null),
  services: (plan: Plan) =>
    isAnySet(plan, [
      'loadBalancer',
      'loadBalancerPool',
      'externalTrafficPolicyLocal',
      'externalCloudController',
      'disableCloudController',
      'kubeletArg',
      'kubeProxyArg',
      'netConf',
      'gatewayApi',
      'cisHardening',
    ]),
  sites: (plan: Plan) =>
    deriveDifferently(plan) ||
    isAnySet(plan, [
      'topology',
      'flannelExternalIp',
      'nodeExternalIp',
      'vpn',
      'dynamicExternalIp',
      'nat',
      'kubeletReachable',
      'ownSettings',
    ]),
  live: (plan: Plan) =>
    isAnySet(plan, [
      'runningStack',
      'runningK3sVersion',
      'runningClusterCidr',
      'runningServiceCidr',
      'runningNodeCidrMaskSizeIpv4',
      'runningNodeCidrMaskSizeIpv6',
      'runningCni',
      'runningFlannelBackend',
      'runningEgressSelectorMode',
      'runningDisableKubeProxy',
      'runningDisableNetworkPolicy',
      'runningCiliumIpam',
    ]) ||
    // Every plan has a release; one of a single machine is special.
    plan.nodes.some(({ k3sVersion }) => k3sVersion !== null),
} as const satisfies Record<string, (plan: Plan) => boolean>;

export type LaterPack = keyof typeof PACK_NEEDS;
/** Besides those that plans ask for, the one for every plan, and the one whose rules only readers of files report. */
export type PackName = LaterPack | 'base' | 'files';

/** Whether ranges that are not set are others for one server than for the next. */
function deriveDifferently(plan: Plan): boolean {
  const [first, ...others] = listedNodes(plan, 'server');
  return first !== undefined && others.some((server) => defaultFamily(plan, server) !== defaultFamily(plan, first));
}

/** Whether a plan or one of its nodes says something of any of the fields. */
const isAnySet = (plan: Plan, fields: readonly Field[]): boolean => fields.some((field) => isSet(plan, field));

const isSet = (plan: Plan, field: Field): boolean =>
  (isPlanField(field) && !isEmpty(plan[field], EMPTY_PLAN[field])) ||
  (isNodeField(field) && plan.nodes.some((node) => !isEmpty(node[field], EMPTY_NODE[field])));

const isPlanField = (field: Field): field is PlanField => Object.hasOwn(EMPTY_PLAN, field);
const isNodeField = (field: Field): field is NodeField => Object.hasOwn(EMPTY_NODE, field);

const isEmpty = (value: unknown, empty: unknown): boolean =>
  value === empty || (Array.isArray(value) && value.length === 0);
