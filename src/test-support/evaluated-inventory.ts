import { readConfig } from './read-config';
import { readDocuments } from './read-manifests';
import { FIRST_SERVER } from '../core/render/automation/ansible/variables';

/** A host of an inventory with all its variables, as they are written. */
export interface EvaluatedHost {
  readonly name: string;
  readonly group: 'server' | 'agent';
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Group {
  readonly hosts: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  readonly vars?: Readonly<Record<string, unknown>>;
}

interface Inventory {
  readonly k3s_cluster: {
    readonly children: { readonly server: Group; readonly agent: Group };
    readonly vars: Readonly<Record<string, unknown>>;
  };
}

/** Hosts with what they get from their groups; a host's own counts. A range stays one host. */
export function hostsOfInventory(text: string): readonly EvaluatedHost[] {
  const [inventory] = readDocuments(text) as readonly Inventory[]; // a file of ours; what is not there shows in the tests
  if (inventory === undefined) throw new Error('no document');
  const { children, vars } = inventory.k3s_cluster;
  const [first = ['', null]] = Object.entries(children.server.hosts);
  const endpoint =
    vars['api_endpoint'] === FIRST_SERVER ? (first[1]?.['ansible_host'] ?? first[0]) : vars['api_endpoint'];
  return (['server', 'agent'] as const).flatMap((group) =>
    Object.entries(children[group].hosts).map(([name, own]) => ({
      name,
      group,
      variables: { ...vars, api_endpoint: endpoint, ...children[group].vars, ...own },
    })),
  );
}

const CONDITION = /^\{% if (\w+) is defined %\}\n([^\n]*\n)\{% endif %\}\n/gm;

/** What Ansible makes of a configuration for a host, as far as our inventories need it. */
export function configOfHost({ variables }: EvaluatedHost, name: string): ReturnType<typeof readConfig> {
  const text = variables[name];
  if (typeof text !== 'string') return {};
  const lines = text.replaceAll(CONDITION, (_, key: string, line: string) => (key in variables ? line : ''));
  const valueOf = (key: string): string => {
    const value = variables[key];
    if (typeof value !== 'string') throw new Error(`not defined: ${key}`);
    return value;
  };
  const evaluated = lines.replaceAll(/\{\{ (\w+) \}\}/g, (_, key: string) => valueOf(key));
  return evaluated.trim() === '' ? {} : readConfig(evaluated);
}
