import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { primaryFamily } from '../../core/plan/effective';
import { count } from '../../i18n/format';
import type { NodeColumn, NodesTableMessages } from '../../i18n/nodes-table-messages';
import { keepFocus } from '../../ui/keep-focus';
import { NotLoaded } from '../lazy-part';
import { useDerived, useMessages, useWizard } from '../wizard-context';
import type { NodeViewProps } from './node-cards';
import { NodeRow, type RowTexts } from './node-row';
import { titlesOf } from './node-titles';
import { useNodesTexts } from './nodes-texts';
import { NO_PROBLEMS, useRowProblems } from './row-problems';
import { useNodeEdits } from './use-node-edits';

// More rows of inputs than these at once would make any browser slow.
const SHOWN_AT_ONCE = 500;

/** The machines, a row each: what is most often written, in place. */
export function NodeTable(props: NodeViewProps): ReactNode {
  const texts = useNodesTexts();
  return texts === null ? <NotLoaded /> : <Table {...props} table={texts} />;
}

function Table({ say, home, table }: NodeViewProps & { readonly table: NodesTableMessages }): ReactNode {
  const { reading, shell } = useWizard();
  const { access, roles } = useMessages();
  const derived = useDerived();
  const problems = useRowProblems();
  const [shown, show] = useState(SHOWN_AT_ONCE);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const body = useRef<HTMLTableSectionElement>(null);
  const nodes = reading.text.nodes ?? [];
  const titles = titlesOf(nodes, access);
  const hasIpv6 = derived.families.includes('ipv6') || nodes.some(({ nodeIp }) => nodeIp?.includes(':') === true);
  const hasPlace = nodes.some(({ site, flannelIface }) => site !== undefined || flannelIface !== undefined);
  const texts = useMemo<RowTexts>(
    () => ({ table, roles, remove: access.remove, use: shell.useSuggestion }),
    [table, roles, access, shell],
  );

  const { edit, change, settle } = useNodeEdits();
  const toggle = useCallback((index: number, isOpen: boolean) => {
    setOpen((before) => (before.has(index) === isOpen ? before : withMember(before, index, isOpen)));
  }, []);
  const remove = useCallback(
    (index: number, title: string, pressed: HTMLElement) => {
      say(access.removed(title));
      const rows = [...(body.current?.querySelectorAll<HTMLElement>('.node-remove') ?? [])];
      // The button stays and belongs to the next row; that of the last row goes with it.
      keepFocus(
        pressed,
        () => {
          setOpen((before) => withoutRow(before, index));
          change((nodes) => nodes.toSpliced(index, 1));
        },
        rows[rows.indexOf(pressed) - 1] ?? home(),
      );
    },
    [say, home, access, change],
  );

  const columns: readonly NodeColumn[] = [
    'name',
    'role',
    'ipv4',
    ...(hasIpv6 ? ['ipv6' as const] : []),
    'external',
    ...(hasPlace ? ['place' as const] : []),
    'actions',
  ];
  const next = Math.min(nodes.length, shown + SHOWN_AT_ONCE);
  return (
    <div className="nodes-frame">
      <table className="nodes" aria-label={table.table} data-columns={columns.length}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col" className={`node-${name}`}>
                <span className={name === 'actions' ? 'sr-only' : undefined}>{table.columns[name]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {nodes.slice(0, shown).map((node, index) => (
            <NodeRow
              // The place in the list is what a row is: its name may be empty, or be typed twice.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              index={index}
              title={titles[index] ?? ''}
              node={node}
              primary={primaryFamily(reading.plan)}
              hasIpv6={hasIpv6}
              hasPlace={hasPlace}
              columns={columns.length}
              problems={problems.get(index) ?? NO_PROBLEMS}
              texts={texts}
              isOpen={open.has(index)}
              onLeave={settle}
              onNode={edit}
              onOpen={toggle}
              onRemove={remove}
            />
          ))}
        </tbody>
      </table>
      {shown >= nodes.length ? null : (
        <button type="button" className="button plain" onClick={() => show(next)}>
          {table.showMore(count(next), count(nodes.length))}
        </button>
      )}
    </div>
  );
}

/** The rows that are open when one before or among them has gone. */
const withoutRow = (open: ReadonlySet<number>, row: number): ReadonlySet<number> =>
  new Set([...open].filter((each) => each !== row).map((each) => (each > row ? each - 1 : each)));

function withMember(members: ReadonlySet<number>, member: number, isIn: boolean): ReadonlySet<number> {
  const next = new Set(members);
  if (isIn) next.add(member);
  else next.delete(member);
  return next;
}
