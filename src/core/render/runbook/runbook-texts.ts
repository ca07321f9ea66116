import type { Family } from '../../cidr/address';
import type { Later } from '../../k3s/later';
import type { Cni, Datastore, Stack } from '../../plan/plan';
import type { Limit, Use } from '../../plan/usage';
import type { ChapterWords } from './chapter';

/** The sentences of RUNBOOK.md. Values come in as Markdown already, each as code; numbers as numbers. */
export interface RunbookTexts extends ChapterWords {
  readonly title: (release: string) => string;
  readonly place: string;
  readonly intro: readonly string[];
  /** Between the items of a list. */
  readonly separator: string;
  readonly glance: GlanceTexts;
  readonly before: BeforeTexts;
  readonly installing: InstallingTexts;
  readonly verify: VerifyTexts;
  readonly dayTwo: DayTwoTexts;
}

type Values = readonly string[];

export interface GlanceTexts {
  readonly title: string;
  readonly rows: Readonly<
    Record<
      | 'what'
      | 'value'
      | 'release'
      | 'machines'
      | 'datastore'
      | 'stack'
      | 'pods'
      | 'blocks'
      | 'pool'
      | 'room'
      | 'services'
      | 'api'
      | 'dns'
      | 'domain'
      | 'cni'
      | 'mtu'
      | 'kubeProxy'
      | 'policy'
      | 'egress'
      | 'disabled'
      | 'registration'
      | 'san',
      string
    >
  >;
  readonly on: string;
  readonly off: string;
  readonly machines: (servers: number, agents: number, peak: number | null, isAgentless: boolean) => string;
  readonly datastores: Readonly<Record<Datastore, string>>;
  readonly stacks: Readonly<Record<Stack, string>>;
  readonly blocks: (prefix: string, range: string, blocks: bigint, addresses: bigint) => string;
  readonly pool: (range: string, block: string | null) => string;
  readonly noRoom: string;
  readonly blocksUnused: (prefix: string, range: string, cni: Cni) => string;
  /** `full` where fewer nodes than get a block can run all their pods. */
  readonly room: (nodes: bigint, full: bigint | null, now: number, atPeak: number, podsPerNode: bigint) => string;
  readonly services: (range: string, addresses: bigint) => string;
  readonly cni: (cni: Cni, release: string | null) => string;
  readonly backend: (backend: string) => string;
  readonly ownBackend: (path: string) => string;
  readonly tailscale: string;
  /** `isAssumed` where the plan does not state the uplinks' MTU. */
  readonly mtu: (mtus: readonly number[], uplinks: readonly number[], isAssumed: boolean) => string;
  readonly noRegistration: string;
  readonly ports: string;
  readonly portColumns: readonly [protocol: string, port: string, from: string, to: string, purpose: string];
  readonly anyProtocol: string;
  readonly anyPort: string;
  readonly cniPorts: string;
  readonly fixed: string;
  readonly classes: Readonly<Record<Exclude<Later, 'restart' | 'any-time'>, string>>;
  readonly restart: string;
  readonly labels: Readonly<Record<'cni' | 'pool' | 'block' | 'ipam', string>>;
}

export interface BeforeTexts {
  readonly title: string;
  readonly everyMachine: string;
  readonly prepare: string;
  readonly prepared: string;
  readonly tools: string;
  readonly firewall: (hasChoice: boolean) => string;
  readonly firewallOpen: string;
  readonly groups: (file: string) => string;
  readonly names: string;
  readonly namesExpect: string;
  readonly clock: string;
  readonly clockExpect: string;
  readonly routes: string;
  readonly routesExpect: (families: readonly Family[]) => string;
  readonly sameLink: string;
  readonly free: (ranges: Values) => string;
  readonly freeExpect: string;
  readonly addresses: string;
  readonly addressesFixed: string;
  readonly addressesExpect: (addresses: Values) => string;
  readonly pool: (ranges: Values) => string;
  readonly iface: (names: Values) => string;
  readonly ifaceExpect: (hasIpv4: boolean) => string;
  readonly registration: (address: string) => string;
  readonly resolves: (name: string) => string;
  readonly inSan: string;
  readonly notInSan: string;
  readonly leftovers: string;
  readonly leftoversExpect: string;
  readonly token: (path: string) => string;
  readonly datastore: (variable: string) => string;
  readonly vpn: (path: string, form: string) => string;
  readonly vpnExpect: (ranges: Values, policy: string) => string;
  readonly registries: (file: string) => string;
  readonly file: (key: string, path: string) => string;
  readonly proxy: (variable: string, networks: Values) => string;
  readonly airGap: string;
  readonly airGapCni: (cni: Cni) => string;
  readonly ipv6Only: string;
  readonly existing: string;
}

