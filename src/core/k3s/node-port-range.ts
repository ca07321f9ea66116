/** Ports as Kubernetes reads them; `first` and `last` are both included. */
export type NodePortRange =
  | { readonly form: 'range' | 'one-port'; readonly first: number; readonly last: number }
  | { readonly form: NodePortProblem };

export type NodePortProblem = 'empty' | 'unreadable' | 'upside-down' | 'above-65535';

const LAST_PORT = 65535;

/**
 * Reads `a-b`, `a+offset` or a single port, blanks around it cut. A range from a port to itself is one port.
 * @see https://github.com/kubernetes/apimachinery/blob/master/pkg/util/net/port_range.go (seen on K3s v1.36.3)
 */
export function parseNodePortRange(text: string): NodePortRange {
  const trimmed = text.trim();
  if (trimmed === '') return { form: 'empty' };
  const parts = /^(\d{1,9})(?:([-+])(\d{1,9}))?$/.exec(trimmed);
  if (parts === null) return { form: 'unreadable' };
  const first = Number(parts[1]);
  const second = Number(parts[3] ?? first);
  const last = parts[2] === '+' ? first + second : second;
  if (first > LAST_PORT || last > LAST_PORT) return { form: 'above-65535' };
  if (last < first) return { form: 'upside-down' };
  return { form: first === last ? 'one-port' : 'range', first, last };
}

/**
 * Ports of every node that K3s itself listens on, so that no Service may have them.
 * @see https://docs.k3s.io/installation/requirements, "Local Ports", with the API's own
 */
export const LOCAL_PORTS: readonly number[] = [
  2381, 2382, 6443, 6444, 10010, 10248, 10249, 10250, 10256, 10257, 10258, 10259,
];
