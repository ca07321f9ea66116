import { NodeDraft } from './nodes-draft';
import { left, type NodeHabits, type NodeLine } from './nodes-line';

const HEADER = /^\s*NAME\s+STATUS\s+ROLES\s+AGE\s+VERSION\b/;
const ROW = /^\s*(\S+)\s+((?:Not)?Ready\S*|Unknown\S*)\s+(\S+)\s+(\S+)\s+(v\d\S*)(?:\s+(\S+)\s+(\S+)(?:\s+(.*))?)?$/;
// The runtime is the only word with "://"; the kernel stands before it, the OS image is what is left. Blanks alone would not
// do: terminals and chats fold them.
const TAIL = /^(.*?)\s+(\d\S*(?: \(\S+\))?)\s+(\S+:\/\/\S*)/;
const UNUSED = ['STATUS', 'AGE', 'CONTAINER-RUNTIME'];

/** A line of `kubectl get nodes`, wide or not; null for any other. */
export function readKubectlLine(line: string, habits: NodeHabits): NodeLine | null {
  if (HEADER.test(line)) {
    const words = new Set(line.trim().split(/\s+/));
    return { found: [], left: [left(UNUSED.filter((word) => words.has(word)).join(', '), 'column-not-used')] };
  }
  const [, name, , roles, , version, internal, external, rest] = ROW.exec(line) ?? [];
  if (name === undefined || roles === undefined || version === undefined) return null;
  const draft = new NodeDraft(habits);
  draft.take('nodeName', name);
  draft.take('roles', roles);
  draft.take('version', version);
  draft.take('address', internal ?? '');
  draft.take('nodeExternalIp', external ?? '');
  const [, image, kernel] = TAIL.exec(rest ?? '') ?? [];
  if (image !== undefined && kernel !== undefined) {
    draft.take('osImage', image);
    draft.take('kernelVersion', kernel);
  } else if (rest !== undefined && rest.trim() !== '') draft.leave(rest.trim(), 'extra-cell');
  return draft.end();
}
