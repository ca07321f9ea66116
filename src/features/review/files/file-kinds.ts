import { keysOf } from '../../../core/keys-of';
import { CNI_FOLDERS } from '../../../core/render/target';
import type { FileGroupName as FileGroup, FileKindName as FileKind } from '../../../i18n/file-list-messages';

export type { FileGroup, FileKind };

/** What files are for, as headings, each with its kinds: all in the order in which they are shown. */
export const FILE_GROUPS = {
  configuration: ['config', 'ownConfig'],
  guides: ['runbook', 'guide', 'install', 'verify'],
  cni: ['cniSteps', 'cni'],
  hosts: ['prepare', 'firewall', 'groups', 'hosts'],
  automation: ['cloudInit', 'ansible', 'terraform', 'tailscale', 'automation'],
  plan: ['planJson', 'planSchema'],
  others: ['other'],
} as const satisfies Record<FileGroup, readonly FileKind[]>;

const inCniFolder = (rest: string): RegExp => new RegExp(`^(${CNI_FOLDERS.join('|')})/${rest}`);

/** The first that fits counts. */
const KINDS: readonly (readonly [FileKind, RegExp])[] = [
  ['cloudInit', /^automation\/.*cloud-init/],
  ['ansible', /^automation\/.*ansible/],
  ['terraform', /^automation\/.*(terraform|tofu|\.tf)/],
  ['tailscale', /^automation\/.*tailscale/],
  ['automation', /^automation\//],
  ['cniSteps', inCniFolder('.*\\.md$')],
  ['cni', inCniFolder('')],
  ['prepare', /^hosts\/prepare/],
  ['groups', /^hosts\/security-groups/],
  ['firewall', /^hosts\/(firewalld|ufw|nftables)/],
  ['hosts', /^hosts\//],
  ['config', /^[^/]+\/config\.yaml$/],
  ['ownConfig', /^[^/]+\/config\.yaml\.d\//],
  ['runbook', /^RUNBOOK\.md$/],
  ['guide', /^INSTALL\.md$/],
  ['install', /^install[^/]*\.sh$/],
  ['verify', /^verify\.sh$/],
  ['planSchema', /^plan[^/]*schema[^/]*\.json$/],
  ['planJson', /^plan\.json$/],
];

/** Known by where a file lies; one that fits nowhere is still a file. */
export const fileKind = (path: string): FileKind => KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';

export interface KindOfFiles<F> {
  readonly kind: FileKind;
  readonly files: readonly F[];
}

export interface GroupOfFiles<F> {
  readonly group: FileGroup;
  readonly kinds: readonly KindOfFiles<F>[];
}

/** Files under what they are for. Nothing stands empty; within a kind they keep their order. */
export function groupFiles<F extends { readonly path: string }>(files: readonly F[]): readonly GroupOfFiles<F>[] {
  const byKind = new Map<FileKind, F[]>();
  for (const file of files) {
    const kind = fileKind(file.path);
    const own = byKind.get(kind);
    if (own === undefined) byKind.set(kind, [file]);
    else own.push(file);
  }
  return keysOf(FILE_GROUPS)
    .map((group) => ({
      group,
      kinds: FILE_GROUPS[group].flatMap((kind: FileKind) => {
        const own = byKind.get(kind);
        return own === undefined ? [] : [{ kind, files: own }];
      }),
    }))
    .filter(({ kinds }) => kinds.length > 0);
}
