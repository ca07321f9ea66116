import { keysOf } from '../keys-of';
import type { Family } from '../cidr/address';
import { parseCidr, printCidr, type Cidr } from '../cidr/cidr';
import { clusterCidrOf, flannelBackendOf, ofFamily } from './effective';
import { familiesOf, type Plan } from './plan';

/** What flannel reads of its own configuration, as far as it is about ranges. */
export interface NetConf {
  /** The network of each family as written; null when it is not. */
  readonly networks: Readonly<Record<Family, string | null>>;
  readonly hasIpv6: boolean;
  /** K3s's name of the backend; null when none is given. */
  readonly backend: string | null;
  /** Of the link between the nodes, from which the backend takes its overhead. */
  readonly mtu: number | null;
  /** Of vxlan, where it is not the kernel's. */
  readonly port: number | null;
  readonly content: Readonly<Record<string, unknown>>;
}

export const NETWORK_KEYS = { ipv4: 'Network', ipv6: 'IPv6Network' } as const satisfies Record<Family, string>;

/** Reads a net-conf.json; null when it is no JSON object. Go takes keys in capitals and small letters alike. */
export function parseNetConf(text: string): NetConf | null {
  const content = objectIn(text);
  if (content === null) return null;
  const valueOf = (key: string, of = content): unknown =>
    of[key] ?? Object.entries(of).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
  const given = valueOf('Backend');
  const backend = isObject(given) ? given : {};
  const [type, mtu, port] = [valueOf('Type', backend), valueOf('MTU', backend), valueOf('Port', backend)];
  const textOf = (key: string): string | null => {
    const value = valueOf(key);
    return typeof value === 'string' ? value : null;
  };
  return {
    networks: { ipv4: textOf(NETWORK_KEYS.ipv4), ipv6: textOf(NETWORK_KEYS.ipv6) },
    hasIpv6: valueOf('EnableIPv6') === true,
    backend:
      typeof type === 'string' ? (keysOf(BACKENDS).find((name) => BACKENDS[name]?.['Type'] === type) ?? type) : null,
    mtu: upTo65535(mtu),
    port: upTo65535(port),
    content,
  };
}

/** Flannel takes zero as not given, and nothing that is no whole number. */
const upTo65535 = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 65_535 ? value : null;

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : null;
  } catch {
    return null;
  }
}

export function networkIn({ networks }: NetConf, family: Family): Cidr | null {
  const parsed = parseCidr(networks[family] ?? '');
  return parsed.ok ? parsed.value : null;
}

// Flannel's own names of backends, where K3s has another, and what K3s writes beside them (pkg/agent/flannel/setup.go).
const BACKENDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'wireguard-native': { Type: 'wireguard', PersistentKeepaliveInterval: 25 },
};

const backendOf = (name: string): Readonly<Record<string, unknown>> =>
  (Object.hasOwn(BACKENDS, name) ? BACKENDS[name] : undefined) ?? { Type: name };

/** The file that K3s writes for flannel; a family without pods has the network of everything. */
export function generatedNetConf(plan: Plan): Readonly<Record<string, unknown>> {
  const ranges = clusterCidrOf(plan);
  const families = familiesOf(ranges);
  const networkOf = (family: Family, everything: string): string => {
    const range = ofFamily(ranges, family);
    return range === null ? everything : printCidr(range);
  };
  return {
    Network: networkOf('ipv4', '0.0.0.0/0'),
    EnableIPv6: families.includes('ipv6'),
    EnableIPv4: families.includes('ipv4'),
    IPv6Network: networkOf('ipv6', '::/0'),
    Backend: backendOf(flannelBackendOf(plan)),
  };
}

/** The file that counts instead of the generated one: as far as it is known and readable. */
export const ownNetConfOf = ({ flannelConf, netConf }: Plan): NetConf | null =>
  flannelConf && netConf ? parseNetConf(netConf) : null;
