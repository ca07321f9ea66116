import { NODE_FIELD_NAMES, NODE_FIELDS, type NodeTextField } from '../plan/fields';

/** What a column says: a field as the plan writes it, or something that fields are read from. */
export type Column = NodeTextField | 'address' | 'osImage' | 'kernelVersion' | 'version' | 'roles';

// As people, kubectl, Ansible and cloud consoles head their columns.
const ALIASES: Readonly<Record<string, Column>> = {
  name: 'nodeName',
  node: 'nodeName',
  'node-name': 'nodeName',
  machine: 'nodeName',
  名前: 'nodeName',
  ノード: 'nodeName',
  ノード名: 'nodeName',
  host: 'nodeName',
  ホスト名: 'hostname',
  roles: 'roles',
  role: 'roles',
  type: 'roles',
  役割: 'roles',
  ロール: 'roles',
  種類: 'roles',
  ip: 'address',
  ips: 'address',
  address: 'address',
  addresses: 'address',
  ipv4: 'address',
  ipv6: 'address',
  'ipv4-address': 'address',
  'ipv6-address': 'address',
  'ip-address': 'address',
  'ip-addresses': 'address',
  'internal-ip': 'address',
  'private-ip': 'address',
  'private-ipv4': 'address',
  'ansible-host': 'address',
  アドレス: 'address',
  'ipv4-アドレス': 'address',
  'ipv6-アドレス': 'address',
  'ip-アドレス': 'address',
  内部アドレス: 'address',
  'external-ip': 'nodeExternalIp',
  'external-address': 'nodeExternalIp',
  'public-ip': 'nodeExternalIp',
  'public-ipv4': 'nodeExternalIp',
  外部アドレス: 'nodeExternalIp',
  interface: 'flannelIface',
  iface: 'flannelIface',
  nic: 'flannelIface',
  インターフェース: 'flannelIface',
  os: 'osImage',
  'os-image': 'osImage',
  'operating-system': 'osImage',
  platform: 'osImage',
  プラットフォーム: 'osImage',
  release: 'platformRelease',
  'kernel-version': 'kernelVersion',
  カーネル: 'kernelVersion',
  version: 'version',
  location: 'site',
  拠点: 'site',
  mtu: 'uplinkMtu',
};

const OF_KEY: ReadonlyMap<string, Column> = new Map([
  ...NODE_FIELD_NAMES.map((name): readonly [string, Column] => [NODE_FIELDS[name].key, name]),
  ...Object.entries(ALIASES),
]);

/** What a heading stands for; null for one that says nothing a plan holds. */
export const columnOf = (heading: string): Column | null =>
  OF_KEY.get(
    heading
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/g, '-'),
  ) ?? null;

/** Whether a line heads columns: all of its cells do, or at least two. */
export function isHeader(cells: readonly string[]): boolean {
  const known = cells.filter((cell) => columnOf(cell) !== null).length;
  return known >= 2 || (known > 0 && known === cells.length);
}
