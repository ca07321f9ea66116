import { parseCidr, printCidr } from '../cidr/cidr';
import type { ExistingNetwork, NetworkKind } from './plan';
import { isWord, type Codec, type Remark } from './read-value';

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

interface LineReading {
  readonly value: ExistingNetwork | null;
  readonly remarks: readonly Remark[];
}

/** One network: range, kind and label with semicolons between; only the range must be there. */
function readLine(line: string, item: number): LineReading {
  // A row that nothing was written into yet.
  if (line === '') return { value: null, remarks: [] };
  const [range = '', kind = '', ...label] = line.split(';');
  const cidr = parseCidr(range);
  if (!cidr.ok) {
    const facts = { text: range.slice(0, 64), problem: cidr.problem, suggestion: null };
    return { value: null, remarks: [{ id: 'cidr-syntax', severity: 'error', item, facts }] };
  }
  return {
    value: {
      // A machine's own address with its prefix, as `ip addr` prints it, says which network it is in: nothing to remark.
      cidr: cidr.value,
      kind: NETWORK_KINDS.find((known) => known === kind) ?? 'other',
      label: label.join(';').slice(0, LONGEST_LABEL),
    },
    remarks: [],
  };
}

/** Networks that exist, one a line. Lines that do not parse are remarked and left out; the others count. */
export const networkList: Codec<readonly ExistingNetwork[]> = {
  read: (text) => {
    const lines = text.split('\n', MOST_NETWORKS);
    const readings = lines.map((line, item): LineReading => {
      if (isWord(line)) return readLine(line, item);
      const facts = { text: line.slice(0, 64), expected: 'word', choices: [], from: null, to: null };
      return { value: null, remarks: [{ id: 'input-value', severity: 'error', item, facts }] };
    });
    return {
      value: readings.flatMap(({ value }) => value ?? []),
      remarks: readings.flatMap(({ remarks }) => remarks),
    };
  },
  print: (networks) => networks.map(printNetwork).join('\n'),
};

export function printNetwork({ cidr, kind, label }: ExistingNetwork): string {
  if (label === '') return kind === 'other' ? printCidr(cidr) : `${printCidr(cidr)};${kind}`;
  return `${printCidr(cidr)};${kind};${label}`;
}
