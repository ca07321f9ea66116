import { liftArgs } from '../plan/lift-args';
import type { NodeTextField, PlanTextField } from '../plan/fields';
import type { TextPlace } from '../plan/finding';
import type { PlanText } from '../plan/plan-text';
import { bool } from '../plan/read-value';
import type { Role } from '../k3s/flags';
import type { Written } from './config-file';
import type { FlagValues } from './config-values';
import { fieldOf } from './plan-fields';

/** Where a field's value was written: all of it, and each item of a list. */
export interface FieldPlace {
  readonly place: TextPlace;
  readonly items: readonly TextPlace[];
}

export interface PlanParts {
  readonly text: PlanText;
  readonly places: ReadonlyMap<PlanTextField | NodeTextField, FieldPlace>;
  /** Flags that no plan holds, with their values. */
  readonly others: readonly FlagValues[];
}

type Texts<F extends string> = { -readonly [K in F]?: string };

/** The text of a plan with the values of flags; a machine's own keys go to a listed node of its role. */
export function planParts(flags: readonly FlagValues[], role: Role): PlanParts {
  const text: Texts<PlanTextField> = {};
  const node: Texts<NodeTextField> = {};
  const places = new Map<PlanTextField | NodeTextField, FieldPlace>();
  const others: FlagValues[] = [];
  for (const { flag, values: written } of flags) {
    const values = written.filter(({ nested }) => nested !== 'map');
    const field = fieldOf(flag);
    const counting = flag.type === 'list' ? values : values.slice(-1);
    const last = counting.at(-1);
    if (last === undefined) continue;
    if (field === null) {
      const lifted = liftedFlag(flag.name, last.text);
      if (lifted !== null) {
        text[lifted.field] = lifted.text;
        places.set(lifted.field, { place: last.place, items: [] });
      }
      if (lifted?.isWhole !== true) others.push({ flag, values: counting });
    } else if (field.hasLines && field.of === 'plan') {
      setArguments(text, places, field.field, counting);
    } else {
      const single = flag.name === 'server' ? hostOf(last.text) : (firstWrong(flag.type, values) ?? last.text);
      const value = flag.type === 'list' ? counting.map((each) => each.text).join(',') : single;
      if (field.of === 'node') node[field.field] = value;
      else text[field.field] = value;
      places.set(field.field, { place: last.place, items: flag.type === 'list' ? counting.flatMap(itemPlaces) : [] });
    }
  }
  const isListed = role === 'agent' || Object.keys(node).length > 0;
  return { text: { ...text, ...(isListed ? { nodes: [{ role, ...node }] } : {}) }, places, others };
}

/** A boolean that is none ends K3s also where a later word replaces it. */
const firstWrong = (type: string, values: readonly Written[]): string | null =>
  type === 'bool' ? (values.find(({ text }) => bool.read(text).value === null)?.text ?? null) : null;

interface Lifted {
  readonly field: PlanTextField;
  readonly text: string;
  /** Whether the plan's value says all of it. */
  readonly isWhole: boolean;
}

/** Flags that are choices of the plan under other names. */
function liftedFlag(name: string, text: string): Lifted | null {
  if (name === 'cluster-init' && bool.read(text).value === true)
    return { field: 'datastore', text: 'etcd', isWhole: true };
  if (name === 'datastore-endpoint' && text !== '') return { field: 'datastore', text: 'external', isWhole: false };
  if (name === 'vpn-auth' && /(?:^|,)name=tailscale(?:,|$)/.test(text))
    return { field: 'vpn', text: 'tailscale', isWhole: false };
  return null;
}

/** The host of a server's URL; any other text stays as it is. */
function hostOf(url: string): string {
  const [, host] = /^[a-z]+:\/\/(\[[^\]]*\]|[^/:?#]*)/i.exec(url) ?? [];
  return host === undefined ? url : host.replace(/^\[|\]$/g, '');
}

/** Items of a `*-arg` list, one a line; those that are fields of the plan become those fields, the last one counts. */
function setArguments(
  text: Texts<PlanTextField>,
  places: Map<PlanTextField | NodeTextField, FieldPlace>,
  field: PlanTextField,
  values: readonly Written[],
): void {
  const kept: Written[] = [];
  for (const written of values) {
    // An item of two lines would become two.
    if (written.text.includes('\n')) continue;
    const lifted: PlanText = liftArgs({ [field]: written.text });
    const names = (Object.keys(lifted) as readonly PlanTextField[]).filter((name) => name !== field); // only fields of plans
    for (const name of names) {
      const value = lifted[name];
      if (value !== undefined) text[name] = value;
      places.set(name, { place: written.place, items: [] });
    }
    if (names.length === 0) kept.push(written);
  }
  const [first] = kept;
  if (first === undefined) return;
  text[field] = kept.map((each) => each.text).join('\n');
  places.set(field, { place: first.place, items: kept.flatMap((each) => (each.text === '' ? [] : [each.place])) });
}

/** K3s splits a list's items at commas once more. */
function itemPlaces({ text, place, isVerbatim }: Written): readonly TextPlace[] {
  let offset = 0;
  return text.split(',').map((item) => {
    const { column } = place;
    const at = { ...place, column: isVerbatim && column !== null ? column + offset : column };
    offset += item.length + 1;
    return at;
  });
}
