import type { Role } from '../k3s/flags';
import { minorOf } from '../k3s/version';
import { datastoreOf, registrationAddressOf } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { blockOf, joinBlocks, type Block, type Line } from './block';
import {
  ADDRESS_PLACEHOLDER,
  clusterEntries,
  everyNodeEntries,
  joinEntries,
  listenerEntries,
  nodeEntries,
  withOwnSettings,
  type Entry,
} from './config-entries';
import { entryLines, note } from './config-yaml';
import type { Header } from './header';
import type { InstallTexts } from './install-texts';
import { isKnownKey } from './known-key';
import { commandOf, type Target, type TargetRole } from './target';

export const CONFIG_FILE = '/etc/rancher/k3s/config.yaml';
export const DATASTORE_VARIABLE = 'K3S_DATASTORE_ENDPOINT';

/** The config.yaml of a target. Made for a plan once: all of a role share most of it. */
export function configFileOf(plan: Plan, header: Header, texts: InstallTexts): (target: Target) => Block {
  const block = (command: Role, entries: readonly Entry[]): Block => blockOf(writtenFor(plan, command, entries, texts));
  const everywhere = everyNodeEntries(plan);
  const common = { server: [...clusterEntries(plan), ...everywhere], agent: everywhere };
  const join = forEachRole((role) => joinEntries(plan, role));
  const written = {
    notes: forEachRole((role) => blockOf([...datastoreNote(plan, role, texts), ...addressNote(plan, role, texts)])),
    join: forEachRole((role) => block(commandOf(role), join[role])),
    common: { server: block('server', common.server), agent: block('agent', common.agent) },
  };
  const listener = listenerEntries(plan);
  return (target) => {
    const { role, node } = target;
    const command = commandOf(role);
    const own = [...nodeEntries(plan, node), ...(command === 'server' ? listener(node) : [])];
    const isLikeOthers = node === null || node.ownSettings.length === 0;
    return joinBlocks([
      header.comments(texts.header.goesTo(CONFIG_FILE, machinesOf(target, texts))),
      written.notes[role],
      ...(isLikeOthers
        ? [written.join[role], block(command, own), written.common[command]]
        : [block(command, withOwnSettings([...join[role], ...own, ...common[command]], node))]),
    ]);
  };
}

const forEachRole = <T>(make: (role: TargetRole) => T): Readonly<Record<TargetRole, T>> => ({
  'first-server': make('first-server'),
  server: make('server'),
  agent: make('agent'),
});

export const machinesOf = ({ role, node, folder }: Target, texts: InstallTexts): string =>
  texts.machines({ role, folder: node === null ? null : folder });

/** Keys that this release of the command lacks are named in a comment: an agent would stop at them. */
function writtenFor(plan: Plan, command: Role, entries: readonly Entry[], texts: InstallTexts): readonly Line[] {
  return entries.flatMap((entry) =>
    isKnownKey(entry.key, command, plan.k3sVersion)
      ? entryLines([entry])
      : [note(texts.config.leftOut(entry.key, minorOf(plan.k3sVersion)), entry.field)],
  );
}

/** The database's address holds a password, so it is no matter of a file that gets copied around. */
const datastoreNote = (plan: Plan, role: TargetRole, texts: InstallTexts): readonly Line[] =>
  role !== 'agent' && datastoreOf(plan) === 'external'
    ? [note(texts.config.datastore(DATASTORE_VARIABLE), 'datastore')]
    : [];

/** Whether somebody has to write the first server's address into the file before it can be used. */
export const needsAddress = (plan: Plan, role: TargetRole): boolean =>
  registrationAddressOf(plan) === null && (role === 'agent' || (role === 'server' && datastoreOf(plan) !== 'external'));

const addressNote = (plan: Plan, role: TargetRole, texts: InstallTexts): readonly Line[] =>
  needsAddress(plan, role) ? [note(texts.config.address(ADDRESS_PLACEHOLDER), 'registrationAddress')] : [];
