import { useState } from 'react';
import type { Family } from '../../core/cidr/address';
import type { NodeText } from '../../core/plan/plan-text';
import { formToNode, isSameNode, nodeToForm, type NodeForm } from './node-form';

/**
 * What the inputs of a node show, and how one is typed into. A half-written text may be shown otherwise than it was typed
 * ("fd00" is no IPv6 address yet): the inputs keep what was typed for as long as it says what the plan's text says.
 */
export function useNodeForm(
  node: NodeText,
  primary: Family,
  onNode: (node: NodeText) => void,
): readonly [NodeForm, (change: Partial<NodeForm>) => void] {
  const [{ draft, before }, setDraft] = useState({ draft: nodeToForm(node, primary), before: node });
  // Of a long list the plan follows a moment after the inputs: until then the node is the one from before.
  const isCurrent = node === before || isSameNode(formToNode(draft, node, primary), node);
  const form = isCurrent ? draft : nodeToForm(node, primary);
  const edit = (change: Partial<NodeForm>): void => {
    const next = { ...form, ...change };
    setDraft({ draft: next, before: node });
    onNode(formToNode(next, node, primary));
  };
  return [form, edit];
}
