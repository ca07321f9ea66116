import { Suspense, useState, type ReactNode } from 'react';
import type { MorePart } from '../../i18n/more-fields-messages';
import { lazyPart } from '../lazy-part';
import { useMessages, useWizard } from '../wizard-context';
import { inputName } from './input-name';
import { NODE_PART, PARTS, type MoreField } from './parts';

const Fields = lazyPart(() => import('./fields').then((part) => part.Fields));

interface MoreFieldsProps {
  readonly part: MorePart;
}

/** A folded part of a step. It opens by itself where the plan says something in it: nothing that counts is out of sight. */
export function MoreFields({ part }: MoreFieldsProps): ReactNode {
  const { reading } = useWizard();
  const { more } = useMessages();
  const count = PARTS[part].filter((name) => reading.text[name] !== undefined).length;
  return <Fold title={more.parts[part]} count={count} names={PARTS[part]} node={null} />;
}

export function MoreNodeFields({ node }: { readonly node: number }): ReactNode {
  const { reading } = useWizard();
  const { more } = useMessages();
  const text = reading.text.nodes?.[node] ?? {};
  const count = NODE_PART.filter((name) => text[name] !== undefined).length;
  return <Fold title={more.machine} count={count} names={NODE_PART} node={node} />;
}

interface FoldProps {
  readonly title: string;
  /** How many of the fields say something. */
  readonly count: number;
  readonly names: readonly MoreField[];
  readonly node: number | null;
}

function Fold({ title, count, names, node }: FoldProps): ReactNode {
  const { more } = useMessages();
  const [isOpen, setOpen] = useState(count > 0);
  return (
    <details
      className="more"
      // What leads to one of the fields opens the part that has it.
      data-fields={names.map((name) => inputName(name, node)).join(' ')}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {title}
        {count > 0 ? <span className="dim"> · {more.set(count)}</span> : null}
      </summary>
      {isOpen ? (
        <Suspense fallback={null}>
          <Fields names={names} node={node} />
        </Suspense>
      ) : null}
    </details>
  );
}
