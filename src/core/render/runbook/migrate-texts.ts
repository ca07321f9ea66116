import type { Family } from '../../cidr/address';
import type { Order } from './migrate-order';

/** What a sentence about the order names. Printed as Markdown. */
export interface OrderFacts {
  readonly from: string;
  readonly to: string;
  /** The release that runs; empty where nobody said. */
  readonly release: string;
  /** The minor from which K3s ends over the old backend; null where it has it. */
  readonly until: string | null;
  /** The release the new backend comes with; null where all have it. */
  readonly needs: string | null;
}

type Values = readonly string[];

/** Every sentence of the chapter that changes flannel's backend. Values come in printed as Markdown. */
export interface MigrateTexts {
  readonly title: (from: string, to: string) => string;
  /** On which machines something is run, as a line before the commands. */
  readonly where: {
    readonly everyNode: string;
    readonly aNode: string;
    readonly aServer: string;
    readonly servers: (count: number) => string;
    readonly firstServer: (isOne: boolean, name: string | null) => string;
    readonly otherServers: (count: number) => string;
    readonly agents: (count: number) => string;
    readonly upgraded: (servers: number, hasAgents: boolean) => string;
  };
  readonly intro: {
    readonly running: (from: string, to: string) => string;
    readonly planned: (from: string, to: string) => string;
    readonly otherFiles: (planned: string, to: string) => string;
    readonly orders: Readonly<Record<Order, (facts: OrderFacts) => string>>;
    readonly planTooOld: (release: string, to: string, needs: string) => string;
    readonly outage: (nodes: number) => string;
    /** K3s is down already, as its release lacks the old backend. */
    readonly outageThere: (nodes: number) => string;
    readonly oneNode: string;
  };
  readonly upgrade: {
    readonly before: (path: string, to: string) => string;
    readonly after: (path: string) => string;
    readonly afterUnknown: (release: string) => string;
    readonly agents: string;
    readonly airGap: string;
    readonly again: string;
    readonly ipsec: string;
    readonly next: (release: string) => string;
    readonly done: (release: string) => string;
    readonly ask: string;
    readonly askNeeds: (needs: string, to: string) => string;
    readonly askFrom: (needs: string) => string;
    readonly askBetween: (needs: string | null, until: string) => string;
    readonly askUntil: (until: string, from: string) => string;
  };
  readonly before: {
    readonly find: string;
    readonly findExpect: string;
    readonly look: string;
    readonly types: (type: string) => string;
    readonly kernel: string;
    readonly kernelExpect: string;
    readonly direct: string;
    readonly ports: (ports: Values) => string;
    readonly portsSame: (ports: Values) => string;
    readonly portsVxlan: string;
    readonly portsHosts: (file: string) => string;
    readonly mtu: (uplink: number, before: number, after: number) => string;
    readonly externalIp: string;
    readonly externalIpGate: (gates: Values) => string;
  };
  readonly change: {
    readonly log: string;
    readonly logExpect: (message: string) => string;
    /** @param isStopped K3s ends over the old line, and is started again and again by what supervises it. */
    readonly edit: (line: string, isOne: boolean, isStopped: boolean) => string;
    readonly editDropIn: string;
    readonly editUnit: string;
    readonly editExpect: (line: string) => string;
    readonly options: (example: string) => string;
    readonly conf: (path: string, type: string) => string;
    readonly rebootFirst: (isOne: boolean) => string;
    readonly rebootServers: string;
    readonly rebootAgents: string;
    readonly restartAgentless: string;
    readonly ready: string;
    readonly answers: string;
  };
  readonly check: {
    readonly types: string;
    readonly typesExpect: (type: string, nodes: number) => string;
    readonly machine: string;
    readonly wg: string;
    readonly wireguard: (link: string, mtu: number | null) => string;
    readonly vxlan: (link: string, mtu: number | null) => string;
    readonly whole: (range: string, link: string) => string;
    readonly blocks: (range: string, link: string, others: number) => string;
    readonly direct: (range: string, others: number) => string;
    readonly peers: (links: Values, others: number) => string;
    readonly listens: (ports: Values) => string;
    readonly noOld: (link: string) => string;
    readonly noPolicies: string;
    readonly ping: (pod: string, address: string) => string;
    readonly pingExpect: (family: Family, packet: number, size: number) => string;
    readonly verify: (script: string) => string;
    readonly verifyExpect: string;
  };
  readonly after: {
    readonly left: string;
    readonly leftDirect: string;
    readonly close: (ports: Values) => string;
    readonly ipsec: string;
    readonly wgTool: string;
    readonly back: (from: string) => string;
    readonly backUntil: (from: string, until: string) => string;
    readonly noBack: (from: string, release: string) => string;
  };
}
