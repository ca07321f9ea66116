import { clusterCidrOf, ofFamily } from './effective';
import type { Cloud, Plan } from './plan';

export const hasIpv6Pods = (plan: Plan): boolean => ofFamily(clusterCidrOf(plan), 'ipv6') !== null;

/** Somebody else's data centre, which decides what passes between the machines; VMware is mostly one's own. */
export const isPublicCloud = (cloud: Cloud | null): boolean =>
  cloud !== null && cloud !== 'vmware' && cloud !== 'vmware-nsx';
