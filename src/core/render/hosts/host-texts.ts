import type { Cloud } from '../../plan/plan';
import type { Family } from '../../cidr/address';
import type { FlowPurpose, FlowSource } from './flow';

/** Every sentence of the files for hosts and firewalls. Values come in printed; what a script finds out stands after them. */
export interface HostTexts {
  /** What each file is for: a comment at its beginning. */
  readonly place: {
    readonly prepare: (script: string) => string;
    readonly firewalld: (usage: string) => string;
    readonly ufw: (usage: string) => string;
    readonly nftables: (file: string) => string;
    readonly groups: string;
  };
  readonly script: {
    readonly notRoot: string;
    readonly missing: (program: string) => string;
    readonly role: (usage: string) => string;
    /** Ends where the script names a range of the plan's that it does not know. */
    readonly openNodes: (variable: string, family: Family) => string;
    readonly nodes: string;
    readonly servers: string;
    readonly pods: string;
    readonly admins: string;
    /** Besides them, where a VPN gives nodes their addresses only after they have joined. */
    readonly joiners: string;
    readonly cniPorts: string;
    readonly clients: (hasServiceLb: boolean) => string;
    readonly done: string;
  };
  readonly prepare: {
    readonly otherPlatform: (planned: string) => string;
    readonly otherRelease: (planned: string) => string;
    readonly unknownPlatform: string;
    readonly written: string;
    readonly unchanged: string;
    readonly packages: string;
    readonly modules: string;
    readonly moduleMissing: string;
    readonly rebootForModules: string;
    readonly wireguardRhel8: (packageName: string) => string;
    readonly sysctl: string;
    readonly acceptRa: string;
    readonly noUplink: (usage: string) => string;
    readonly acceptRaOpen: (line: string) => string;
    readonly networkManager: string;
    readonly networkManagerRunning: string;
    /** Where no systemd reloads it. */
    readonly networkManagerReload: string;
    readonly networkManagerOther: string;
    readonly nmCloudSetup: string;
    readonly nmCloudSetupLater: string;
    readonly alpineCgroups: string;
    readonly alpineFstab: string;
    readonly transactional: string;
    readonly piCgroups: (word: string) => string;
    readonly defaultRoute: string;
    readonly oracle: string;
    readonly ipsec: string;
    readonly airGap: string;
  };
  readonly firewalld: {
    readonly trusted: string;
    readonly policy: string;
    readonly reload: string;
    readonly reverse: string;
  };
  readonly ufw: {
    readonly ipv6Off: string;
    readonly routed: string;
    readonly forwarding: string;
    readonly ipip: (line: string) => string;
    readonly reverse: (line: string) => string;
    readonly inactive: string;
  };
  readonly nftables: {
    readonly load: string;
    readonly onlyInput: string;
    readonly flush: string;
    readonly api: string;
    readonly open: (set: string) => string;
  };
  readonly groups: {
    readonly title: string;
    readonly intro: string;
    readonly members: string;
    readonly group: string;
    readonly ranges: string;
    readonly open: string;
    readonly rules: string;
    readonly columns: {
      readonly protocol: string;
      readonly ports: string;
      readonly family: string;
      readonly source: string;
      readonly destination: string;
      readonly purpose: string;
    };
    readonly names: Readonly<Record<FlowSource, string>>;
    readonly any: string;
    readonly anyPort: string;
    readonly notes: string;
    readonly outbound: string;
    readonly service: string;
    readonly dhcp: string;
    readonly unwrapped: string;
    readonly tailnet: string;
    readonly clouds: Readonly<Record<Cloud, string | null>>;
  };
  readonly purposes: Readonly<Record<FlowPurpose | 'icmp', string>>;
}
