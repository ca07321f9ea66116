import { useState, type ReactNode } from 'react';
import { count } from '../../i18n/format';
import { keepFocus } from '../../ui/keep-focus';
import { useMessages, useWizard } from '../wizard-context';
import { NodeFields } from './node-fields';
import { titlesOf } from './node-titles';

export interface NodeViewProps {
  /** Says aloud what happened. */
  readonly say: (text: string) => void;
  /** Where the focus goes when nothing is left to have it. */
  readonly home: () => HTMLElement | null;
}

// All fields of a machine make a card heavy; many machines have the table.
const SHOWN_AT_ONCE = 20;

/** Every machine with all that can be said about it. */
export function NodeCards({ say, home }: NodeViewProps): ReactNode {
  const { reading, type } = useWizard();
  const { access, surroundings } = useMessages();
  const [shown, show] = useState(SHOWN_AT_ONCE);
  const { text } = reading;
  const nodes = text.nodes ?? [];
  // The list belongs to the text of the plan; the inputs follow it as they follow any change from outside.
  const remove = (index: number, title: string, pressed: HTMLElement): void =>
    keepFocus(
      pressed,
      () => {
        say(access.removed(title));
        type({ ...text, nodes: nodes.toSpliced(index, 1) });
      },
      home(),
    );
  return (
    <div className="node-list">
      {titlesOf(nodes, access)
        .slice(0, shown)
        .map((title, index) => (
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
            <NodeFields index={index} />
          </section>
        ))}
      {nodes.length <= shown ? null : (
        <button type="button" className="button plain" onClick={() => show(shown + SHOWN_AT_ONCE)}>
          {surroundings.showMore(count(Math.min(shown + SHOWN_AT_ONCE, nodes.length)), count(nodes.length))}
        </button>
      )}
    </div>
  );
}
