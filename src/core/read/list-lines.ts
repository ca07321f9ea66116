import { parseAddress } from '../cidr/address';
import { NETWORK_KINDS } from '../plan/read-networks';
import { foundOn, labelFrom, leaves, readBlock, shorten, type Found, type LeftText, type LineContent } from './found';
import { prefixLengthOf } from './netmask';

const COMMENT = /(?:^|\s)(?:#|\/\/)/;
const LONGEST_WORD = 128;
// Marks of lists, quotes and brackets that stand around an entry in configuration files.
const bare = (word: string): string =>
  word.length > LONGEST_WORD ? word : word.replace(/^["'`([{<*•-]+/, '').replace(/["'`)\]}>]+$/, '');

/** A plain list of blocks, separated by blanks, commas or semicolons; words beside a single block are its label. */
export function readListLine(line: string): LineContent {
  const comment = COMMENT.exec(line);
  const body = comment === null ? line : line.slice(0, comment.index);
  const note =
    comment === null
      ? ''
      : line
          .slice(comment.index + comment[0].length)
          .replace(/^[#/\s]+/, '')
          .trim();
  const words = body
    .split(/[\s,;]+/)
    .map(bare)
    .filter((word) => word !== '');
  if (words.length === 0) return leaves(line.trim(), 'no-network');

  const { found, left, others } = sort(words);
  if (found.length === 0 && left.length === 0) return leaves(line.trim(), 'not-understood');
  const label = labelFrom(found.length === 1 && others.length > 0 ? others.join(' ') : note);
  return {
    found: found.map((each) => ({ ...each, label })),
    left: [
      ...left,
      ...(found.length === 1 || others.length === 0
        ? []
        : [{ text: shorten(others.join(' ')), reason: 'not-understood' as const }]),
    ],
  };
}

interface Sorted {
  readonly found: Found[];
  readonly left: LeftText[];
  /** Words that look like no address. */
  readonly others: string[];
}

function sort(words: readonly string[]): Sorted {
  const sorted: Sorted = { found: [], left: [], others: [] };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const block = readBlock(word);
    const address = block === null ? parseAddress(word) : null;
    const netmask = address?.ok === true ? prefixLengthOf(words[index + 1] ?? '') : null;
    // `192.0.2.0 255.255.255.0`, as routers and OpenVPN write it.
    const cidr = block ?? (netmask === null || netmask === 0 ? null : readBlock(word, netmask));
    if (cidr !== null) {
      sorted.found.push(foundOn(shorten(word), cidr, { iface: null, isLink: false }));
      if (block === null) index += 1;
    } else if (address?.ok === true) sorted.left.push({ text: word, reason: 'no-prefix' });
    else if (/^[0-9a-f.:]+\/|\d\.\d+\.\d|::/i.test(word))
      sorted.left.push({ text: shorten(word), reason: 'not-understood' });
    else sorted.others.push(shorten(word));
  }
  return sorted;
}

/** A network as links and JSON plans write it: `192.168.1.0/24;node-lan;Home`. */
export function readOwnForm(line: string): LineContent | null {
  const [range = '', kindText = '', ...label] = line.trim().split(';', 64);
  const kind = NETWORK_KINDS.find((known) => known === kindText);
  const cidr = kind === undefined ? null : readBlock(range);
  if (kind === undefined || cidr === null) return null;
  return { found: [{ text: range, cidr, kind, label: labelFrom(label.join(';')), isLoopback: false }], left: [] };
}
