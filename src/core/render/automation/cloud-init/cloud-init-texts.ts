import type { SharedTexts } from '../../shared-texts';
import type { UserDataLimit } from './user-data';

/** Every sentence of the documents for cloud-init that no other file has. Values come in printed. */
export interface CloudInitTexts {
  readonly place: (machines: string) => string;
  readonly notes: {
    readonly existing: { readonly first: string; readonly others: string };
    readonly noSecrets: string;
    readonly secrets: (paths: readonly string[], minutes: number) => string;
    readonly again: (log: string, command: string) => string;
    readonly airGap: (folder: string) => string;
    readonly firewall: (file: string) => string;
    readonly transactional: string;
    readonly ubuntuOnPi: (file: string, folder: string) => string;
    readonly raspberryPiOs: string;
    /** The limit is that of the plan's cloud, where one is known. */
    readonly large: (bytes: number, limit: UserDataLimit | null) => string;
    readonly leftOut: (file: string, path: string) => string;
  };
  readonly script: {
    readonly runBy: (machines: string) => string;
    /** Ends before a path. */
    readonly waiting: (minutes: number) => string;
    readonly again: (command: string) => string;
    readonly notPrepared: string;
    readonly notInstalled: (release: string) => string;
    readonly datastore: (path: string) => string;
    readonly vpn: (path: string, content: string) => string;
  };
}

/** What a document is written with: it holds files of other parts. */
export interface Texts extends SharedTexts {
  readonly cloudInit: CloudInitTexts;
}