export interface InstallingTexts {
  readonly title: string;
  readonly intro: string;
  /** Of a cluster that runs already. */
  readonly existing: string;
  readonly step: (number: number, title: string) => string;
  readonly oneAtATime: (isAgentless: boolean) => string;
  readonly cloudController: string;
  readonly sameOnAll: (isCompared: boolean) => string;
  readonly configFirst: string;
  readonly staysUp: string;
  readonly manifests: (folder: string) => string;
  readonly batches: string;
  readonly fewBlocks: (blocks: bigint) => string;
}

/** What a node gets of a range. */
export interface Blocks {
  readonly prefix: string;
  readonly range: string;
}

export interface VerifyTexts {
  readonly title: string;
  readonly intro: string;
  readonly everyNode: string;
  readonly aServer: string;
  readonly script: string;
  readonly scriptCodes: string;
  readonly nodes: string;
  readonly nodeCount: (nodes: number, release: string) => string;
  readonly blocks: (blocks: readonly Blocks[]) => string;
  readonly blocksDiffer: string;
  readonly addresses: (families: readonly Family[]) => string;
  readonly looksReady: string;
  readonly looksReadyFlannel: (message: string) => string;
  readonly blocksRanOut: (reason: string) => string;
  readonly blocksUnused: (cni: Cni) => string;
  readonly services: string;
  readonly api: (address: string) => string;
  readonly dns: (addresses: Values) => string;
  readonly noDns: string;
  readonly serviceRange: (ranges: Values) => string;
  readonly endpoint: (family: Family, port: number) => string;
  readonly lookup: string;
  readonly lookupExpect: (name: string, address: string) => string;
  readonly lookupAirGap: (image: string) => string;
  readonly subnetEnv: string;
  readonly subnetEnvExpect: (lines: Values) => string;
  readonly link: (names: Values) => string;
  readonly linkExpect: (name: string, words: Values) => string;
  readonly routes: (ranges: Values) => string;
  readonly routesVia: (routes: number, links: Values) => string;
  readonly routesHostGw: (routes: number) => string;
  readonly routesWireguard: (ranges: Values, links: Values) => string;
  readonly peers: string;
  readonly peersExpect: (peers: number) => string;
  readonly external: string;
  readonly externalExpect: string;
  readonly tailscale: string;
  readonly tailscaleExpect: string;
  readonly ping: (placeholder: string) => string;
  readonly pingExpect: (family: Family, size: number, mtu: number) => string;
  readonly pathNarrower: (mtu: number, path: number, key: string) => string;
  readonly pingIpv6Vxlan: (mtu: number, podMtu: number) => string;
  readonly acceptRa: string;
  readonly acceptRaExpect: string;
  readonly masq: string;
  readonly masqExpect: (isOn: boolean) => string;
  readonly rules: string;
  readonly kubeProxyRules: (isOn: boolean) => string;
  readonly policyRules: (isOn: boolean) => string;
  readonly egress: string;
  readonly egressMode: (mode: string) => string;
  readonly execWorks: string;
  readonly connections: string;
  readonly connectionsExpect: string;
  readonly metrics: string;
  readonly calico: string;
  readonly calicoExpect: (pools: Values) => string;
  readonly calicoNode: string;
  readonly calicoMtu: (mtu: number | null) => string;
  readonly available: string;
  readonly forwarding: (file: string) => string;
  readonly canal: string;
  readonly canalExpect: string;
  readonly canalNode: string;
  readonly cilium: string;
  readonly ciliumReplacement: (isOn: boolean) => string;
  readonly ciliumBlocks: (blocks: readonly Blocks[]) => string;
  readonly ownSteps: (file: string) => string;
  readonly unknownCni: string;
  readonly ports: string;
  readonly portsExpect: string;
  readonly kubeletPort: (placeholder: string) => string;
  readonly kubeletClosed: string;
  readonly udp: (ports: Values) => string;
  readonly udpClosed: string;
  readonly checkConfig: string;
  readonly checkConfigExpect: string;
  readonly checkConfigFirewall: string;
  readonly checkConfigRanges: string;
}

