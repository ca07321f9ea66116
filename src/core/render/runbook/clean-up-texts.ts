import type { Cni } from '../../plan/plan';

type Values = readonly string[];

/** Every sentence of the chapter about taking machines and the cluster apart. Values come in printed as Markdown. */
export interface CleanUpTexts {
  readonly title: string;
  /** On which machines something is run, as a line before the commands. */
  readonly where: {
    readonly stayingServer: string;
    readonly everyNode: string;
    readonly machine: string;
    readonly agent: string;
    readonly server: (isOne: boolean) => string;
  };
  readonly intro: {
    readonly killall: (script: string, links: Values) => string;
    readonly killallOther: (script: string, cni: Cni) => string;
    /** @param inFolder What lies in the folder of the configuration. */
    readonly uninstall: (scripts: Values, folder: string, inFolder: Values, others: Values) => string;
    readonly volumes: string;
    readonly selinux: string;
    readonly rest: string;
    readonly snapshot: string;
    readonly otherRuntime: string;
    readonly rootless: string;
  };
  readonly node: {
    readonly remove: (node: string) => string;
    readonly onlyAgents: string;
    readonly etcd: string;
    readonly agentless: string;
    readonly registration: (address: string) => string;
    readonly registrationFirst: string;
    readonly firewalls: string;
    readonly gone: (secret: string) => string;
  };
  readonly cluster: {
    readonly order: (agents: number, servers: number) => string;
  };
  readonly machine: {
    readonly cilium: string;
    readonly ciliumExpect: string;
    readonly tailnet: string;
    readonly uninstall: (isAgent: boolean) => string;
    readonly uninstallOne: string;
    readonly dataDir: (folder: string) => string;
    readonly dataDirExpect: string;
    readonly dataDirByHand: (folder: string) => string;
    readonly uninstalled: string;
    readonly password: (folder: string) => string;
    readonly files: (paths: Values) => string;
  };
  readonly cni: {
    readonly files: (cni: Cni) => string;
    readonly look: string;
    readonly bak: (pattern: string) => string;
    readonly unknown: string;
    readonly multus: string;
  };
  readonly hosts: {
    readonly files: (script: string) => string;
    readonly packages: string;
    readonly cgroups: string;
    readonly nmCloudSetup: string;
    readonly firewalld: (policy: string) => string;
    readonly ufw: (ranges: Values) => string;
    readonly ufwRouted: string;
    readonly ufwNumbers: string;
    readonly nftables: (table: string, file: string) => string;
  };
  readonly reboot: {
    readonly text: string;
    readonly check: string;
    readonly noLinks: (links: Values) => string;
    readonly lookUp: string;
    readonly noRules: string;
  };
  readonly outside: {
    readonly intro: string;
    readonly groups: (file: string) => string;
    readonly datastore: string;
    readonly tailnet: (ranges: Values) => string;
    readonly registration: (address: string) => string;
    readonly kubeconfig: string;
  };
  readonly rules: {
    readonly policy: string;
    /** @param isByHand Nobody else has rules that would go along. */
    readonly kubeProxy: (isByHand: boolean) => string;
    readonly gone: string;
  };
}
