import type { Family } from '../../cidr/address';

/** The sentences of verify.sh, one line each. Arguments may be slots, which the script fills while it runs. */
export interface VerifyTexts {
  readonly purpose: string;
  readonly exitCodes: string;
  /** Of the same width, as they begin the lines. */
  readonly labels: Readonly<Record<'agrees' | 'differs' | 'unseen' | 'note', string>>;
  readonly summary: (agreed: string, differed: string, unseen: string) => string;
  readonly notRoot: string;
  readonly missingTool: (tool: string) => string;
  readonly cluster: string;
  readonly server: (machine: string) => string;
  readonly agent: (machine: string) => string;
  readonly apiSilent: string;
  readonly apiOnServers: string;
  readonly nodes: NodeTexts;
  readonly blocks: BlockTexts;
  readonly services: ServiceTexts;
  readonly flannel: FlannelTexts;
  readonly cni: CniTexts;
  readonly machine: MachineTexts;
}

export interface NodeTexts {
  readonly counted: (found: string) => string;
  readonly tooFew: (found: string, planned: number) => string;
  readonly tooMany: (found: string, planned: number) => string;
  readonly named: string;
  readonly missing: (node: string) => string;
  readonly unlisted: (node: string) => string;
  readonly ready: string;
  readonly notReady: (node: string, reason: string) => string;
  readonly withoutCni: (node: string) => string;
  readonly release: string;
  readonly otherRelease: (node: string, found: string, planned: string) => string;
  readonly addresses: (families: readonly Family[]) => string;
  readonly noAddress: (node: string, family: Family, found: string) => string;
  readonly otherFirst: (node: string, primary: Family, found: string) => string;
  readonly otherAddresses: (node: string, planned: string, found: string) => string;
  readonly outsideRanges: string;
  readonly insidePods: (node: string, address: string, range: string) => string;
  readonly taken: (node: string, address: string, service: string) => string;
  readonly insideServices: (node: string, address: string, range: string) => string;
}

export interface BlockTexts {
  readonly fit: (ranges: readonly string[]) => string;
  readonly none: (node: string, ranges: readonly string[]) => string;
  /** With a CNI that hands out addresses from ranges of its own. */
  readonly noneNeeded: (node: string) => string;
  readonly tooFew: (found: string, room: string) => string;
  readonly noFamily: (node: string, family: Family, range: string) => string;
  readonly extraFamily: (node: string, block: string, family: Family) => string;
  readonly otherFirst: (node: string, blocks: string, primary: Family) => string;
  readonly outside: (node: string, block: string, range: string) => string;
  readonly otherSize: (node: string, block: string, prefixLength: number) => string;
  readonly shared: (node: string, block: string) => string;
}

export interface ServiceTexts {
  readonly range: (ranges: string) => string;
  readonly otherRange: (found: string, planned: string) => string;
  readonly api: (address: string) => string;
  readonly otherApi: (found: string, planned: string) => string;
  readonly noApi: string;
  readonly dns: (addresses: string) => string;
  readonly otherDns: (found: string, planned: string) => string;
  readonly noDns: (planned: string) => string;
  /** The reason is known: its address is in no Service range. */
  readonly noDnsOutside: (address: string, ranges: string) => string;
}

export interface FlannelTexts {
  readonly backend: (backend: string) => string;
  readonly otherBackend: (node: string, found: string, planned: string) => string;
  readonly unregistered: (node: string) => string;
  readonly reachable: string;
  readonly elsewhere: (node: string, found: string, addresses: string) => string;
  readonly notOverwritten: (node: string, external: string) => string;
  readonly unknownConf: string;
  readonly noEnv: (file: string) => string;
  readonly network: (file: string, range: string) => string;
  readonly otherNetwork: (file: string, found: string, planned: string) => string;
  readonly noNetwork: (file: string, family: Family, planned: string) => string;
  readonly subnetOutside: (file: string, found: string, range: string, prefixLength: number) => string;
  readonly otherSubnet: (file: string, found: string, blocks: string) => string;
  readonly mtu: (file: string, mtu: string) => string;
  readonly otherMtu: (file: string, found: string, planned: string) => string;
  readonly link: (name: string, mtu: string) => string;
  readonly noLink: (name: string) => string;
  readonly otherLinkMtu: (name: string, found: string, planned: string) => string;
}

export interface CniTexts {
  readonly file: (file: string) => string;
  readonly noFile: (folder: string) => string;
  readonly otherFile: (found: string, planned: string) => string;
  readonly pools: (ranges: string) => string;
  readonly noPool: (range: string, found: string) => string;
  readonly otherBlockSize: (range: string, found: string, planned: string) => string;
  readonly unreadable: (what: string) => string;
  /** Null when the plan does not name the CNI. */
  readonly unchecked: (cni: string | null) => string;
  readonly ciliumBlocks: string;
  readonly noCiliumBlock: (node: string) => string;
  readonly ciliumBlockOutside: (node: string, block: string, ranges: string) => string;
  readonly canalNetwork: (range: string) => string;
  readonly otherCanalNetwork: (found: string, planned: string) => string;
}

export interface MachineTexts {
  readonly notANode: string;
  readonly noUplink: (family: Family) => string;
  readonly uplinkMtu: (link: string, mtu: string) => string;
  readonly otherUplinkMtu: (link: string, found: string, planned: string) => string;
  readonly gateways: string;
  readonly gatewayTaken: (gateway: string, service: string) => string;
  readonly gatewayInside: (gateway: string, range: string) => string;
  readonly addressInside: (address: string, range: string) => string;
  readonly addressesOutside: string;
  readonly forwarding: (family: Family) => string;
  readonly notForwarding: (family: Family, key: string, found: string) => string;
  readonly routerAdvertisements: (link: string, value: string) => string;
  readonly ignoredAdvertisements: (link: string, value: string) => string;
  readonly noAdvertisedRoute: string;
  readonly listening: (ports: string) => string;
  readonly silent: (protocol: 'TCP' | 'UDP', port: string, purpose: PortUse) => string;
  readonly noSocketTool: string;
}

export type PortUse = 'api' | 'etcd' | 'kubelet' | 'flannel';
