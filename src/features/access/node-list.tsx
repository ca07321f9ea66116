import { useRef, useState, type ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { NodeText } from '../../core/plan/plan-text';
import type { WizardMessages } from '../../i18n/wizard-messages';
import { keepFocus } from '../../ui/keep-focus';
import { useMessages, useWizard } from '../wizard-context';
import { NodeFields } from './node-fields';
import type { AccessForm } from './node-form';

/** The machines that are known, a card each. */
export function NodeList({ form }: { readonly form: UseFormReturn<AccessForm> }): ReactNode {
  const { reading, type } = useWizard();
  const { access } = useMessages();
  const [said, say] = useState('');
  const adding = useRef<HTMLDivElement>(null);
  const { text } = reading;
  const nodes = text.nodes ?? [];
  const titles = titlesOf(nodes, access);
  // The list belongs to the text of the plan; the form follows it as it follows any change from outside.
  const remove = (index: number, title: string, pressed: HTMLElement): void =>
    keepFocus(
      pressed,
      () => {
        say(access.removed(title));
        type({ ...text, nodes: nodes.toSpliced(index, 1) });
      },
      adding.current?.querySelector('button'),
    );

  return (
    <>
      <p className="note">{nodes.length === 0 ? access.noNodes : access.nodesHint}</p>
      <div className="node-list">
        {titles.map((title, index) => (
          // The place in the list is what a node is known by until it has a name.
          // oxlint-disable-next-line react/no-array-index-key
          <section className="node-card" key={index} aria-label={title}>
            <div className="node-head">
              <h3>{title}</h3>
              <button
                type="button"
                className="button small plain"
                onClick={({ currentTarget }) => remove(index, title, currentTarget)}
              >
                {access.remove(title)}
              </button>
            </div>
            <NodeFields form={form} index={index} />
          </section>
        ))}
      </div>
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
    </>
  );
}

/** Servers and agents are counted apart; the first server starts the cluster. */
function titlesOf(nodes: readonly NodeText[], access: WizardMessages['access']): readonly string[] {
  const counted = { server: 0, agent: 0 };
  return nodes.map((node) => {
    const role = node.role === 'agent' ? 'agent' : 'server';
    counted[role] += 1;
    return access.nodeTitle(role, counted[role], role === 'server' && counted[role] === 1);
  });
}
