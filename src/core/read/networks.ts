import { BITS } from '../cidr/address';
import { cidrAround, containsCidr, firstAddress, printCidr, type Cidr } from '../cidr/cidr';
import { constantCidrs } from '../cidr/constant-cidr';
import { MOST_NETWORKS } from '../plan/read-networks';
import type { ExistingNetwork } from '../plan/plan';
import { readAddressLine } from './address-lines';
import { shorten, type Found, type LeftReason, type LineContent } from './found';
import { readListLine, readOwnForm } from './list-lines';
import { readIpRoute, readRouteTable } from './route-lines';

export interface Left {
  readonly text: string;
  readonly reason: LeftReason;
  /** The network that it repeats or lies in; null otherwise. */
  readonly by: string | null;
}

/** What became of one line. */
export interface LineReading {
  /** Counted from 1, empty lines included. */
  readonly line: number;
  readonly text: string;
  readonly taken: readonly ExistingNetwork[];
  readonly left: readonly Left[];
}

export interface NetworksReading {
  readonly networks: readonly ExistingNetwork[];
  /** Every line that is not empty, in order. */
  readonly lines: readonly LineReading[];
  /** How many lines at the end were not read, because the text is longer than anything a machine prints. */
  readonly cutLines: number;
}

const MOST_LINES = 20_000;
const MOST_CHARACTERS = 2_000_000;

/**
 * Networks in a pasted text: what `ip route`, `ip addr`, `ifconfig`, `netstat -rn` and `route -n` print, and plain lists.
 * Each line is understood by itself, but for the interface that a heading names. Never throws; grows with the text.
 *
 * @param known Networks the plan has already; what repeats them or lies in them as a single address is left.
 */
export function readNetworks(text: string, known: readonly ExistingNetwork[] = []): NetworksReading {
  const all = text.slice(0, MOST_CHARACTERS).split(/\r\n|\r|\n/);
  const rest = text.slice(MOST_CHARACTERS);
  // Half a line could be read as another network than the one it names.
  const whole = rest === '' ? all : all.slice(0, -1);
  const lines = whole.slice(0, MOST_LINES);
  const cutLines = whole.length - lines.length + (rest === '' ? 0 : rest.split('\n').length);

  let iface: string | null = null;
  const contents = lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const content = readLine(line, iface);
    if (content.iface !== undefined) iface = content.iface;
    return [{ line: index + 1, text: shorten(line.trim()), content }];
  });
  const settle = settler(
    known,
    contents.flatMap(({ content }) => content.found),
  );
  const readings = contents.map(({ line, text: shown, content }) => ({ line, text: shown, ...settle(content) }));
  return { networks: readings.flatMap(({ taken }) => taken), lines: readings, cutLines };
}

function readLine(line: string, iface: string | null): LineContent {
  // `ip -o` ends an address with a backslash where the next line would begin.
  const words = line.replaceAll('\\', ' ').trim().split(/\s+/);
  const own = readOwnForm(line);
  if (own !== null) return { ...own, iface: null };
  const ofInterface = readAddressLine(line, words, iface);
  if (ofInterface !== null) return ofInterface;
  const other = readIpRoute(line, words) ?? readRouteTable(line, words) ?? readListLine(line);
  // A list or a route below what `ip addr` prints is no longer about its interface.
  return other.found.length > 0 ? { ...other, iface: null } : other;
}

const keyOf = ({ family, first, prefixLength }: Cidr): string => `${family} ${first} ${prefixLength}`;
const isSingle = ({ family, prefixLength }: Cidr): boolean => prefixLength === BITS[family];

/** Decides, line after line, what is taken: the first that names a network has it. */
function settler(
  known: readonly ExistingNetwork[],
  found: readonly Found[],
): (content: LineContent) => Pick<LineReading, 'taken' | 'left'> {
  const had = new Set(known.map(({ cidr }) => keyOf(cidr)));
  const isTakeable = (each: Found): boolean => !isSingle(each.cidr) && reasonOf(each) === null;
  const networkAround = coverage([...known, ...found.filter(isTakeable)].map(({ cidr }) => cidr));
  let room = MOST_NETWORKS - known.length;

  return (content) => {
    const taken: ExistingNetwork[] = [];
    const left: Left[] = content.left.map((each) => ({ ...each, by: null }));
    for (const each of content.found) {
      const { cidr, kind, label, text } = each;
      const leave = (reason: LeftReason, by: Cidr | null = null): void =>
        void left.push({ text: shorten(text), reason, by: by === null ? null : printCidr(by) });
      const reason = reasonOf(each);
      const around = isSingle(cidr) ? networkAround(cidr) : null;
      if (reason !== null) leave(reason);
      else if (had.has(keyOf(cidr))) leave('duplicate', cidr);
      else if (around !== null) leave('covered', around);
      else if (room <= 0) leave('too-many');
      else {
        room -= 1;
        had.add(keyOf(cidr));
        taken.push({ cidr, kind, label });
      }
    }
    return { taken, left };
  };
}

/** The smallest of these blocks around a single address, found by its prefix lengths: few, however many blocks there are. */
function coverage(blocks: readonly Cidr[]): (address: Cidr) => Cidr | null {
  const keys = new Set(blocks.map(keyOf));
  const lengths = {
    ipv4: lengthsOf(blocks.filter(({ family }) => family === 'ipv4')),
    ipv6: lengthsOf(blocks.filter(({ family }) => family === 'ipv6')),
  };
  return (address) => {
    const around = lengths[address.family].map((length) => cidrAround(firstAddress(address), length));
    return around.find((block) => block.prefixLength < BITS[block.family] && keys.has(keyOf(block))) ?? null;
  };
}

const lengthsOf = (blocks: readonly Cidr[]): readonly number[] =>
  [...new Set(blocks.map(({ prefixLength }) => prefixLength))].toSorted((a, b) => b - a);

// Addresses that no route of a cluster can be in the way of.
const SPECIAL = {
  loopback: constantCidrs('127.0.0.0/8', '::1/128'),
  'link-local': constantCidrs('169.254.0.0/16', 'fe80::/10'),
  multicast: constantCidrs('224.0.0.0/4', 'ff00::/8', '255.255.255.255/32'),
} as const;

// VPNs write a default route as halves (0.0.0.0/1, 128.0.0.0/1), and all of IPv6 in use as 2000::/3.
const LONGEST_DEFAULT = { ipv4: 1, ipv6: 3 } as const;

function reasonOf({ cidr, isLoopback }: Found): LeftReason | null {
  if (cidr.prefixLength <= LONGEST_DEFAULT[cidr.family]) return 'default-route';
  if (isLoopback) return 'loopback';
  for (const reason of ['loopback', 'link-local', 'multicast'] as const) {
    if (SPECIAL[reason].some((block) => containsCidr(block, cidr))) return reason;
  }
  return null;
}
