import { NODE_FIELD_NAMES, NODE_FIELDS, type NodeTextField } from '../plan/fields';
import type { NodeText } from '../plan/plan-text';
import { percentDecoded, splitOnce } from './fragment';

// The value of a `node` pair is written like a fragment of its own, with semicolons between its pairs and the role alone in
// front: server;node-name=srv-1;node-ip=192.0.2.10,2001:db8:1::10

const FIELD_OF_KEY: ReadonlyMap<string, NodeTextField> = new Map(
  NODE_FIELD_NAMES.map((name) => [NODE_FIELDS[name].key, name]),
);

// The pair as a whole is percent-encoded once more, so this touches no more than it must.
const encode = (text: string): string => text.replaceAll('%', '%25').replaceAll(';', '%3B');

export function printNodePair({ role = 'server', ...fields }: NodeText): string {
  const pairs = [...FIELD_OF_KEY].flatMap(([key, name]) => {
    const text = name === 'role' ? undefined : fields[name];
    return text === undefined ? [] : [`${key}=${encode(text)}`];
  });
  return [encode(role), ...pairs].join(';');
}

export interface NodePairReading {
  readonly text: NodeText;
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
}

/** Reads what `printNodePair` writes. A part without `=` is the role; of a key given twice the last value counts. */
export function parseNodePair(value: string): NodePairReading {
  const text: Partial<Record<NodeTextField, string>> = {};
  const unknown: string[] = [];
  const repeated: string[] = [];
  for (const part of value.split(';')) {
    if (part === '') continue;
    const [key, raw] = part.includes('=') ? splitOnce(part, '=') : ['role', part];
    const name = FIELD_OF_KEY.get(key);
    if (name === undefined) unknown.push(key);
    else {
      if (text[name] !== undefined) repeated.push(key);
      text[name] = percentDecoded(raw);
    }
  }
  return { text, unknown, repeated };
}
