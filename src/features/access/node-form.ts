import { parseAddress, type Family } from '../../core/cidr/address';
import { keysOf } from '../../core/keys-of';
import type { NodeText } from '../../core/plan/plan-text';

/** A node as its inputs show it: one address input for each family, in the order of the cluster's families. */
export interface NodeForm {
  readonly role: string;
  readonly nodeName: string;
  readonly ipv4: string;
  readonly ipv6: string;
  readonly nodeExternalIp: string;
  readonly flannelIface: string;
  readonly hostAddresses: string;
  readonly hostname: string;
}

const TEXTS = ['nodeName', 'nodeExternalIp', 'flannelIface', 'hostAddresses', 'hostname'] as const;

const familyOf = (item: string): Family | null => {
  const result = parseAddress(item);
  if (result.ok) return result.value.family;
  return item.includes(':') ? 'ipv6' : null;
};

const otherThan = (family: Family): Family => (family === 'ipv4' ? 'ipv6' : 'ipv4');

/** The family of each item. Of two, one that is no address is of the other one's family, or of that of its place. */
function familiesOf(items: readonly string[], primary: Family): readonly Family[] {
  const [first, second] = items.map(familyOf);
  if (items.length !== 2) return items.map((item) => familyOf(item) ?? 'ipv4');
  const ofFirst = first ?? (second == null ? primary : otherThan(second));
  return [ofFirst, second ?? otherThan(ofFirst)];
}

export function nodeToForm(node: NodeText, primary: Family): NodeForm {
  const items = (node.nodeIp ?? '').split(',').filter((item) => item !== '');
  const families = familiesOf(items, primary);
  const ipv6 = items.filter((_, index) => families[index] === 'ipv6');
  const others = items.filter((_, index) => families[index] !== 'ipv6');
  const text = (name: (typeof TEXTS)[number]): string => node[name] ?? '';
  return {
    role: node.role ?? 'server',
    ipv4: others.join(','),
    ipv6: ipv6.join(','),
    nodeName: text('nodeName'),
    nodeExternalIp: text('nodeExternalIp'),
    flannelIface: text('flannelIface'),
    hostAddresses: text('hostAddresses'),
    hostname: text('hostname'),
  };
}

/** Whether two texts of a node say the same in every field. */
export const isSameNode = (a: NodeText, b: NodeText): boolean =>
  keysOf({ ...a, ...b }).every((name) => a[name] === b[name]);

/** The inputs' node as text; what they do not show otherwise than before stays as it was written. */
export function formToNode(form: NodeForm, before: NodeText, primary: Family): NodeText {
  const shown = nodeToForm(before, primary);
  if (JSON.stringify(form) === JSON.stringify(shown)) return before;
  const next: Record<string, string | undefined> = { ...before };
  if (form.role !== shown.role) next['role'] = form.role;
  for (const name of TEXTS) {
    if (form[name] !== shown[name]) next[name] = form[name] === '' ? undefined : form[name];
  }
  if (form.ipv4 !== shown.ipv4 || form.ipv6 !== shown.ipv6) {
    const items = (primary === 'ipv6' ? [form.ipv6, form.ipv4] : [form.ipv4, form.ipv6]).filter((item) => item !== '');
    next['nodeIp'] = items.length === 0 ? undefined : items.join(',');
  }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as NodeText;
}
