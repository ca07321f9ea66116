import {
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
  type Event,
  type ScalarEvent,
} from 'js-yaml';

/** A part of a YAML text; `start` counts from 0 and is null for a value that is not written at all. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly text: string;
  /** Neither quoted nor a block nor tagged as text: what it means depends on how it looks. */
  readonly isPlain: boolean;
  readonly start: number | null;
  /** Whether it stands in the text as it is, so that places inside it can be counted. */
  readonly isVerbatim: boolean;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly start: number;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly pairs: readonly (readonly [key: YamlNode, value: YamlNode])[];
  readonly start: number;
}

export type YamlProblem = 'tab' | 'quote' | 'bracket' | 'indentation' | 'alias' | 'not-a-mapping' | 'other';

export type YamlResult =
  | { readonly ok: true; readonly map: YamlMap }
  | { readonly ok: false; readonly problem: YamlProblem; readonly at: number };

/** The parser's own words for what is wrong, and what a person should look for. */
const PROBLEMS: readonly (readonly [RegExp, YamlProblem])[] = [
  [/tab characters/, 'tab'],
  [/quoted scalar/, 'quote'],
  [/flow collection/, 'bracket'],
  [/indentation|multiline key|expected ':'|document separator/, 'indentation'],
];

/** Reads one document as a mapping. Nothing throws. */
export function parseYaml(text: string): YamlResult {
  try {
    return mappingOf(treeOf(text, parseEvents(text, { maxDepth: MOST_LEVELS })));
  } catch (error) {
    if (error instanceof AliasError) return { ok: false, problem: 'alias', at: error.at };
    if (!(error instanceof YAMLException)) return { ok: false, problem: 'other', at: 0 };
    const { reason, mark } = error;
    const problem = PROBLEMS.find(([words]) => words.test(reason))?.[1] ?? 'other';
    return { ok: false, problem, at: mark?.position ?? 0 };
  }
}

// K3s's values are one level deep; each level of a hostile text costs stack.
const MOST_LEVELS = 32;

class AliasError extends Error {
  readonly at: number;
  constructor(at: number) {
    super('alias');
    this.at = at;
  }
}

function mappingOf(root: YamlNode | null): YamlResult {
  if (root === null || (root.kind === 'scalar' && root.isPlain && root.text === ''))
    return { ok: true, map: { kind: 'map', pairs: [], start: 0 } };
  return root.kind === 'map' ? { ok: true, map: root } : { ok: false, problem: 'not-a-mapping', at: root.start ?? 0 };
}

interface Open {
  readonly kind: 'list' | 'map';
  readonly children: YamlNode[];
  readonly start: number;
  readonly anchor: string | null;
}

function treeOf(text: string, events: readonly Event[]): YamlNode | null {
  const open: Open[] = [];
  const anchors = new Map<string, YamlNode>();
  let root: YamlNode | null = null;
  const add = (node: YamlNode, anchor: string | null): void => {
    if (anchor !== null) anchors.set(anchor, node);
    const parent = open.at(-1);
    if (parent === undefined) root ??= node;
    else parent.children.push(node);
  };
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        break;
      case EVENT_ID.SCALAR:
        add(scalarOf(text, event), anchorOf(text, event));
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        open.push({
          kind: event.type === EVENT_ID.MAPPING ? 'map' : 'list',
          children: [],
          start: event.start,
          anchor: anchorOf(text, event),
        });
        break;
      case EVENT_ID.ALIAS: {
        const known = anchors.get(text.slice(event.anchorStart, event.anchorEnd));
        // One that is not complete yet would hold itself.
        if (known === undefined) throw new AliasError(event.anchorStart - 1);
        add(aliased(known, event.anchorStart - 1), null);
        break;
      }
      case EVENT_ID.POP: {
        const closed = open.pop();
        if (closed !== undefined) add(collectionOf(closed), closed.anchor);
      }
    }
  }
  return root;
}

/** The same value, where it is named. */
const aliased = (node: YamlNode, start: number): YamlNode =>
  node.kind === 'scalar' ? { ...node, start, isVerbatim: false } : { ...node, start };

const anchorOf = (
  text: string,
  { anchorStart, anchorEnd }: { anchorStart: number; anchorEnd: number },
): string | null => (anchorStart < 0 ? null : text.slice(anchorStart, anchorEnd));

function scalarOf(text: string, event: ScalarEvent): YamlScalar {
  const value = getScalarValue(text, event);
  const isWritten = event.valueStart >= 0;
  return {
    kind: 'scalar',
    text: value,
    isPlain: event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0,
    start: isWritten ? event.valueStart : null,
    isVerbatim: isWritten && text.slice(event.valueStart, event.valueEnd) === value && !value.includes('\n'),
  };
}

function collectionOf({ kind, children, start }: Open): YamlNode {
  if (kind === 'list') return { kind, items: children, start };
  const pairs = children.flatMap((key, index) => {
    const value = children[index + 1];
    return index % 2 === 0 && value !== undefined ? [[key, value] as const] : [];
  });
  return { kind, pairs, start };
}
