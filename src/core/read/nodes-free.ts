import { printAddress, type Address } from '../cidr/address';
import { isK3sVersion } from '../k3s/version';
import { CHOICES } from '../plan/fields';
import { splitOnce } from '../share/fragment';
import { isEmptyCell } from './nodes-cells';
import { columnOf } from './nodes-columns';
import { addressOf, isSpecial, NodeDraft, roleOf } from './nodes-draft';
import { left, leavesNode, type NodeHabits, type NodeLine } from './nodes-line';

const INTERFACE = /^(e(?:th|n[opsx]|m)\d\S{0,12}|wl\S{1,13}|(?:bond|br|ib|wg|vlan|tailscale)\d\S{0,10})$/;
const NAME = /^[\p{L}\d]([\p{L}\d._-]{0,251}[\p{L}\d])?$/u;

/** A line of a table without headings, or of a list of addresses: each cell is what it looks like. */
export function readFreeLine(line: string, cells: readonly string[], habits: NodeHabits): NodeLine {
  const said = cells.filter((cell) => !isEmptyCell(cell));
  const addresses = said.map(addressOf);
  if (addresses.every((each) => each !== null) && isList(addresses)) return listed(said, addresses, habits);

  const draft = new NodeDraft(habits);
  for (const cell of said) takeCell(draft, cell);
  const { found, left: rest } = draft.end();
  const [node] = found;
  // One word alone may be anything; a machine has an address, or a role beside its name.
  const isNode =
    node !== undefined && (node.nodeIp !== undefined || (node.nodeName !== undefined && draft.has('role')));
  if (isNode) return { found, left: rest };
  const isAddress = rest.some(({ reason }) => reason === 'not-an-address' || reason === 'special-address');
  return isAddress ? { found: [], left: rest } : leavesNode(line.trim(), 'not-understood');
}

/** Two addresses of one family are two machines; one of each is one machine with both. */
const isList = (addresses: readonly Address[]): boolean =>
  (['ipv4', 'ipv6'] as const).some((family) => addresses.filter((each) => each.family === family).length > 1);

const listed = (cells: readonly string[], addresses: readonly Address[], { role }: NodeHabits): NodeLine => ({
  found: addresses.filter((each) => !isSpecial(each)).map((address) => ({ role, nodeIp: printAddress(address) })),
  left: addresses.flatMap((each, index) => (isSpecial(each) ? [left(cells[index] ?? '', 'special-address')] : [])),
});

function takeCell(draft: NodeDraft, cell: string): void {
  if (cell.includes('=')) {
    const [key, value] = splitOnce(cell, '=');
    const column = columnOf(key);
    return column === null ? draft.leave(cell, 'column-not-used') : draft.take(column, value);
  }
  const address = addressOf(cell);
  // Both families in one quoted cell.
  if (address === null && cell.split(/[,;\s]+/).every((word) => addressOf(word) !== null))
    return draft.take('address', cell);
  if (address !== null) {
    const isSecond = draft.addresses.some(({ family }) => family === address.family);
    return draft.take(isSecond ? 'nodeExternalIp' : 'address', cell);
  }
  if (roleOf(cell) !== null && !draft.has('role')) return draft.take('roles', cell);
  if (CHOICES.platform.some((each) => each === cell.toLowerCase())) return draft.take('osImage', cell);
  if (isK3sVersion(cell)) return draft.take('version', cell);
  if (INTERFACE.test(cell) && !draft.has('flannelIface')) return draft.take('flannelIface', cell);
  if (NAME.test(cell) && !/^[\d.]+$/.test(cell)) return draft.take('nodeName', cell);
  return draft.leave(cell, /^[\d.]+$|:.*:/.test(cell) ? 'not-an-address' : 'not-understood');
}
