import type { TargetRole } from './target';

/** Which machines something is for: all of a role, or the one whose folder is named. */
export interface Machines {
  readonly role: TargetRole;
  readonly folder: string | null;
}

/** Every sentence of the files and of the order of installing. Values come in printed. */
export interface InstallTexts {
  /** "the first server", "each further server", "node-3": to stand in a list, not in a sentence. */
  readonly machines: (machines: Machines) => string;
  readonly header: {
    readonly madeBy: (release: string) => string;
    readonly goesTo: (path: string, machines: string) => string;
    readonly runOn: (machines: string) => string;
    readonly link: (link: string) => string;
    readonly acknowledged: (ids: string) => string;
  };
  readonly config: {
    readonly address: (placeholder: string) => string;
    readonly datastore: (variable: string) => string;
    readonly leftOut: (key: string, release: string) => string;
    readonly shared: string;
    readonly own: string;
  };
  readonly script: {
    readonly notRoot: string;
    readonly folderMissing: (usage: string) => string;
    /** Both end before a path. */
    readonly otherConfig: string;
    readonly alsoRead: string;
    readonly address: (placeholder: string) => string;
    readonly token: (path: string) => string;
    readonly datastore: (variable: string) => string;
    readonly airGapFile: (name: string) => string;
    readonly vpn: (path: string) => string;
  };
  readonly steps: {
    readonly gather: string;
    readonly prepare: string;
    readonly firstServer: string;
    readonly cni: string;
    readonly token: string;
    readonly servers: string;
    readonly agents: string;
    readonly multus: string;
    readonly check: string;
  };
  readonly guide: {
    readonly title: (release: string) => string;
    readonly intro: string;
    readonly existing: string;
    readonly files: string;
    readonly commands: string;
    readonly scripts: (script: string) => string;
    readonly expect: string;
    readonly otherArchitectures: string;
    readonly selinux: string;
    readonly defaultRoute: string;
    readonly copyToAll: string;
    readonly prepare: string;
    readonly prepared: string;
    readonly before: string;
    readonly cniImages: string;
    readonly firewallScript: (command: string) => string;
    readonly firewallRules: (file: string) => string;
    readonly firewallTable: (file: string) => string;
    readonly runbook: string;
    /** The ranges are empty where the plan names none. */
    readonly loadBalancer: (name: string, ranges: string) => string;
    readonly cniFiles: (folder: string) => string;
    readonly cniUnknown: string;
    readonly address: (placeholder: string) => string;
    readonly datastore: (variable: string, file: string) => string;
    readonly tokenSecret: string;
    readonly tokenRead: string;
    readonly tokenWrite: (path: string) => string;
    readonly oneAtATime: (isAgentless: boolean) => string;
    readonly laterAgents: string;
    readonly checksumsMatch: string;
    readonly firstReady: string;
    readonly firstAgentless: string;
    readonly staysUp: (command: string) => string;
    readonly serverReady: string;
    readonly serverAgentless: string;
    readonly agentReady: string;
    readonly notReadyWithoutCni: string;
    readonly readyWithCni: string;
    readonly verified: string;
    readonly nodesInAll: (nodes: number, release: string) => string;
  };
}
