import { useSyncExternalStore } from 'react';
import type { Field } from '../core/plan/plan';

const ADDRESS_INPUTS: Readonly<Record<string, Field>> = { ipv4: 'nodeIp', ipv6: 'nodeIp' };

/** The field of the input that has the focus, by its name: `clusterCidr.0.text`, `maxPods`, `nodes.2.ipv4`. */
function focusedField(): string | null {
  const name = document.activeElement?.getAttribute('name') ?? null;
  if (name === null) return null;
  const [first = '', , last = ''] = name.split('.');
  return first === 'nodes' ? (ADDRESS_INPUTS[last] ?? last) : first;
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('focusin', listener);
  document.addEventListener('focusout', listener);
  return () => {
    document.removeEventListener('focusin', listener);
    document.removeEventListener('focusout', listener);
  };
}

/** Which field of the form has the focus, for what is shown beside it. */
export const useFocusedField = (): string | null => useSyncExternalStore(subscribe, focusedField);
