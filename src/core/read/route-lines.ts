import type { Cidr } from '../cidr/cidr';
import { foundOn, interfaceName, leaves, readBlock, readSingle, shorten, type LineContent } from './found';
import { prefixLengthOf } from './netmask';

// `ip route`: a word for the type when it is not unicast, the destination, then pairs.
const TYPES = 'unicast local broadcast multicast anycast throw unreachable prohibit blackhole'.split(' ');
const MARKS = ['dev', 'via', 'proto', 'scope', 'src', 'metric', 'nhid', 'onlink'];

/** What a line of `ip route` or `ip -6 route` says; null when it is none. */
export function readIpRoute(line: string, words: readonly string[]): LineContent | null {
  const hasType = TYPES.includes(words[0] ?? '');
  const [destination = '', ...rest] = hasType ? words.slice(1) : words;
  if (destination === 'nexthop') return leaves(line.trim(), 'no-network');
  if (!MARKS.some((mark) => rest.includes(mark)) && !(hasType && rest.length === 0)) return null;
  if (destination === 'default') return leaves('default', 'default-route');
  const cidr = readBlock(destination) ?? readSingle(destination);
  if (cidr === null) return null;
  const type = hasType ? words[0] : undefined;
  if (type === 'broadcast' || type === 'multicast') return leaves(destination, 'multicast');
  const device = rest[rest.indexOf('dev') + 1];
  // Blocks that only exist to be refused hang on the loopback, which says nothing about them.
  const isNamed = rest.includes('dev') && device !== undefined && (device !== 'lo' || type === 'local');
  const iface = isNamed ? interfaceName(device) : null;
  const found = foundOn(destination, cidr, { iface, isLink: !rest.includes('via'), isOwn: type === 'local' });
  return { found: [found], left: [] };
}

/** What a line of `route -n` or `netstat -rn` says, on Linux or BSD; null when it is none. */
export function readRouteTable(line: string, words: readonly string[]): LineContent | null {
  if (/^(Kernel IP|Routing tables|Internet6?:|Destination\s|Network Destination\s)/.test(line.trim()))
    return leaves(line.trim(), 'no-network');
  const [destination = '', gateway = '', third = ''] = words;
  const netmask = prefixLengthOf(third);
  // Linux, IPv4: destination, gateway, netmask, flags, …, interface. IPv6, and BSD: the same without a netmask.
  const isLinux = netmask !== null && /^[A-Z!]+$/.test(words[3] ?? '');
  const flags = isLinux ? (words[3] ?? '') : third;
  if (!/^U[A-Za-z0-9!]*$/.test(flags) || gateway === '') return null;
  if (destination === 'default') return leaves('default', 'default-route');
  const cidr = isLinux ? readBlock(destination, netmask) : destinationOf(destination, flags);
  if (cidr === null) return null;
  // Columns of numbers stand between, how many depends on the system.
  const iface = words.slice(isLinux ? 4 : 3).find((word) => /^[a-z]/i.test(word));
  return {
    found: [
      foundOn(shorten(destination), cidr, {
        iface: iface === undefined ? null : interfaceName(iface),
        isLink: !flags.includes('G'),
      }),
    ],
    left: [],
  };
}

/** BSD leaves zeros at the end away: `192.0.2/24`, `127`, `10/8`; without a prefix, as many octets as are written. */
function destinationOf(text: string, flags: string): Cidr | null {
  const short = /^(\d{1,3}(?:\.\d{1,3}){0,3})(?:\/(\d{1,2}))?$/.exec(text);
  if (short === null) return readBlock(text) ?? readSingle(text);
  const octets = (short[1] ?? '').split('.');
  const address = [...octets, '0', '0', '0'].slice(0, 4).join('.');
  // H marks a host.
  const written = short[2] === undefined ? (flags.includes('H') ? 32 : octets.length * 8) : Number(short[2]);
  return readBlock(address, written);
}
