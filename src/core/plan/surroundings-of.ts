import { clusterCidrOf, ofFamily } from './effective';
import type { Cloud, Plan } from './plan';

export const hasIpv6Pods = (plan: Plan): boolean => ofFamily(clusterCidrOf(plan), 'ipv6') !== null;

/** Somebody else's data centre, which decides what passes between the machines; VMware is mostly one's own. */
export const isPublicCloud = (cloud: Cloud | null): boolean =>
  cloud !== null && cloud !== 'vmware' && cloud !== 'vmware-nsx';

/**
 * Whether something between the machines filters, as far as the plan knows: a cloud does, whatever runs on the machine; and where
 * nobody said what filters, a list of what has to pass is what everybody can use.
 */
export const hasSecurityGroups = ({ firewall, cloud }: Plan): boolean =>
  firewall === 'security-groups' || firewall === null || isPublicCloud(cloud);
