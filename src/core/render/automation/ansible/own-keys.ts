import type { Role } from '../../../k3s/flags';
import { minorOf } from '../../../k3s/version';
import type { Entry } from '../../config-entries';
import { lineOf, type ConfigText } from './config-text';
import type { Context } from './context';
import type { Machine } from './machines';
import { isTemplate, variableOf } from './templates';

export type SharedKeys = ReadonlyMap<string, Entry>;

// No two machines have the same of these: a host that is added must not get those of the first.
const ALWAYS_OWN: ReadonlySet<string> = new Set(['node-name', 'node-ip', 'node-external-ip']);
const ON_SERVERS: ReadonlySet<string> = new Set(['advertise-address', 'bind-address']);

/** Keys of single machines to which all of them give one value. */
export function sharedKeysOf(machines: readonly Machine[]): SharedKeys {
  const counts = new Map<string, { readonly entry: Entry; count: number }>();
  for (const entry of machines.flatMap(({ own }) => own)) {
    const found = counts.get(entry.key);
    if (found === undefined) counts.set(entry.key, { entry, count: 1 });
    else if (found.entry.value === entry.value) found.count += 1;
  }
  const servers = machines.filter(({ command }) => command === 'server').length;
  return new Map(
    [...counts].flatMap(([key, { entry, count }]) =>
      !ALWAYS_OWN.has(key) && count === (ON_SERVERS.has(key) ? servers : machines.length) ? [[key, entry]] : [],
    ),
  );
}

/** Keys of single machines in the text for all of a role: a variable, or the value where all have the same. */
export function ownKeysText({ plan, texts, machines, shared, isKnown }: Context, command: Role): ConfigText {
  const notes: string[] = [];
  const lines: string[] = [];
  const own = machines.flatMap((machine) => (machine.command === command ? machine.own : []));
  for (const key of new Set(own.map((entry) => entry.key))) {
    const common = shared.get(key);
    if (!isKnown(key, command)) notes.push(texts.leftOut.unknown(key, command, minorOf(plan.k3sVersion)));
    else if (common === undefined) lines.push(...variableLines(key, machines));
    else if (isTemplate(common)) notes.push(texts.leftOut.template(key));
    else lines.push(lineOf(common));
  }
  return { notes, lines };
}

/** Agents evaluate the servers' text as well, for the ranges in it, so a variable has to be there on every host. */
function variableLines(key: string, machines: readonly Machine[]): readonly string[] {
  const name = variableOf(key);
  const line = `${key}: "{{ ${name} }}"`;
  const isEverywhere = machines.every(({ variables }) => variables.has(key));
  return isEverywhere ? [line] : [`{% if ${name} is defined %}`, line, '{% endif %}'];
}
