import { Suspense, useCallback, useRef, useState, type ReactNode } from 'react';
import { Segments } from '../../ui/choices';
import { lazyPart } from '../lazy-part';
import { useMessages, useWizard } from '../wizard-context';
import { NodeCards } from './node-cards';

const NodeTable = lazyPart(() => import('./node-table').then((part) => part.NodeTable));
const NodeTools = lazyPart(() => import('./node-tools').then((part) => part.NodeTools));

// More cards than these are a long way to scroll.
const MOST_CARDS = 6;
const VIEWS = ['cards', 'table'] as const;
type View = (typeof VIEWS)[number];

/** The machines that are known: a card each while they are few, a table of many. */
export function NodeList(): ReactNode {
  const { reading, type } = useWizard();
  const { access } = useMessages();
  const [chosen, choose] = useState<View | null>(null);
  const [said, say] = useState('');
  const adding = useRef<HTMLDivElement>(null);
  const { text } = reading;
  const nodes = text.nodes ?? [];
  // A table that has come stays while rows are taken out of it.
  const [areMany, setMany] = useState(false);
  if (!areMany && nodes.length > MOST_CARDS) setMany(true);
  const view = nodes.length === 0 ? 'cards' : (chosen ?? (areMany ? 'table' : 'cards'));
  const home = useCallback((): HTMLElement | null => adding.current?.querySelector('button') ?? null, []);

  return (
    <>
      <p className="note">{nodes.length === 0 ? access.noNodes : access.nodesHint}</p>
      {nodes.length < 2 ? null : (
        <div className="node-views">
          <Segments
            label={access.nodeView}
            choices={VIEWS.map((value) => ({ value, label: access.nodeViews[value] }))}
            value={view}
            control={{
              name: 'nodeView',
              onChange: ({ target }) => choose(target.value === 'table' ? 'table' : 'cards'),
            }}
          />
        </div>
      )}
      {view === 'cards' ? (
        <NodeCards say={say} home={home} />
      ) : (
        <Suspense fallback={null}>
          <NodeTable say={say} home={home} />
        </Suspense>
      )}
      <div className="row" ref={adding}>
        {(['server', 'agent'] as const).map((role) => (
          <button
            key={role}
            type="button"
            className="button"
            onClick={() => type({ ...text, nodes: [...nodes, { role }] })}
          >
            {role === 'server' ? access.addServer : access.addAgent}
          </button>
        ))}
        <span className="sr-only" role="status">
          {said}
        </span>
      </div>
      <Tools title={access.nodeTools} />
    </>
  );
}

function Tools({ title }: { readonly title: string }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more node-tools" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? (
        <Suspense fallback={null}>
          <NodeTools />
        </Suspense>
      ) : null}
    </details>
  );
}
