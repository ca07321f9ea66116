import { BITS, type Family } from '../cidr/address';
import type { Cidr } from '../cidr/cidr';
import { constantCidr } from '../cidr/constant-cidr';
import { clusterCidrOf, flannelBackendOf } from './effective';
import type { Cni, Plan } from './plan';

/** The CNI of a plan: as chosen, else flannel, unless K3s is told to run none. */
export const cniOf = (plan: Plan): Cni => plan.cni ?? (flannelBackendOf(plan) === 'none' ? 'other' : 'flannel');

/** Whether the CNI is one that K3s does not bring. */
export const isOtherCni = (plan: Plan): boolean => cniOf(plan) !== 'flannel';

/**
 * The ranges in the files of CNIs as they come. Calico: manifests/calico.yaml and custom-resources.yaml; Canal: net-conf.json in
 * canal.yaml; Cilium: `clusterPoolIPv4PodCIDRList` of its chart; Kube-OVN: `POD_CIDR` of install.sh.
 */
const UNCHANGED_POOL: Readonly<Partial<Record<Cni, Cidr>>> = {
  calico: constantCidr('192.168.0.0/16'),
  canal: constantCidr('10.244.0.0/16'),
  cilium: constantCidr('10.0.0.0/8'),
  'kube-ovn': constantCidr('10.16.0.0/16'),
};

/** The ranges that the CNI hands out addresses from: those stated, else its own default, else the pod ranges. */
export function cniPoolOf(plan: Plan): readonly Cidr[] {
  if (plan.cniPool.length > 0) return plan.cniPool;
  const unchanged = UNCHANGED_POOL[cniOf(plan)];
  return plan.cniUnchanged && unchanged !== undefined ? [unchanged] : clusterCidrOf(plan);
}

/** Where the pool came from. */
export const isPoolLeftAtDefault = (plan: Plan): boolean =>
  plan.cniPool.length === 0 && plan.cniUnchanged && UNCHANGED_POOL[cniOf(plan)] !== undefined;

/** Prefix length of the blocks a node gets, as chosen; null leaves the CNI's default. */
export function cniBlockSizeOf(plan: Plan, family: Family): number | null {
  const size = family === 'ipv4' ? plan.cniBlockSizeIpv4 : plan.cniBlockSizeIpv6;
  return size === null || size < 0 || size > BITS[family] ? null : size;
}
