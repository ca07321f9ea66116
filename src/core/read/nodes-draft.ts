import { parseAddress, printAddress, type Address, type Family } from '../cidr/address';
import { containsAddress } from '../cidr/cidr';
import { constantCidrs } from '../cidr/constant-cidr';
import { isK3sVersion } from '../k3s/version';
import { NODE_FIELDS, type NodeTextField } from '../plan/fields';
import type { NodeText } from '../plan/plan-text';
import { isEmptyCell } from './nodes-cells';
import type { Column } from './nodes-columns';
import { hostOfImage, hostOfKernel } from './nodes-host';
import { left, type NodeHabits, type NodeLeft, type NodeLeftReason, type NodeLine } from './nodes-line';

const SPECIAL = constantCidrs(
  '0.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/3',
  '::/127',
  'fe80::/10',
  'ff00::/8',
);

const SERVER = /^(server|control[- ]?plane|master|etcd|サーバー)$/i;
const AGENT = /^(agent|worker|node|エージェント)$/i;

/** `control-plane,etcd` is a server; no role is an agent, as Kubernetes has it. Null for a word that is none. */
export function roleOf(cell: string): 'server' | 'agent' | null {
  const words = [cell, ...cell.split(/[,;/\s]+/)];
  if (words.some((word) => SERVER.test(word))) return 'server';
  return words.some((word) => AGENT.test(word)) ? 'agent' : null;
}

/** An address as tables write one, also with its prefix length; null for anything else. */
export function addressOf(text: string): Address | null {
  const parsed = parseAddress(text.replace(/^\[(.*)\]$/, '$1').replace(/\/\d{1,3}$/, ''));
  return parsed.ok ? parsed.value : null;
}

export const isSpecial = (address: Address): boolean => SPECIAL.some((block) => containsAddress(block, address));

/** A node while its cells are read. */
export class NodeDraft {
  readonly #fields: { -readonly [F in NodeTextField]?: string } = {};
  readonly #addresses: Address[] = [];
  readonly #left: NodeLeft[] = [];
  readonly #habits: NodeHabits;

  constructor(habits: NodeHabits) {
    this.#habits = habits;
  }

  has = (field: NodeTextField): boolean => this.#fields[field] !== undefined;
  get addresses(): readonly Address[] {
    return this.#addresses;
  }

  leave(text: string, reason: NodeLeftReason): void {
    this.#left.push(left(text, reason));
  }

  /** Takes a cell as what its column says; what it cannot be is left. */
  take(column: Column, cell: string): void {
    if (isEmptyCell(cell)) {
      // As kubectl writes that a Node has no role.
      if (column === 'roles' && cell.startsWith('<')) this.#set('role', 'agent', cell);
      return;
    }
    if (column === 'address') this.#addresses.push(...this.#read(cell));
    else if (column === 'nodeIp' || column === 'nodeExternalIp' || column === 'hostAddresses') {
      const addresses = this.#read(cell);
      if (addresses.length > 0) this.#set(column, addresses.map(printAddress).join(','), cell);
    } else if (column === 'role' || column === 'roles') {
      const role = roleOf(cell);
      if (role === null) this.leave(cell, 'not-a-role');
      else this.#set('role', role, cell);
    } else if (column === 'version' || column === 'k3sVersion') {
      const version = /^\d/.test(cell) ? `v${cell}` : cell;
      if (isK3sVersion(version)) this.#set('k3sVersion', version, cell);
      else this.leave(cell, 'not-a-release');
    } else if (column === 'osImage') this.#takeAll(hostOfImage(cell), cell);
    else if (column === 'kernelVersion') this.#takeAll(hostOfKernel(cell), cell);
    else this.#set(column, cell, cell);
  }

  /** The node as far as it was understood, and what was left. */
  end(): NodeLine {
    const { primary, role } = this.#habits;
    const own = this.#addresses.toSorted((a, b) => rank(a, primary) - rank(b, primary)).map(printAddress);
    const nodeIp = [...(this.#fields.nodeIp?.split(',') ?? []), ...own];
    const fields = { ...this.#fields, ...(nodeIp.length === 0 ? {} : { nodeIp: [...new Set(nodeIp)].join(',') }) };
    const isNothing = Object.keys(fields).every((name) => name === 'role');
    return { found: isNothing ? [] : [{ role, ...fields }], left: this.#left };
  }

  #takeAll(fields: NodeText | null, cell: string): void {
    if (fields === null) return this.leave(cell, 'not-a-value');
    for (const [name, text] of Object.entries(fields) as [NodeTextField, string][]) {
      // What has a column of its own is not overruled by what a version hints at.
      if (!this.has(name)) this.#set(name, text, cell);
    }
  }

  #set(name: NodeTextField, text: string, cell: string): void {
    if (this.has(name)) this.leave(cell, 'extra-cell');
    else if (NODE_FIELDS[name].read(text).value === null) this.leave(cell, 'not-a-value');
    else this.#fields[name] = text;
  }

  #read(cell: string): readonly Address[] {
    return cell.split(/[,;\s]+/).flatMap((word) => {
      if (isEmptyCell(word)) return [];
      const address = addressOf(word);
      if (address !== null && !isSpecial(address)) return [address];
      this.leave(word, address === null ? 'not-an-address' : 'special-address');
      return [];
    });
  }
}

const rank = ({ family }: Address, primary: Family): number => (family === primary ? 0 : 1);
