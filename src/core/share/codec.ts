import { LINE_FIELDS, PLAN_FIELD_NAMES, PLAN_FIELDS, type PlanTextField } from '../plan/fields';
import { at, type Finding, type Severity } from '../plan/finding';
import { liftArgs } from '../plan/lift-args';
import type { Plan } from '../plan/plan';
import { printPlan, type NodeText, type PlanText } from '../plan/plan-text';
import { parseFragment, printFragment, type Pair } from './fragment';
import { parseNodePair, printNodePair } from './node-pair';

const VERSION_KEY = 'v';
const VERSION = '1';
const NODE_KEY = 'node';

/** More nodes than Kubernetes supports are nobody's plan. @see https://kubernetes.io/docs/setup/best-practices/cluster-large/ */
export const MOST_NODES = 5000;

/** Pairs of the fragment that are not about the plan: where in the app, and in which language. */
export const APP_KEYS = ['lang', 'step', 'rule'] as const;
export type AppKey = (typeof APP_KEYS)[number];

export type DropReason = 'unknown-key' | 'repeated-key' | 'too-many-nodes' | 'unknown-version' | 'too-long';

/** A part of a link that did not get into the plan. */
export interface Dropped {
  readonly reason: DropReason;
  /** As written in the link, cut to 64 characters; for a version with its value. */
  readonly key: string;
  readonly node: number | null;
}

export interface LinkReading {
  /** For `readPlan`. Texts that do not parse are in it as well: the form shows them. */
  readonly text: PlanText;
  /** What was dropped, as findings: the first 32. */
  readonly findings: readonly Finding[];
  readonly dropped: readonly Dropped[];
  /** Whether the link says anything about a plan, and not only where in the app. */
  readonly hasPlan: boolean;
  readonly app: Readonly<Record<AppKey, string | null>>;
}

const FIELD_OF_KEY: ReadonlyMap<string, PlanTextField> = new Map(
  PLAN_FIELD_NAMES.map((name) => [PLAN_FIELDS[name].key, name]),
);

/** What a plan says beyond a new one: the format's version, then K3s's names in the order of `PLAN_FIELDS`, then the nodes. */
export const encodePlan = (plan: Plan): readonly Pair[] => encodeText(printPlan(plan));

function encodeText(text: PlanText): readonly Pair[] {
  const fields = [...FIELD_OF_KEY].flatMap(([key, name]): readonly Pair[] => {
    const value = text[name];
    if (value === undefined) return [];
    return isArgList(name) ? itemsOf(value).map((item) => [key, item]) : [[key, value]];
  });
  const nodes = (text.nodes ?? []).map((node): Pair => [NODE_KEY, printNodePair(node)]);
  return [[VERSION_KEY, VERSION], ...fields, ...nodes];
}

/** The text after the `#` of the link to a plan. */
export const fragmentOf = (plan: Plan): string => printFragment(encodePlan(plan));

// An argument may hold commas, so each has a pair of its own.
const isArgList = (name: PlanTextField): boolean => LINE_FIELDS.includes(name);
const itemsOf = (text: string): readonly string[] => text.split('\n').filter((item) => item !== '');

const isAppKey = (key: string): key is AppKey => APP_KEYS.some((each) => each === key);

/**
 * Reads a fragment, with or without its `#`. What does not belong is named and dropped, the rest opens: unknown keys, all but
 * the last value of a repeated key, nodes beyond 5,000. A newer format opens as far as its keys are known. Never throws.
 */
export function decodeFragment(fragment: string): LinkReading {
  const parsed = parseFragment(fragment);
  const pairs = parsed.ok ? parsed.pairs : [];
  const text: { -readonly [F in PlanTextField]?: string } = {};
  const nodes: NodeText[] = [];
  const app: Record<AppKey, string | null> = { lang: null, step: null, rule: null };
  const dropped: Dropped[] = [];
  const drop = (reason: DropReason, key: string, node: number | null = null): void => {
    dropped.push({ reason, key: key.slice(0, 64), node });
  };
  if (!parsed.ok) drop(parsed.problem, fragment);

  for (const [key, value] of pairs) {
    const name = FIELD_OF_KEY.get(key);
    if (isAppKey(key)) app[key] = value;
    else if (key === VERSION_KEY) {
      if (value !== VERSION) drop('unknown-version', `${key}=${value}`);
    } else if (key === NODE_KEY) {
      if (nodes.length === MOST_NODES) drop('too-many-nodes', `${key}=${value}`);
      else nodes.push(readNode(value, nodes.length, drop));
    } else if (name === undefined) drop('unknown-key', key);
    else if (isArgList(name)) text[name] = text[name] === undefined ? value : `${text[name]}\n${value}`;
    else {
      if (text[name] !== undefined) drop('repeated-key', key);
      text[name] = value;
    }
  }
  return {
    text: liftArgs(nodes.length > 0 ? { ...text, nodes } : text),
    findings: findingsOf(dropped),
    dropped,
    hasPlan: pairs.some(([key]) => !isAppKey(key)),
    app,
  };
}

const SEVERITY = {
  'repeated-key': 'warning',
  'too-many-nodes': 'warning',
  'unknown-version': 'error',
  'too-long': 'error',
} as const satisfies Record<Exclude<DropReason, 'unknown-key'>, Severity>;

// A hostile link could drop thousands.
const MOST_FINDINGS = 32;

const findingsOf = (dropped: readonly Dropped[]): readonly Finding[] =>
  dropped
    .slice(0, MOST_FINDINGS)
    .map(({ reason, key, node }) =>
      reason === 'unknown-key'
        ? { id: 'input-unknown', severity: 'error', place: at('nodes', node), facts: { key } }
        : { id: 'input-dropped', severity: SEVERITY[reason], place: at('nodes', node), facts: { key, reason } },
    );

function readNode(
  value: string,
  index: number,
  drop: (reason: DropReason, key: string, node: number) => void,
): NodeText {
  const { text, unknown, repeated } = parseNodePair(value);
  for (const key of unknown) drop('unknown-key', key, index);
  for (const key of repeated) drop('repeated-key', key, index);
  return text;
}
