import type { NodeField, PlanField } from '../plan/plan';
import { isSince, type K3sVersion } from './version';

/** When a choice can still be changed once the cluster runs. */
export type Later = 'any-time' | 'restart' | 'new-nodes' | 'extendable' | 'never';

/** What is so whatever the plan says, or is meant to come: nobody chooses it. */
export type Surroundings =
  | Extract<PlanField, `running${string}`>
  | 'nodesAtPeak'
  | 'podsPerNode'
  | 'services'
  | 'existingNetworks'
  | 'topology'
  | 'untrustedUnderlay'
  | 'publicNodes'
  | 'hostFamilies'
  | 'uplinkMtu'
  | 'pathMtu'
  | 'wireguardInKernel'
  | 'airGap'
  | 'platform'
  | 'platformRelease'
  | 'raspberryPi'
  | 'arch'
  | 'kernel'
  | 'storage'
  | 'defaultRoute'
  | 'networkService'
  | 'ipv6RouteFromRa'
  | 'ipv6Disabled'
  | 'resolverFamilies'
  | 'nmCloudSetup'
  | 'iptablesVersion'
  | 'selinuxEnforcing'
  | 'cloud'
  | 'firewall'
  | 'kubeletReachable'
  | 'untrustedTenants'
  | 'cisHardening'
  | 'serverCpus'
  | 'serverMemory'
  | 'cniLeftovers'
  | 'tailscaleRoutesApproved'
  | 'tailscaleAcl'
  | 'dynamicExternalIp'
  | 'hostname'
  | 'hostAddresses'
  | 'interfaces'
  | 'nat'
  | 'site';

/** Every field that somebody decides. */
export type Choice = Exclude<PlanField | NodeField, Surroundings>;

/** Choices whose answer is not "with a restart". Why, and where that is written: `later-reasons.ts`. */
const OTHERWISE = {
  servers: 'any-time',
  agents: 'any-time',
  nodes: 'any-time',
  gatewayApi: 'any-time',
  loadBalancerPool: 'any-time',
  externalTrafficPolicyLocal: 'any-time',
  multus: 'any-time',
  multusBinDir: 'any-time',
  multusIpam: 'any-time',
  whereaboutsConfig: 'any-time',
  nodeCidrMaskSize: 'new-nodes',
  nodeCidrMaskSizeIpv4: 'new-nodes',
  nodeCidrMaskSizeIpv6: 'new-nodes',
  nodeName: 'new-nodes',
  role: 'new-nodes',
  clusterCidr: 'never',
  serviceCidr: 'never',
  clusterDns: 'never',
  clusterDomain: 'never',
  cni: 'never',
  cniPool: 'never',
  cniUnchanged: 'never',
  cniBlockSizeIpv4: 'never',
  cniBlockSizeIpv6: 'never',
  calicoInstall: 'never',
  ciliumIpam: 'never',
  ciliumIpv6: 'never',
  kubeOvnServiceCidr: 'never',
  kubeOvnJoinCidr: 'never',
  dataDir: 'never',
  rootless: 'never',
} as const satisfies Partial<Record<Choice, Later>>;

/**
 * From here on further ranges of the families a cluster has can be added as `ServiceCIDR` objects; what is set stays.
 * @see https://kubernetes.io/docs/tasks/network/extend-service-ip-ranges/
 */
const EXTENDABLE_SERVICES = ['1.33.0'] as const;

/**
 * From here on a server that is started with `cluster-init` moves its SQLite to etcd; earlier it began an empty cluster.
 * @see https://docs.k3s.io/datastore/ha-embedded#existing-single-node-clusters
 */
const SQLITE_BECOMES_ETCD = ['1.22.2'] as const;

export const areServicesExtendable = (k3sVersion: K3sVersion): boolean => isSince(k3sVersion, EXTENDABLE_SERVICES);

/** When a choice can still be changed on a cluster of that release. */
export function laterOf(choice: Choice, k3sVersion: K3sVersion): Later {
  if (choice === 'serviceCidr' && areServicesExtendable(k3sVersion)) return 'extendable';
  if (choice === 'datastore' && !isSince(k3sVersion, SQLITE_BECOMES_ETCD)) return 'never';
  const otherwise: Partial<Record<Choice, Later>> = OTHERWISE;
  return otherwise[choice] ?? 'restart';
}
