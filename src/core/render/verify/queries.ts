import { indent } from './slot';

// kubectl prints nothing for what is not there. Bars cannot stand in names, addresses and releases; the message is last.
const FLANNEL = String.raw`.metadata.annotations.flannel\.alpha\.coreos\.com`;
const NODE_COLUMNS = {
  node: '{.metadata.name}',
  release: '{.status.nodeInfo.kubeletVersion}',
  blocks: '{.spec.podCIDRs[*]}',
  internal: '{.status.addresses[?(@.type=="InternalIP")].address}',
  external: '{.status.addresses[?(@.type=="ExternalIP")].address}',
  backend: `{${FLANNEL}/backend-type}`,
  public_ip: `{${FLANNEL}/public-ip}`,
  public_ipv: `{${FLANNEL}/public-ipv6}`,
  overwrite: `{${FLANNEL}/public-ip-overwrite} {${FLANNEL}/public-ipv6-overwrite}`,
  is_ready: '{.status.conditions[?(@.type=="Ready")].status}',
  reason: '{.status.conditions[?(@.type=="Ready")].message}',
} as const;

type NodeColumn = keyof typeof NODE_COLUMNS;

const table = (columns: readonly string[]): string => `jsonpath={range .items[*]}${columns.join('|')}{"\\n"}{end}`;

/** What the script asks the API, as the words after `get`. */
export const QUERIES = {
  nodes: ['nodes', '-o', table(Object.values(NODE_COLUMNS))],
  services: [
    'services',
    '--all-namespaces',
    '-o',
    table(['{.metadata.namespace}/{.metadata.name}', '{.spec.clusterIPs[*]}']),
  ],
  // Since Kubernetes 1.33; before, there is no such kind.
  serviceCidrs: ['servicecidrs', 'kubernetes', '-o', 'jsonpath={.spec.cidrs[*]}'],
  calicoPools: ['ippools', '-o', table(['{.spec.cidr}', '{.spec.blockSize}'])],
  ciliumNodes: ['ciliumnodes', '-o', table(['{.metadata.name}', '{.spec.ipam.podCIDRs[*]}'])],
  canalConfig: [
    'configmap',
    'canal-config',
    '--namespace',
    'kube-system',
    '-o',
    String.raw`jsonpath={.data.net-conf\.json}`,
  ],
} as const satisfies Record<string, readonly string[]>;

/** Runs the body for every Node, with the columns named as variables. */
export function forEachNode(columns: readonly NodeColumn[], body: readonly string[]): readonly string[] {
  const all: readonly string[] = Object.keys(NODE_COLUMNS);
  const used: readonly string[] = columns;
  const last = all.findLastIndex((name) => used.includes(name));
  const names = all.slice(0, last + 1).map((name) => (used.includes(name) ? name : '_'));
  return forEachLine('nodes', last === all.length - 1 ? names : [...names, '_'], body);
}

/** Runs the body for every line of a variable, its columns in variables of their own. */
export const forEachLine = (
  variable: string,
  columns: readonly string[],
  body: readonly string[],
): readonly string[] => [
  `while IFS='|' read -r ${columns.join(' ')}; do`,
  ...indent([...(columns[0] === '_' ? [] : [`[ -n "$${columns[0]}" ] || continue`]), ...body]),
  'done <<EOF',
  `$${variable}`,
  'EOF',
];
