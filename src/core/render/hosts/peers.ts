import { BITS, printAddress, type Address, type Family } from '../../cidr/address';
import { cidrAround, containsCidr, firstAddress, printCidr, type Cidr } from '../../cidr/cidr';
import { constantCidr } from '../../cidr/constant-cidr';
import { TAILNET } from '../../k3s/host-settings';
import { cniPoolOf } from '../../plan/cni-of';
import { agentCount, clusterCidrOf, listedNodes, peakNodeCount, serverCount } from '../../plan/effective';
import { familiesOf, type Plan, type PlanNode } from '../../plan/plan';
import { hasOwnIpam } from '../../plan/pod-ipam';
import { remembered } from '../../plan/remembered';
import { globalAddresses } from '../../plan/uplinks-of';
import { usesVpn } from '../../plan/vpn';

/** Whose packets a firewall lets in, as printed ranges. An empty list of machines is open: the plan does not name them. */
export interface Peers {
  /** Families in which machines talk to each other. */
  readonly families: readonly Family[];
  readonly nodes: Readonly<Record<Family, readonly string[]>>;
  readonly servers: Readonly<Record<Family, readonly string[]>>;
  readonly pods: Readonly<Record<Family, readonly string[]>>;
}

const TAILNET_RANGES = [constantCidr(TAILNET.ipv4), constantCidr(TAILNET.ipv6)];

export const peersOf = remembered((plan: Plan): Peers => {
  // With the VPN, K3s takes the nodes' addresses from there; etcd stays on those that servers have without it.
  const tailnet = usesVpn(plan) ? TAILNET_RANGES : [];
  const nodes = [...tailnet, ...networksOf(plan, plan.nodes, isEveryNodeListed(plan))];
  const servers = listedNodes(plan, 'server');
  const serverNetworks = networksOf(plan, servers, servers.length >= serverCount(plan));
  const pods = hasOwnIpam(plan) ? cniPoolOf(plan) : clusterCidrOf(plan);
  const families = (['ipv4', 'ipv6'] as const).filter(
    (family) =>
      familiesOf(clusterCidrOf(plan)).includes(family) || (isEveryNodeListed(plan) && haveAll(plan.nodes, family)),
  );
  return {
    families,
    nodes: byFamily(nodes),
    servers: byFamily(serverNetworks),
    pods: byFamily(pods),
  };
});

function isEveryNodeListed(plan: Plan): boolean {
  const count = serverCount(plan) + agentCount(plan);
  return plan.nodes.length >= count && peakNodeCount(plan) <= count;
}

/**
 * The ranges of some machines: their own addresses where all are listed, else the networks that nodes stand in. Of a family
 * that some listed machine has no address of, nothing is known.
 */
function networksOf(plan: Plan, nodes: readonly PlanNode[], areAll: boolean): readonly Cidr[] {
  const lan = plan.existingNetworks.flatMap(({ cidr, kind }) =>
    kind === 'node-lan' && cidr.prefixLength > 0 ? [cidr] : [],
  );
  const own = nodes.flatMap((node) => addressesOf(node).map(asCidr));
  return (['ipv4', 'ipv6'] as const).flatMap((family) => {
    const ofFamily = (ranges: readonly Cidr[]): readonly Cidr[] => ranges.filter((range) => range.family === family);
    return areAll && haveAll(nodes, family) ? ofFamily(own) : ofFamily(lan);
  });
}

const haveAll = (nodes: readonly PlanNode[], family: Family): boolean =>
  nodes.length > 0 && nodes.every((node) => familiesOf(addressesOf(node)).includes(family));

/** Where a machine's packets may come from: what K3s is told, else what it carries. */
function addressesOf(node: PlanNode): readonly Address[] {
  const told = [...node.nodeIp, ...node.nodeExternalIp];
  if (node.nodeIp.length > 0) return told;
  return [...told, ...globalAddresses({ name: '', addresses: node.hostAddresses })];
}

const asCidr = (address: Address): Cidr => cidrAround(address, BITS[address.family]);

/** Printed in order, without those that another one contains: sets of firewalls refuse ranges that overlap. */
function byFamily(ranges: readonly Cidr[]): Readonly<Record<Family, readonly string[]>> {
  const printed = (family: Family): readonly string[] => {
    const kept: Cidr[] = [];
    // Of two ranges, one holds the other or they are apart: what holds a range stands right before it.
    for (const range of ranges.filter((each) => each.family === family).toSorted(byFirstThenWidest)) {
      const before = kept.at(-1);
      if (before === undefined || !containsCidr(before, range)) kept.push(range);
    }
    return kept.map((range) => (isOne(range) ? printAddress(firstAddress(range)) : printCidr(range)));
  };
  return { ipv4: printed('ipv4'), ipv6: printed('ipv6') };
}

function byFirstThenWidest(a: Cidr, b: Cidr): number {
  if (a.first === b.first) return a.prefixLength - b.prefixLength;
  return a.first < b.first ? -1 : 1;
}

const isOne = ({ family, prefixLength }: Cidr): boolean => prefixLength === BITS[family];
