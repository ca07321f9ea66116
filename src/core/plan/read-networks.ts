import { parseCidr, printCidr } from '../cidr/cidr';
import type { ExistingNetwork, NetworkKind } from './plan';
import { bad, badValue, isWord, NOTHING_TO_SAY, shown, type ListCodec, type Reading } from './reading';

export const NETWORK_KINDS = [
  'node-lan',
  'vpn',
  'vpc',
  'cluster',
  'docker',
  'other',
] as const satisfies readonly NetworkKind[];

// Nobody lists more by hand, and what is pasted comes from routing tables of this size at most.
export const MOST_NETWORKS = 20_000;
const LONGEST_LABEL = 64;

/** A network as its line says it: the range as it was written, well-formed or not. */
export interface NetworkLine {
  readonly range: string;
  readonly kind: NetworkKind;
  readonly label: string;
}

/** Range, kind and label stand with semicolons between; only the range must be there, and a label may hold more of them. */
export function splitNetwork(line: string): NetworkLine {
  const [range = '', kind = '', ...label] = line.split(';');
  return { range, kind: NETWORK_KINDS.find((known) => known === kind) ?? 'other', label: label.join(';') };
}

export function joinNetwork({ range, kind, label }: NetworkLine): string {
  const cleaned = range.replaceAll(';', '');
  if (label === '') return kind === 'other' ? cleaned : `${cleaned};${kind}`;
  return `${cleaned};${kind};${label}`;
}

function readLine(line: string, item: number): Reading<ExistingNetwork> {
  // A row that nothing was written into yet.
  if (line === '') return { value: null, remarks: NOTHING_TO_SAY };
  const { range, kind, label } = splitNetwork(line);
  const cidr = parseCidr(range);
  if (!cidr.ok) return bad('cidr-syntax', { text: shown(range), problem: cidr.problem, suggestion: null }, item);
  return {
    value: {
      // A machine's own address with its prefix, as `ip addr` prints it, says which network it is in: nothing to remark.
      cidr: cidr.value,
      kind,
      label: label.slice(0, LONGEST_LABEL),
    },
    remarks: NOTHING_TO_SAY,
  };
}

/** Networks that exist, one a line. Lines that do not parse are remarked and left out; the others count. */
export const networkList: ListCodec<readonly ExistingNetwork[]> = {
  unset: [],
  read: (text) => {
    const lines = text.split('\n', MOST_NETWORKS);
    const readings = lines.map((line, item) =>
      isWord(line) ? readLine(line, item) : badValue(line, 'word', {}, item),
    );
    return {
      value: readings.flatMap(({ value }) => value ?? []),
      remarks: readings.flatMap(({ remarks }) => remarks),
    };
  },
  print: (networks) => networks.map(printNetwork).join('\n'),
};

export const printNetwork = ({ cidr, kind, label }: ExistingNetwork): string =>
  joinNetwork({ range: printCidr(cidr), kind, label });