export interface DayTwoTexts {
  readonly title: string;
  readonly intro: string;
  readonly joining: string;
  readonly addAgentWithoutRoom: string;
  readonly addAgent: (room: bigint, now: number) => string;
  readonly newFiles: string;
  readonly firewallOthers: string;
  readonly joined: (hasBlock: boolean) => string;
  readonly joinedAgentless: string;
  readonly addServer: string;
  readonly addServerEtcd: (servers: number) => string;
  readonly sqliteToEtcd: string;
  readonly sqliteStays: string;
  readonly remove: (chapter: number) => string;
  readonly passwordGone: string;
  readonly blockIsFree: string;
  readonly firstServer: (key: string) => string;
  readonly machineWhere: string;
  readonly restart: string;
  readonly restartServers: (hasAgents: boolean) => string;
  readonly restarted: string;
  readonly restartExpect: string;
  readonly change: (file: string) => string;
  readonly changeUnnoticed: string;
  readonly changeInstaller: string;
  readonly changeBackend: string;
  readonly changeEgress: string;
  readonly changePolicy: string;
  readonly changeMasks: (keys: Values) => string;
  readonly backup: Readonly<Record<Datastore, (folder: string) => string>>;
  readonly backupToken: (path: string) => string;
  readonly restore: (placeholder: string) => string;
  readonly restoreWhere: (isAlone: boolean) => string;
  readonly restoreExpect: string;
  readonly restoreOthers: string;
  readonly restoreOthersWhere: string;
  readonly restoreOthersExpect: string;
  readonly upgrade: (from: string, next: string, placeholder: string) => string;
  readonly upgradeFrom: (running: string, planned: string, between: Values, placeholder: string) => string;
  readonly upgradeMigrate: (chapter: number) => string;
  readonly upgradeOrder: (hasAgents: boolean) => string;
  readonly upgraded: (release: string, isAlone: boolean) => string;
  readonly upgradeAirGap: (placeholder: string) => string;
  readonly upgradeDatastore: (variable: string) => string;
  readonly upgradeProxy: string;
  readonly upgradeCni: (
    cni: Cni,
    release: string,
    tested: readonly [first: string, last: string],
    next: string,
    isTested: boolean,
  ) => string;
  readonly upgradeCniUnknown: (cni: Cni, release: string) => string;
  readonly upgradeMultus: string;
  readonly upgradeBack: string;
  readonly limits: (limit: Limit, use: Use, maxPods: number, addressesPerNode: bigint) => string;
  readonly noRoom: string;
  readonly blocksFull: (room: bigint) => string;
  readonly blocksSigns: string;
  readonly blocksFree: string;
  readonly blocksMask: (keys: Values) => string;
  readonly poolFull: (cni: Cni) => string;
  readonly moreServices: (range: string) => string;
  readonly moreServicesExpect: (ranges: Values) => string;
  readonly moreServicesOpen: string;
  readonly noMoreServices: string;
  readonly kubeconfig: (file: string, url: string) => string;
  readonly certificate: (names: Values) => string;
  readonly certificateExpect: string;
  readonly dynamicIp: (key: string, file: string) => string;
  readonly dynamicIpExpect: string;
  readonly proxy: (files: Values) => string;
}
