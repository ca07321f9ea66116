import { memo, useId, type ReactNode } from 'react';
import type { Family } from '../../core/cidr/address';
import { keysOf } from '../../core/keys-of';
import type { Field } from '../../core/plan/plan';
import type { NodeText } from '../../core/plan/plan-text';
import type { NodesTableMessages } from '../../i18n/nodes-table-messages';
import { NODE_PART } from '../more-fields/parts';
import type { NodeForm } from './node-form';
import { NodeFields } from './node-fields';
import { areSameProblems, type RowProblem } from './row-problems';
import { useNodeForm } from './use-node-form';

/** Words that stay the same while a table is edited. */
export interface RowTexts {
  readonly table: NodesTableMessages;
  readonly roles: Readonly<Record<'server' | 'agent', string>>;
  readonly remove: (name: string) => string;
  readonly use: (text: string) => string;
}

interface NodeRowProps {
  readonly index: number;
  readonly title: string;
  readonly node: NodeText;
  readonly primary: Family;
  readonly hasIpv6: boolean;
  readonly hasPlace: boolean;
  readonly columns: number;
  readonly problems: readonly RowProblem[];
  readonly texts: RowTexts;
  readonly isOpen: boolean;
  /** An input of the row lost the focus. */
  readonly onLeave: () => void;
  readonly onNode: (index: number, node: NodeText) => void;
  readonly onOpen: (index: number, isOpen: boolean) => void;
  readonly onRemove: (index: number, title: string, pressed: HTMLElement) => void;
}

// What only the card has; a finding about one of these opens it.
const IN_CARD = ['flannelIface', 'hostname', 'hostAddresses', ...NODE_PART] as const;
const FIELD_OF = { nodeName: 'nodeName', ipv4: 'nodeIp', ipv6: 'nodeIp', nodeExternalIp: 'nodeExternalIp' } as const;

/** One machine of the table. Hundreds may be listed, so a row is only drawn again when it changes itself. */
export const NodeRow = memo(Row, (before, after) =>
  keysOf(after).every((name) =>
    name === 'problems' ? areSameProblems(before.problems, after.problems) : Object.is(before[name], after[name]),
  ),
);

function Row(props: NodeRowProps): ReactNode {
  const { index, title, node, primary, hasIpv6, hasPlace, columns, problems, texts, isOpen } = props;
  const id = useId();
  const [form, edit] = useNodeForm(node, primary, (next) => props.onNode(index, next));
  const { table } = texts;
  const place = [node.site, node.flannelIface].filter(Boolean).join(' · ');
  const about = (field: Field): { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: boolean } => {
    const at = problems.findIndex((problem) => problem.field === field);
    if (at === -1) return {};
    return { 'aria-describedby': `${id}-${at}`, 'aria-invalid': problems[at]?.tone === 'error' };
  };
  const cell = (name: keyof typeof FIELD_OF, column: 'name' | 'ipv4' | 'ipv6' | 'external'): ReactNode => (
    <td
      className={`node-${column}`}
      data-label={table.columns[column]}
      data-tone={problems.find(({ field }) => field === FIELD_OF[name])?.tone}
    >
      <input
        className="input"
        name={`nodes.${index}.${name}`}
        aria-label={table.cell(table.columns[column], title)}
        value={form[name]}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => edit(changed(name, target.value))}
        onBlur={props.onLeave}
        {...about(FIELD_OF[name])}
      />
    </td>
  );
  return (
    <>
      <tr className="node-row">
        {cell('nodeName', 'name')}
        <td
          className="node-role"
          data-label={table.columns.role}
          data-tone={problems.find(({ field }) => field === 'role')?.tone}
        >
          <select
            className="input"
            name={`nodes.${index}.role`}
            aria-label={table.cell(table.columns.role, title)}
            value={form.role}
            onChange={({ target }) => edit({ role: target.value })}
            onBlur={props.onLeave}
            {...about('role')}
          >
            <option value="server">{texts.roles.server}</option>
            <option value="agent">{texts.roles.agent}</option>
            {/^(server|agent)$/.test(form.role) ? null : <option value={form.role}>{form.role}</option>}
          </select>
        </td>
        {cell('ipv4', 'ipv4')}
        {hasIpv6 ? cell('ipv6', 'ipv6') : null}
        {cell('nodeExternalIp', 'external')}
        {hasPlace ? (
          <td className="node-place" data-label={place === '' ? undefined : table.columns.place}>
            {place}
          </td>
        ) : null}
        <td className="node-actions">
          <details
            data-fields={IN_CARD.map((name) => `nodes.${index}.${name}`).join(' ')}
            open={isOpen}
            onToggle={({ currentTarget }) => props.onOpen(index, currentTarget.open)}
          >
            <summary className="button small plain" aria-label={table.detailsOf(title)}>
              {table.details}
            </summary>
          </details>
          <button
            type="button"
            className="button small plain node-remove"
            aria-label={texts.remove(title)}
            onClick={({ currentTarget }) => props.onRemove(index, title, currentTarget)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </td>
      </tr>
      {problems.length === 0 ? null : (
        <tr className="node-problems">
          <td colSpan={columns}>
            <ul>
              {problems.map((problem, at) => (
                <li key={problem.field} id={`${id}-${at}`} data-tone={problem.tone}>
                  {problem.title}{' '}
                  {problem.suggestion === null ? null : (
                    <Suggestion
                      {...problem}
                      use={texts.use}
                      onUse={(text) => props.onNode(index, { ...node, [problem.field]: text })}
                    />
                  )}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
      {isOpen ? (
        <tr className="node-open">
          <td colSpan={columns}>
            <section className="node-card" aria-label={title}>
              <h3>{title}</h3>
              <NodeFields index={index} />
            </section>
          </td>
        </tr>
      ) : null}
    </>
  );
}

const changed = (name: keyof NodeForm, text: string): Partial<NodeForm> => ({ [name]: text });

interface SuggestionProps {
  readonly suggestion: string | null;
  readonly use: (text: string) => string;
  readonly onUse: (text: string) => void;
}

function Suggestion({ suggestion, use, onUse }: SuggestionProps): ReactNode {
  if (suggestion === null) return null;
  return (
    <button type="button" className="link-button" onClick={() => onUse(suggestion)}>
      {use(suggestion)}
    </button>
  );
}
