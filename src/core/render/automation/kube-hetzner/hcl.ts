import { comment, hclString } from '../../quote';

export type HclValue = string | boolean | readonly string[] | HclMap;
/** Keys are K3s's own, which are identifiers of HCL. */
type HclMap = ReadonlyMap<string, HclValue>;

export type Assignment = readonly [name: string, value: HclValue];

/** Assignments that stand together, under what is to be said about them. */
export interface Group {
  readonly notes: readonly string[];
  readonly lines: readonly Assignment[];
  /** Whether the assignments are examples to be filled in. */
  readonly isOpen?: true;
}

export const group = (lines: readonly Assignment[], ...notes: readonly string[]): Group => ({ notes, lines });

const isMap = (value: HclValue): value is HclMap => value instanceof Map;

function printValue(value: HclValue): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return hclString(value);
  if (!isMap(value)) return `[${value.map(hclString).join(', ')}]`;
  return `{\n${assignments([...value])
    .map((line) => `  ${line}\n`)
    .join('')}}`;
}

/** Aligned, as `terraform fmt` has them. */
function assignments(lines: readonly Assignment[]): readonly string[] {
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `${name.padEnd(width)} = ${printValue(value)}`);
}

const printGroup = ({ notes, lines, isOpen }: Group): string =>
  [...notes.map(comment), ...assignments(lines).map((line) => (isOpen ? `# ${line}` : line))]
    .map((line) => `${line}\n`)
    .join('');

/** Groups with an empty line between; those that hold nothing are left out. */
export const printGroups = (groups: readonly Group[]): string =>
  groups
    .filter(({ notes, lines }) => notes.length + lines.length > 0)
    .map(printGroup)
    .join('\n');
