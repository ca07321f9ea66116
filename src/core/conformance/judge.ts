import { CIDR_SECTIONS, judgeCidr } from './judge-cidr';
import { judgeK3s, releaseOf } from './judge-k3s';
import { judgeK3sJoin } from './judge-k3s-join';
import { judgeKubernetes } from './judge-kubernetes';
import { isObject, type Judgement } from './judgement';

/** What a file of verdicts is, told from what it holds. */
export type Format = 'kubernetes' | 'cidr' | 'k3s' | 'k3s-join';

export interface Judged extends Judgement {
  readonly format: Format;
}

interface Known {
  readonly format: Format;
  readonly isOf: (file: Readonly<Record<string, unknown>>) => boolean;
  readonly judge: (file: Readonly<Record<string, unknown>>) => readonly Judgement[];
}

const listIn = (file: Readonly<Record<string, unknown>>, name: string): readonly unknown[] | null => {
  const list = file[name];
  return Array.isArray(list) ? list : null;
};

/** Whether some case of a file has such parts. */
const someCase = (
  file: Readonly<Record<string, unknown>>,
  is: (each: Readonly<Record<string, unknown>>) => boolean,
): boolean => listIn(file, 'cases')?.some((each) => isObject(each) && is(each)) ?? false;

const KNOWN: readonly Known[] = [
  {
    format: 'kubernetes',
    isOf: (file) => someCase(file, (each) => isObject(each['in']) && ('service' in each || 'nodes' in each)),
    judge: (file) => [judgeKubernetes(listIn(file, 'cases') ?? [])],
  },
  {
    format: 'k3s',
    isOf: (file) => someCase(file, (each) => isObject(each['host']) && 'verdict' in each),
    judge: (file) => [judgeK3s(listIn(file, 'cases') ?? [], releaseOf(file['source']))],
  },
  {
    format: 'k3s-join',
    isOf: (file) => someCase(file, (each) => isObject(each['second']) && 'outcome' in each),
    judge: (file) => [judgeK3sJoin(listIn(file, 'cases') ?? [], releaseOf(file['source']))],
  },
  {
    format: 'cidr',
    isOf: (file) => CIDR_SECTIONS.some((section) => (listIn(file, section)?.length ?? 0) > 0),
    judge: (file) => CIDR_SECTIONS.map((section) => judgeCidr(section, listIn(file, section) ?? [])),
  },
];

/** Judges a file of verdicts, whatever its name; null when its format is not known. */
export function judge(file: unknown): Judged | null {
  if (!isObject(file)) return null;
  const known = KNOWN.find(({ isOf }) => isOf(file));
  if (known === undefined) return null;
  const parts = known.judge(file);
  return {
    format: known.format,
    count: parts.reduce((sum, { count }) => sum + count, 0),
    disagreements: parts.flatMap(({ disagreements }) => disagreements),
  };
}
