import type { Role } from '../../../k3s/flags';
import { minorOf } from '../../../k3s/version';
import { datastoreOf, serverCount } from '../../../plan/effective';
import { ownSettingsOf } from '../../../plan/own-settings';
import type { Plan, PlanNode } from '../../../plan/plan';
import { clusterEntries, everyNodeEntries, withOwnSettings, type Entry } from '../../config-entries';
import { yamlString } from '../../quote';
import { SET_BY_COLLECTION } from './collection';
import type { Context } from './context';
import type { Machine } from './machines';
import { ENDPOINT, isTemplate, textsOf } from './templates';

/** A configuration as text for Ansible. What is to be said about it stands outside: comments inside would be evaluated too. */
export interface ConfigText {
  readonly notes: readonly string[];
  readonly lines: readonly string[];
}

export function commonEntries(plan: Plan, endpoint: string | null): Context['common'] {
  const everywhere = everyNodeEntries(plan);
  const start = isLoneEtcd(plan) ? [CLUSTER_INIT] : [];
  return { server: withEndpoint([...start, ...clusterEntries(plan), ...everywhere], endpoint), agent: everywhere };
}

const CLUSTER_INIT: Entry = { key: 'cluster-init', field: 'datastore', value: true };

/** Where there is one server, the collection leaves `cluster-init` to others. */
export const isLoneEtcd = (plan: Plan): boolean => datastoreOf(plan) === 'etcd' && serverCount(plan) === 1;

// The collection's firewall tasks take each of them as one text and stop at a list (roles/prereq).
const RANGES: ReadonlySet<string> = new Set(['cluster-cidr', 'service-cidr']);

export function lineOf(entry: Entry): string {
  const { key, value } = entry;
  if (typeof value === 'boolean') return `${key}: ${value}`;
  if (typeof value === 'string') return `${key}: ${yamlString(value)}`;
  if (RANGES.has(key)) return `${key}: ${yamlString(textsOf(entry).join(','))}`;
  return `${key}: [${textsOf(entry).map(yamlString).join(', ')}]`;
}

/** Entries as lines; those left out as notes. */
export function configText({ plan, texts, isKnown }: Context, command: Role, entries: readonly Entry[]): ConfigText {
  const notes: string[] = [];
  const lines: string[] = [];
  for (const entry of entries) {
    const { key } = entry;
    if (!isKnown(key, command)) notes.push(texts.leftOut.unknown(key, command, minorOf(plan.k3sVersion)));
    else if (isTemplate(entry)) notes.push(texts.leftOut.template(key));
    else lines.push(lineOf(entry));
  }
  return { notes, lines };
}

/**
 * The names in the server's certificate, with the address at which others join. The collection adds that one only where the
 * key is missing, and looks for it on the key's own line (roles/k3s_server/tasks/main.yml).
 */
function withEndpoint(entries: readonly Entry[], endpoint: string | null): readonly Entry[] {
  const item = { text: endpoint ?? ENDPOINT, field: null };
  const san = entries.find(({ key }) => key === 'tls-san');
  if (san === undefined) return [...entries, { key: 'tls-san', field: null, value: [item] }];
  const names = textsOf(san).flatMap((name) => name.split(','));
  const items = names.map((text) => ({ text, field: san.field }));
  const value = names.includes(item.text) ? items : [...items, item];
  return entries.map((entry) => (entry === san ? { ...san, value } : entry));
}

/** The whole configuration of a machine on which keys are different that others have in common. */
export function differingText(context: Context, { command, own }: Machine, node: PlanNode): ConfigText {
  const refused = [...ownSettingsOf(node).keys()].filter((key) => SET_BY_COLLECTION.has(key));
  const all = withOwnSettings([...own, ...context.common[command]], node);
  const taken = all.filter(({ key }) => !refused.includes(key));
  const { notes, lines } = configText(
    context,
    command,
    command === 'server' ? withEndpoint(taken, context.endpoint) : taken,
  );
  return { notes: [...refused.map(context.texts.leftOut.setByCollection), ...notes], lines };
}
