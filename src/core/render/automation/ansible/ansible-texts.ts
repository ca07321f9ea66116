import type { Role } from '../../../k3s/flags';

/** Every sentence of the inventory, all of them comments. Values come in printed. */
export interface AnsibleTexts {
  readonly place: (collection: string, repository: string) => string;
  readonly needs: (core: string, command: string) => string;
  readonly run: (command: string) => string;
  readonly vpnFile: (path: string) => string;
  readonly several: string;
  readonly even: (servers: number) => string;
  readonly later: (upgrade: string, reset: string) => string;
  readonly prepare: (script: string, mayBeDebian: boolean) => string;
  readonly existing: (running: string, planned: string) => string;
  readonly mode: string;
  readonly cni: (folder: string | null) => string;
  readonly agentless: string;
  readonly sqlite: string;
  readonly hosts: string;
  readonly placeholders: string;
  readonly notLinux: (names: readonly string[]) => string;
  readonly differs: string;
  readonly datastore: (variable: string) => string;
  readonly user: string;
  readonly token: (command: string) => string;
  readonly dataDir: string;
  readonly noAddress: string;
  readonly airGap: (files: readonly string[], installer: string) => string;
  readonly airGapDataDir: (folder: string) => string;
  readonly firewallOff: (file: string, firewall: 'ufw' | 'firewalld' | 'nftables') => string;
  readonly proxy: string;
  readonly firewallUnknown: string;
  readonly clusterInit: string;
  readonly leftOut: {
    readonly unknown: (key: string, command: Role, release: string) => string;
    readonly template: (key: string) => string;
    readonly setByCollection: (key: string) => string;
  };
}
