import type { Field } from '../plan/plan';
import type { Line } from './block';
import type { Entry } from './config-entries';
import { comment, yamlString } from './quote';

export const note = (text: string, field: Field | null = null): Line => ({ text: comment(text), field });

/** Entries as lines of config.yaml: lists as block lists, every text quoted. */
export const entryLines = (entries: readonly Entry[]): readonly Line[] => entries.flatMap(linesOf);

function linesOf({ key, value, field }: Entry): readonly Line[] {
  if (typeof value === 'boolean') return [{ text: `${key}: ${value}`, field }];
  if (typeof value === 'string') return [{ text: `${key}: ${yamlString(value)}`, field }];
  return [
    { text: `${key}:`, field },
    ...value.map((item) => ({ text: `  - ${yamlString(item.text)}`, field: item.field })),
  ];
}
