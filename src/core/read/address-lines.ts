import type { Cidr } from '../cidr/cidr';
import { foundOn, interfaceName, leaves, NOTHING, readBlock, readSingle, type LineContent } from './found';
import { prefixLengthOf } from './netmask';

// `ip addr` and `ifconfig`: a heading names the interface, and the lines below it are about that one.

const STATES = ['UP', 'DOWN', 'UNKNOWN', 'LOWERLAYERDOWN', 'DORMANT', 'NOTPRESENT', 'TESTING'];
const DETAIL = /^(link\/|valid_lft|altname|ether$|loop$|RX|TX|UP$|nd6|options=|media:|status:|collisions:|Interrupt)/;

/** `2: eth0@if2: <BROADCAST,…> mtu …`, `eth0: flags=4163<UP,…>`, `eth0      Link encap:Ethernet`; null for other lines. */
function headingOf(words: readonly string[]): string | null {
  const [first = '', second = '', third = ''] = words;
  if (/^\d+:$/.test(first) && second.endsWith(':') && third.startsWith('<')) return interfaceName(second.slice(0, -1));
  if (first.endsWith(':') && second.startsWith('flags=')) return interfaceName(first.slice(0, -1));
  return second === 'Link' && third.startsWith('encap:') ? interfaceName(first) : null;
}

/** What a line of `ip addr`, `ip -br addr`, `ip -o addr` or `ifconfig` says; null when it is of none of them. */
export function readAddressLine(line: string, words: readonly string[], iface: string | null): LineContent | null {
  const heading = headingOf(words);
  if (heading !== null) return { ...leaves(line, 'no-network'), iface: heading };
  const [first = '', second = '', third = ''] = words;
  if (first === 'inet' || first === 'inet6') return readInet(line, words, iface);
  if (/^\d+:$/.test(first) && /^inet6?$/.test(third)) return readInet(line, words.slice(2), interfaceName(second));
  if (STATES.includes(second)) return readBrief(words);
  // Texts that went through a chat have lost their indentation.
  const isDetail = iface !== null && (DETAIL.test(first) || (/^\s/.test(line) && readBlock(first) === null));
  return isDetail ? leaves(line.trim(), 'no-network') : null;
}

function readInet(line: string, words: readonly string[], iface: string | null): LineContent {
  const block = blockOf(words);
  if (block === null) return leaves(line.trim(), 'not-understood');
  return { found: [foundOn(block.text, block.cidr, { iface, isLink: true, isOwn: true })], left: [] };
}

/** The network of an `inet` or `inet6` line: of the other end where the link has two, for that is what is reached there. */
function blockOf(words: readonly string[]): { readonly text: string; readonly cidr: Cidr } | null {
  const after = (...names: readonly string[]): string | undefined => {
    const index = words.findIndex((word) => names.includes(word));
    return index === -1 ? undefined : words[index + 1];
  };
  // net-tools before 2.0: `inet addr:192.0.2.10  Bcast:…  Mask:255.255.255.0`, `inet6 addr: 2001:db8::1/64 Scope:Global`.
  const old = words.find((word) => word.startsWith('addr:'));
  const own = old === undefined ? words[1] : old === 'addr:' ? after('addr:') : old.slice('addr:'.length);
  if (own === undefined) return null;
  const text = after('peer') ?? own;
  const netmask = after('netmask') ?? words.find((word) => word.startsWith('Mask:'))?.slice('Mask:'.length);
  const prefixlen = after('prefixlen');
  const length = netmask === undefined ? Number(/^\d{1,3}$/.exec(prefixlen ?? '')?.[0] ?? -1) : prefixLengthOf(netmask);
  if (length === null) return null;
  const cidr = length >= 0 ? readBlock(text, length) : (readBlock(text) ?? readSingle(text));
  return cidr === null ? null : { text, cidr };
}

/** `eth0@if2  UP  192.0.2.10/24 2001:db8:1::10/64`; links without addresses end after the state or with their MAC. */
function readBrief([name = '', , ...words]: readonly string[]): LineContent {
  const iface = interfaceName(name);
  const parts = words.flatMap((word, index) => {
    // `192.0.2.10/24 metric 100`, `10.8.0.1 peer 10.8.0.2/32`
    if (word === 'metric' || word === 'peer' || words[index - 1] === 'metric' || words[index + 1] === 'peer') return [];
    const cidr = readBlock(word) ?? readSingle(word);
    if (cidr !== null) return [{ found: [foundOn(word, cidr, { iface, isLink: true, isOwn: true })], left: [] }];
    return [/^([0-9a-f]{2}:){5}|^</i.test(word) ? NOTHING : leaves(word, 'not-understood')];
  });
  const found = parts.flatMap((part) => part.found);
  const left = parts.flatMap((part) => part.left);
  return found.length + left.length === 0 ? leaves([name, ...words].join(' '), 'no-network') : { found, left };
}
