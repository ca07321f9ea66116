import { useState, type ReactNode } from 'react';
import { nodesOf, type NodePattern, type PatternField, type PatternResult } from '../../core/plan/node-pattern';
import type { NodeText } from '../../core/plan/plan-text';
import { count } from '../../i18n/format';
import type { NodesTableMessages } from '../../i18n/nodes-table-messages';
import { Field } from '../../ui/field';
import { useMessages, useWizard } from '../wizard-context';

const FIELDS = ['count', 'name', 'from', 'ipv4', 'ipv6'] as const satisfies readonly PatternField[];
const NEW: NodePattern = { role: 'agent', count: '', name: 'agent-{n}', from: '1', ipv4: '', ipv6: '' };
const NUMERIC: readonly PatternField[] = ['count', 'from'];

/** Makes machines alike: numbered names, one address after the other. What would be added is said before it is. */
export function NumberNodes({ texts }: { readonly texts: NodesTableMessages }): ReactNode {
  const { reading, type } = useWizard();
  const { access, roles } = useMessages();
  const [pattern, setPattern] = useState(NEW);
  const [added, setAdded] = useState('');
  const { number } = texts;
  const result = nodesOf(pattern, reading.plan);
  // Nothing is wrong with a pattern that nobody has begun.
  const isBegun = pattern.count !== '' || pattern.ipv4 !== '' || pattern.ipv6 !== '';
  const set = (change: Partial<NodePattern>): void => {
    setPattern({ ...pattern, ...change });
    setAdded('');
  };
  const setRole = (role: NodePattern['role']): void =>
    // A name that was never changed follows the role.
    set({ role, ...(/^(agent|server)-\{n\}$/.test(pattern.name) ? { name: `${role}-{n}` } : {}) });
  const add = (nodes: readonly NodeText[]): void => {
    type({ ...reading.text, nodes: [...(reading.text.nodes ?? []), ...nodes] });
    setPattern({ ...NEW, role: pattern.role, name: `${pattern.role}-{n}` });
    setAdded(number.added(count(nodes.length)));
  };

  return (
    <section className="number-nodes" aria-label={number.title}>
      <h3>{number.title}</h3>
      <p className="note">{number.hint}</p>
      <div className="node-grid">
        <Field label={access.role.label} hint="">
          {(control) => (
            <select
              {...control}
              className="input"
              value={pattern.role}
              onChange={({ target }) => setRole(target.value === 'server' ? 'server' : 'agent')}
            >
              <option value="server">{roles.server}</option>
              <option value="agent">{roles.agent}</option>
            </select>
          )}
        </Field>
        {FIELDS.map((name) => (
          <Field
            key={name}
            {...number.fields[name]}
            problem={isBegun && !result.ok && result.field === name ? problemOf(result, texts) : undefined}
          >
            {(control) => (
              <input
                {...control}
                className="input"
                value={pattern[name]}
                inputMode={NUMERIC.includes(name) ? 'numeric' : undefined}
                autoComplete="off"
                spellCheck={false}
                onChange={({ target }) => set({ [name]: target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <div className="row">
        <button type="button" className="button" disabled={!result.ok} onClick={() => result.ok && add(result.nodes)}>
          {number.add(result.ok ? count(result.nodes.length) : '')}
        </button>
      </div>
      <p className="note" role="status">
        {result.ok ? previewOf(result.nodes, texts) : added}
      </p>
    </section>
  );
}

const problemOf = ({ problem, text, room }: PatternResult & { ok: false }, { number }: NodesTableMessages): string =>
  number.problems[problem](text, count(room));

function previewOf(nodes: readonly NodeText[], { number }: NodesTableMessages): string {
  const said = (node: NodeText | undefined): string => [node?.nodeName, node?.nodeIp].filter(Boolean).join(' ');
  const [first, last] = [said(nodes[0]), said(nodes.at(-1))];
  return nodes.length === 1 ? number.one(first) : number.preview(count(nodes.length), first, last);
}
