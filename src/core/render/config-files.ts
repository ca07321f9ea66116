import type { Role } from '../k3s/flags';
import { DROP_IN_GATES } from '../k3s/flag-gates';
import { isSince, minorOf } from '../k3s/version';
import { datastoreOf, registrationAddressOf, serverCount } from '../plan/effective';
import { ownSettingsOf } from '../plan/own-settings';
import type { Plan } from '../plan/plan';
import { remembered, rememberedEach } from '../plan/remembered';
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

export const CONFIG_FOLDER = '/etc/rancher/k3s';
/** What is a node's own, read after config.yaml. */
export const NODE_FILE = 'config.yaml.d/10-node.yaml';
export const DATASTORE_VARIABLE = 'K3S_DATASTORE_ENDPOINT';

/** A file of one machine's configuration, named as it lies below /etc/rancher/k3s. */
export interface ConfigPart extends Block {
  readonly name: 'config.yaml' | typeof NODE_FILE;
}

/** Where a file of the configuration goes on its machine. */
export const placeOf = (name: ConfigPart['name']): string => `${CONFIG_FOLDER}/${name}`;

/**
 * The configuration of a target: how it joins and what it shares with others in config.yaml, what is its own in a file that K3s
 * reads after that.
 */
export function configPartsOf(
  plan: Plan,
  header: Header,
  texts: InstallTexts,
): (target: Target) => readonly ConfigPart[] {
  const partsOf = bodiesOf(plan, texts);
  return (target) =>
    partsOf(target).map(({ name, body }) => ({
      name,
      ...joinBlocks([header.comments(texts.header.goesTo(placeOf(name), machinesOf(target, texts))), body]),
    }));
}

interface Body {
  readonly name: ConfigPart['name'];
  readonly body: Block;
}

/** What stands below the header, which is another one where a file stands in another. All of a role share most of it. */
const bodiesOf = remembered((plan: Plan, texts: InstallTexts): ((target: Target) => readonly Body[]) => {
  const block = (command: Role, entries: readonly Entry[]): Block => blockOf(writtenFor(plan, command, entries, texts));
  const everywhere = everyNodeEntries(plan);
  const common = { server: [...clusterEntries(plan), ...everywhere], agent: everywhere };
  const join = forEachRole((role) => joinEntries(plan, role));
  const written = {
    notes: forEachRole((role) => blockOf([...datastoreNote(plan, role, texts), ...addressNote(plan, role, texts)])),
    join: forEachRole((role) => block(commandOf(role), join[role])),
    common: {
      server: joinBlocks([blockOf(sharedNote(plan, texts)), block('server', common.server)]),
      agent: block('agent', common.agent),
    },
    own: blockOf([note(texts.config.own)]),
  };
  const ownOf = ownEntriesOf(plan);
  return rememberedEach((target) => {
    const { role, node } = target;
    const command = commandOf(role);
    const own = ownOf(target);
    const part = (name: Body['name'], ...blocks: readonly Block[]): Body => ({ name, body: joinBlocks(blocks) });
    const start = [written.notes[role], written.join[role]];
    const ofNode = block(command, node === null ? own : withOwnSettings(own, node));
    if (hasNodeFile(plan, target, own)) {
      return [part('config.yaml', ...start, written.common[command]), part(NODE_FILE, written.own, ofNode)];
    }
    if (node === null || !hasKnown(plan, command, ownSettingsOf(node).keys())) {
      return [part('config.yaml', ...start, ofNode, written.common[command])];
    }
    const all = withOwnSettings([...join[role], ...own, ...common[command]], node);
    return [part('config.yaml', written.notes[role], block(command, all))];
  });
});

/** Which files `configPartsOf` makes of a target. */
export function configNamesOf(plan: Plan): (target: Target) => readonly ConfigPart['name'][] {
  const ownOf = ownEntriesOf(plan);
  return (target) => (hasNodeFile(plan, target, ownOf(target)) ? ['config.yaml', NODE_FILE] : ['config.yaml']);
}

/** What the plan has for one machine, or for all of a role that are not listed. */
const ownEntriesOf = remembered((plan: Plan): ((target: Target) => readonly Entry[]) => {
  const listener = listenerEntries(plan);
  return rememberedEach(({ role, node }) => [...nodeEntries(plan, node), ...(role === 'agent' ? [] : listener(node))]);
});

/** A listed node has its own file where it has something of its own, and where K3s finds it there. */
function hasNodeFile(plan: Plan, { role, node }: Target, own: readonly Entry[]): boolean {
  const { k3sVersion } = plan;
  if (node === null || !isSince(k3sVersion, DROP_IN_GATES.any)) return false;
  const settings = ownSettingsOf(node);
  if (settings.has('prefer-bundled-bin') && !isSince(k3sVersion, DROP_IN_GATES['prefer-bundled-bin'])) return false;
  return hasKnown(plan, commandOf(role), [...own.map(({ key }) => key), ...settings.keys()]);
}

const hasKnown = ({ k3sVersion }: Plan, command: Role, keys: Iterable<string>): boolean =>
  [...keys].some((key) => isKnownKey(key, command, k3sVersion));

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

/** What makes servers refuse each other is in one block, so that two files can be compared by eye. */
const sharedNote = (plan: Plan, texts: InstallTexts): readonly Line[] =>
  serverCount(plan) > 1 ? [note(texts.config.shared)] : [];

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
