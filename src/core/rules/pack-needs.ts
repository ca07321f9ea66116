import { cniOf } from '../plan/cni-of';
import { EMPTY_NODE, EMPTY_PLAN } from '../plan/empty-plan';
import type { Field, NodeField, Plan, PlanField } from '../plan/plan';

/**
 * Whether the rules of a pack can find anything in a plan: most plans say nothing of what rarer rules are about, and the page
 * does without them.
 */
export const PACK_NEEDS = {
  cni: (plan: Plan) => cniOf(plan) !== 'flannel' || isAnySet(plan, ['multus', 'cniLeftovers']),
  hosts: (plan: Plan) =>
    isAnySet(plan, [
      'platform',
      'platformRelease',
      'raspberryPi',
      'arch',
      'kernel',
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

export const isNeeded = (pack: LaterPack, plan: Plan): boolean => PACK_NEEDS[pack](plan);

/** Whether a plan or one of its nodes says something of any of the fields. */
const isAnySet = (plan: Plan, fields: readonly Field[]): boolean => fields.some((field) => isSet(plan, field));

const isSet = (plan: Plan, field: Field): boolean =>
  (isPlanField(field) && !isEmpty(plan[field], EMPTY_PLAN[field])) ||
  (isNodeField(field) && plan.nodes.some((node) => !isEmpty(node[field], EMPTY_NODE[field])));

const isPlanField = (field: Field): field is PlanField => Object.hasOwn(EMPTY_PLAN, field);
const isNodeField = (field: Field): field is NodeField => Object.hasOwn(EMPTY_NODE, field);

const isEmpty = (value: unknown, empty: unknown): boolean =>
  value === empty || (Array.isArray(value) && value.length === 0);
