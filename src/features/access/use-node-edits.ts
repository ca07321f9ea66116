import { startTransition, useCallback, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { NodeText, PlanText } from '../../core/plan/plan-text';
import { useWizard } from '../wizard-context';

// Up to here the whole page follows within a keystroke.
const FEW = 40;

interface NodeEdits {
  /** A node was typed into. Of a long list the rest of the page follows when the keystroke is done. */
  readonly edit: (index: number, node: NodeText) => void;
  readonly change: (change: (nodes: readonly NodeText[]) => readonly NodeText[]) => void;
  /** Brings the plan up to what was typed. */
  readonly settle: () => void;
}

/** How rows change the list. The functions stay the same, so that a row is only drawn again when it changes itself. */
export function useNodeEdits(): NodeEdits {
  const { reading, type } = useWizard();
  const { text } = reading;
  const typeIn = useRef(type);
  // What was typed, also while the plan does not say so yet; null when it does.
  const ahead = useRef<PlanText | null>(null);
  const current = useRef(text);
  useEffect(() => {
    typeIn.current = type;
    current.current = text;
    if (ahead.current === text) ahead.current = null;
  }, [type, text]);

  const change = useCallback<NodeEdits['change']>((make) => {
    const from = ahead.current ?? current.current;
    ahead.current = null;
    typeIn.current({ ...from, nodes: make(from.nodes ?? []) });
  }, []);
  const settle = useCallback(() => {
    const { current: typed } = ahead;
    ahead.current = null;
    if (typed !== null) typeIn.current(typed);
  }, []);
  const edit = useCallback<NodeEdits['edit']>((index, node) => {
    const from = ahead.current ?? current.current;
    const next = { ...from, nodes: (from.nodes ?? []).with(index, node) };
    ahead.current = next;
    if (next.nodes.length <= FEW) typeIn.current(next);
    else startTransition(() => typeIn.current(next));
  }, []);

  // The page keeps what the plan says when it goes away.
  useEffect(() => {
    const now = (): void => flushSync(settle);
    addEventListener('beforeunload', now);
    return () => removeEventListener('beforeunload', now);
  }, [settle]);
  return { edit, change, settle };
}
