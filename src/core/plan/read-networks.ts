import { parseCidr, printCidr } from '../cidr/cidr';
import type { ExistingNetwork, NetworkKind } from './plan';
import { bad, badValue, isWord, NOTHING_TO_SAY, shown, type Codec, type Reading } from './reading';

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

/** One network: range, kind and label with semicolons between; only the range must be there. */
function readLine(line: string, item: number): Reading<ExistingNetwork> {
  // A row that nothing was written into yet.
  if (line === '') return { value: null, remarks: NOTHING_TO_SAY };
  const [range = '', kind = '', ...label] = line.split(';');
  const cidr = parseCidr(range);
  if (!cidr.ok) return bad('cidr-syntax', { text: shown(range), problem: cidr.problem, suggestion: null }, item);
  return {
    value: {
      // A machine's own address with its prefix, as `ip addr` prints it, says which network it is in: nothing to remark.
      cidr: cidr.value,
      kind: NETWORK_KINDS.find((known) => known === kind) ?? 'other',
      label: label.join(';').slice(0, LONGEST_LABEL),
    },
    remarks: NOTHING_TO_SAY,
  };
}

/** Networks that exist, one a line. Lines that do not parse are remarked and left out; the others count. */
export const networkList: Codec<readonly ExistingNetwork[]> = {
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

export function printNetwork({ cidr, kind, label }: ExistingNetwork): string {
  if (label === '') return kind === 'other' ? printCidr(cidr) : `${printCidr(cidr)};${kind}`;
  return `${printCidr(cidr)};${kind};${label}`;
}
