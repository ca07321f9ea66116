import { useState, type ReactNode } from 'react';
import { primaryFamily } from '../../core/plan/effective';
import type { Role } from '../../core/k3s/flags';
import type { NodeText } from '../../core/plan/plan-text';
import type { NodesReading } from '../../core/read/nodes';
import { nodesCsv } from '../../core/read/nodes-csv';
import { count } from '../../i18n/format';
import type { NodesTableMessages } from '../../i18n/nodes-table-messages';
import { CopyButton } from '../../ui/copy-button';
import { Field } from '../../ui/field';
import { useMessages, useWizard } from '../wizard-context';
import { PastedLines } from './node-pasted-lines';

// What was pasted is still there after a look at another step.
const draft: { pasted: string; role: Role } = { pasted: '', role: 'agent' };

interface Taken {
  readonly reading: NodesReading;
  /** The list as it was where it was replaced; null where nodes were added. */
  readonly before: readonly NodeText[] | null;
  readonly isUndone: boolean;
}

/** A box for tables and for what kubectl prints; it tells of every line what it gave. */
export function PasteNodes({ texts }: { readonly texts: NodesTableMessages }): ReactNode {
  const { reading, type } = useWizard();
  const { roles, review } = useMessages();
  const [isEmpty, setEmpty] = useState(draft.pasted.trim() === '');
  const [role, setRole] = useState<Role>(draft.role);
  const [taken, setTaken] = useState<Taken | null>(null);
  const { text, plan } = reading;
  const nodes = text.nodes ?? [];
  const list = (next: readonly NodeText[]): void => {
    const { nodes: _, ...rest } = text;
    type(next.length === 0 ? rest : { ...rest, nodes: next });
  };

  const take = async (isReplaced: boolean): Promise<void> => {
    // Only who pastes needs the reader.
    const { readNodes } = await import('../../core/read/nodes');
    const known = isReplaced ? [] : nodes;
    const found = readNodes(draft.pasted, { plan, primary: primaryFamily(plan), role, known });
    const isNothing = found.nodes.length === 0;
    setTaken({ reading: found, before: isReplaced && !isNothing ? nodes : null, isUndone: false });
    // A text without machines leaves the list as it is.
    if (!isNothing) list([...known, ...found.nodes]);
  };
  const undo = (): void => {
    if (taken === null) return;
    const out = new Set(taken.reading.nodes.map((node) => JSON.stringify(node)));
    setTaken({ ...taken, isUndone: true });
    // What somebody has edited since stays.
    list([...(taken.before ?? []), ...nodes.filter((node) => !out.has(JSON.stringify(node)))]);
  };

  return (
    <section className="paste-nodes" aria-label={texts.paste.title}>
      <h3>{texts.paste.title}</h3>
      <Field label={texts.paste.label} hint={texts.paste.hint}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={5}
            autoComplete="off"
            spellCheck={false}
            // Left to the browser: comparing a table of some thousand lines at every keystroke anywhere would be felt.
            defaultValue={draft.pasted}
            placeholder={'name,role,ip\nsrv-1,server,192.0.2.10'}
            onChange={({ target }) => {
              draft.pasted = target.value;
              setEmpty(target.value.trim() === '');
            }}
          />
        )}
      </Field>
      <Field label={texts.role.label} hint={texts.role.hint} className="narrow">
        {(control) => (
          <select
            {...control}
            className="input"
            value={role}
            onChange={({ target }) => {
              draft.role = target.value === 'server' ? 'server' : 'agent';
              setRole(draft.role);
            }}
          >
            <option value="agent">{roles.agent}</option>
            <option value="server">{roles.server}</option>
          </select>
        )}
      </Field>
      <div className="row">
        <button type="button" className="button" disabled={isEmpty} onClick={() => void take(false)}>
          {texts.add}
        </button>
        {nodes.length === 0 ? null : (
          <button type="button" className="button" disabled={isEmpty} onClick={() => void take(true)}>
            {texts.replace}
          </button>
        )}
        {taken === null || taken.reading.nodes.length === 0 || taken.isUndone ? null : (
          <button type="button" className="button plain" onClick={undo}>
            {texts.undo}
          </button>
        )}
        {nodes.length === 0 ? null : (
          <CopyButton
            text={nodesCsv(nodes)}
            label={texts.copyCsv}
            copied={review.copied}
            failed={review.notCopied}
            className="plain"
          />
        )}
      </div>
      <p className="note" role="status">
        {outcomeOf(taken, texts)}
      </p>
      {taken === null || taken.isUndone ? null : (
        <PastedLines texts={texts} lines={taken.reading.lines} key={taken.reading.lines.length} />
      )}
    </section>
  );
}

function outcomeOf(taken: Taken | null, texts: NodesTableMessages): string {
  if (taken === null) return '';
  if (taken.isUndone) return texts.undone;
  const { nodes, lines, cutLines } = taken.reading;
  return [texts.took(nodes.length, lines.length), ...(cutLines === 0 ? [] : [texts.cut(count(cutLines))])].join(' ');
}
