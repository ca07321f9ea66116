import { containsAddress } from '../cidr/cidr';
import type { Address } from '../cidr/address';
import type { NodeInterface, PlanNode } from './plan';
import { RESERVED_BLOCKS } from './special-blocks';

/** Whether K3s would take an address of an interface: not loopback, link-local or multicast. */
const isGlobalUnicast = (address: Address): boolean =>
  !RESERVED_BLOCKS.some(({ block }) => containsAddress(block, address));

export const globalAddresses = ({ addresses }: NodeInterface): readonly Address[] => addresses.filter(isGlobalUnicast);

// Loopback, and what container engines and CNIs make for themselves.
const INNER = /^(lo$|docker|br-|veth|cni|flannel|cali|cilium|tunl|kube-|virbr|vxlan|dummy)/;

/** The interfaces that lead to other machines, the one with the default route first. */
export function uplinksOf({ interfaces }: PlanNode): readonly NodeInterface[] {
  const outer = interfaces.filter(({ name }) => !INNER.test(name));
  const addressed = outer.filter((each) => globalAddresses(each).length > 0);
  // Names alone may have been given; where there are addresses, an interface without any joins nothing.
  return addressed.length > 0 ? addressed : outer;
}
