/** Every sentence of the files of CNIs. Values come in printed; each is one line. */
export interface CniTexts {
  /** What a file is for, as the line of its header that says so. */
  readonly place: {
    readonly calicoInstallation: (command: string) => string;
    readonly calicoEndpoint: (command: string) => string;
    readonly calicoEndpointManifest: (command: string) => string;
    readonly calicoFelix: (command: string) => string;
    readonly kustomization: (folder: string, file: string, command: string) => string;
    readonly patch: (folder: string, file: string) => string;
    readonly ciliumChart: (path: string) => string;
    readonly ciliumValues: (command: string) => string;
    readonly ciliumValuesOnly: (command: string) => string;
    readonly multusChart: (path: string) => string;
    readonly steps: string;
  };
  readonly release: {
    readonly tested: (name: string, release: string, first: string, last: string) => string;
    readonly untested: (name: string, release: string, first: string, last: string, minor: string) => string;
    readonly unknown: (name: string, release: string) => string;
    readonly none: (name: string, minor: string) => string;
    readonly fetch: (file: string, command: string) => string;
    readonly before: (command: string) => string;
  };
  readonly calico: {
    readonly fixed: string;
    readonly publicIpv6: (range: string) => string;
    readonly bgpNeeded: string;
    readonly mtu: (underlay: number, overhead: number) => string;
    readonly mtuNotFound: (names: string) => string;
    readonly endpointPlaceholder: (placeholder: string) => string;
    readonly endpointLoopback: string;
    readonly ebpf: string;
    readonly apiServer: string;
    readonly onePool: (ranges: string) => string;
  };
  readonly canal: {
    readonly old: string;
    readonly ipv6: string;
    readonly mtu: (underlay: number, overhead: number) => string;
  };
  readonly cilium: {
    readonly loopback: string;
    readonly fixed: string;
    readonly follows: string;
    readonly span: (longest: number) => string;
    readonly multiPool: string;
    readonly oneLayer2: string;
    readonly routed: string;
    readonly publicIpv6: (range: string) => string;
    readonly mtu: string;
    readonly oneNode: string;
    readonly tolerations: string;
    readonly nodePorts: (range: string) => string;
    readonly certificates: string;
    readonly loadBalancer: string;
    readonly bootstrap: string;
    readonly abort: string;
    readonly staticChart: (path: string) => string;
    readonly noVersion: string;
  };
  readonly multus: {
    readonly noVersion: string;
    readonly autoconfig: string;
  };
  readonly steps: {
    readonly title: (name: string, release: string) => string;
    readonly settings: string;
    readonly settingsIntro: string;
    readonly doThis: string;
    readonly ports: string;
    readonly check: string;
    readonly open: string;
    readonly wrong: (setting: string, value: string) => string;
    readonly egressAny: (value: string) => string;
    readonly egressOwn: (value: string) => string;
    readonly podRange: (ranges: string) => string;
    readonly serviceRange: (ranges: string) => string;
    readonly noOtherCni: string;
    readonly nodesReady: string;
    readonly chooseRelease: (placeholder: string) => string;
    readonly untried: string;
  };
  readonly kubeOvn: {
    readonly kernel: string;
    readonly fetch: (file: string, release: string) => string;
    readonly ranges: string;
    readonly disjoint: (pods: string, services: string, join: string) => string;
    readonly gateway: string;
    readonly databases: string;
    readonly run: string;
    readonly dbPorts: string;
    readonly tunnelPort: string;
    readonly metricPorts: string;
    readonly subnets: (ranges: string) => string;
    readonly noK3sPage: string;
    readonly otherRelease: (read: string) => string;
  };
  readonly antrea: {
    readonly fetch: (file: string) => string;
    readonly proxyAll: (address: string) => string;
    readonly proxyAllPlaceholder: (placeholder: string) => string;
    readonly apply: string;
    readonly tunnelPort: string;
    readonly ownPorts: string;
    readonly healthPort: string;
    readonly blocks: (ranges: string) => string;
    readonly oldTest: string;
    readonly dualStack: string;
  };
  readonly kubeRouter: {
    readonly fetch: (file: string) => string;
    readonly ranges: (pods: string, services: string) => string;
    readonly api: (address: string) => string;
    readonly args: (args: string) => string;
    readonly plugins: string;
    readonly apply: string;
    readonly bgpPort: string;
    readonly conflist: string;
    readonly blocks: (ranges: string) => string;
    readonly policies: string;
    readonly dualStack: string;
  };
  readonly multusSteps: {
    readonly afterCni: (name: string | null) => string;
    readonly chart: (path: string) => string;
    readonly again: string;
    readonly exclusive: string;
    readonly whereabouts: (path: string) => string;
    readonly whereaboutsStandard: string;
    readonly hostLocal: string;
    readonly dhcp: string;
    readonly static: string;
    readonly ipamMissing: string;
    readonly dirs: (conf: string, bin: string) => string;
    readonly binDir: (stated: string, right: string) => string;
    readonly pods: string;
    readonly definition: string;
    readonly overlap: string;
    readonly version: string;
  };
}
