import { printAddress, type Family } from '../../cidr/address';
import { printCidr, type Cidr } from '../../cidr/cidr';
import { BACKENDS, isBackend } from '../../k3s/backends';
import { cniOf } from '../../plan/cni-of';
import { derive, type Derived } from '../../plan/derive';
import { flannelBackendOf, runsAgent, serviceCidrOf } from '../../plan/effective';
import { ownNetConfOf } from '../../plan/net-conf';
import { nodeNameOf } from '../../plan/node-name';
import type { Plan, PlanNode } from '../../plan/plan';
import { carryingBackendOf } from '../../plan/vpn';
import { oneLine } from '../quote';
import type { VerifyTexts } from './verify-texts';

/** What the checks are made from. */
export interface Facts {
  readonly plan: Plan;
  readonly texts: VerifyTexts;
  readonly derived: Derived;
  readonly pods: readonly PodFacts[];
  readonly services: readonly Cidr[];
  readonly families: readonly Family[];
  readonly primary: Family;
  readonly flannel: FlannelFacts | null;
  /** Listed machines that become Nodes, one a line. */
  readonly listed: readonly string[];
}

export interface PodFacts {
  readonly family: Family;
  readonly range: string;
  readonly nodeCidrMaskSize: number;
}

/** K3s's own flannel; null for what its own configuration or a VPN decides without this plan knowing. */
export interface FlannelFacts {
  /** K3s's name of it, and the one that flannel writes to Nodes. */
  readonly backend: string | null;
  readonly type: string | null;
  readonly overhead: number | null;
  /** What the overhead is taken from, where a configuration says it. */
  readonly baseMtu: number | null;
  readonly links: Readonly<Record<Family, string | null>>;
  readonly ports: Readonly<Record<Family, number | null>>;
}

const NO_LINKS = { ipv4: null, ipv6: null } as const;

export function factsOf(plan: Plan, texts: VerifyTexts): Facts {
  const derived = derive(plan);
  const [first] = derived.families;
  return {
    plan,
    texts,
    derived,
    pods: derived.families.flatMap((family) => {
      const pod = derived.pods.find((each) => each.family === family);
      return pod === undefined ? [] : [{ family, range: printCidr(pod.cidr), nodeCidrMaskSize: pod.nodeCidrMaskSize }];
    }),
    services: serviceCidrOf(plan),
    families: derived.families,
    primary: first ?? 'ipv4',
    flannel: flannelFacts(plan),
    listed: plan.nodes.filter((node) => runsAgent(plan, node)).flatMap(rowOf),
  };
}

/** Flannel's own names of backends, which Nodes are annotated with. */
const typeOf = (backend: string): string => (backend === 'wireguard-native' ? 'wireguard' : backend);

export function flannelFacts(plan: Plan): FlannelFacts | null {
  if (cniOf(plan) !== 'flannel' || flannelBackendOf(plan) === 'none') return null;
  const conf = ownNetConfOf(plan);
  const isUnknown = plan.flannelConf !== null && conf === null;
  const name = conf?.backend ?? carryingBackendOf(plan);
  if (isUnknown || name === 'tailscale')
    return { backend: null, type: null, overhead: null, baseMtu: null, links: NO_LINKS, ports: NO_LINKS };
  const known = isBackend(name) ? BACKENDS[name] : null;
  const ports = known?.udpPorts ?? NO_LINKS;
  return {
    backend: name,
    type: typeOf(name),
    overhead: known?.overhead ?? null,
    baseMtu: conf?.mtu ?? null,
    links: known?.interfaces ?? NO_LINKS,
    ports: name === 'vxlan' && conf?.port ? { ipv4: conf.port, ipv6: conf.port } : ports,
  };
}

/** Name, addresses, flannel's interface, MTU of the uplink, release. A bar in a value would be taken for a border. */
function rowOf(node: PlanNode): readonly string[] {
  const name = nodeNameOf(node);
  if (!name) return [];
  const values = [
    name,
    node.nodeIp.map(printAddress).join(' '),
    node.flannelIface ?? '',
    node.uplinkMtu === null ? '' : String(node.uplinkMtu),
    node.k3sVersion ?? '',
  ];
  return [values.map((value) => oneLine(value).replaceAll('|', '\ufffd')).join('|')];
}
