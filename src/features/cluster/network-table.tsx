import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { printCidr } from '../../core/cidr/cidr';
import { count } from '../../i18n/format';
import type { SurroundingsMessages } from '../../i18n/surroundings-messages';
import { useDerived, useMessages, useWizard } from '../wizard-context';
import { NetworkRow } from './network-row';
import type { NetworkLine as Row } from '../../core/plan/read-networks';
import { EMPTY_ROW, rowsOf, textOf, touchedBy, type PlannedRanges } from './network-rows';

interface NetworkTableProps {
  readonly text: string | undefined;
  readonly onText: (text: string | undefined) => void;
}

const SHOWN_FIRST = 50;
// More inputs than this at once would make any browser slow.
const SHOWN_AT_ONCE = 1000;

/** The list of networks that exist, each with what it means for the plan. */
export function NetworkTable({ text, onText }: NetworkTableProps): ReactNode {
  const { surroundings: texts } = useMessages();
  const rows = useMemo(() => rowsOf(text), [text]);
  const [shown, show] = useState(SHOWN_FIRST);
  const [said, say] = useState('');
  const { area, focusOn } = useFocusAfter(rows);
  const problems = useProblems();
  const visible = useMemo(() => rows.slice(0, shown), [rows, shown]);
  const overlaps = useOverlaps(visible, texts);

  // Rows are only drawn again when they change, so what they call has to stay the same.
  const latest = useRef({ rows, onText, texts });
  useEffect(() => {
    latest.current = { rows, onText, texts };
  });
  const edit = useCallback((index: number, change: Partial<Row>) => {
    const { current } = latest;
    current.onText(textOf(current.rows.map((row, at) => (at === index ? { ...row, ...change } : row))));
  }, []);
  const remove = useCallback(
    (index: number) => {
      const { current } = latest;
      const removed = current.rows[index]?.range ?? '';
      say(current.texts.removed(removed === '' ? current.texts.emptyRow(String(index + 1)) : removed));
      focusOn({ row: index, what: 'remove' });
      current.onText(textOf(current.rows.toSpliced(index, 1)));
    },
    [focusOn],
  );
  const add = (): void => {
    focusOn({ row: rows.length, what: 'range' });
    show(Math.max(shown, rows.length + 1));
    onText(textOf([...rows, EMPTY_ROW]));
  };
  const next = Math.min(rows.length, shown + SHOWN_AT_ONCE);

  return (
    <div ref={area}>
      {rows.length === 0 ? (
        <p className="note">{texts.none}</p>
      ) : (
        <table className="networks">
          <thead>
            <tr>
              {(['network', 'kind', 'label', 'against', 'remove'] as const).map((name) => (
                <th key={name} scope="col">
                  <span className={name === 'remove' ? 'sr-only' : undefined}>{texts.columns[name]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {visible.map((row, index) => (
              <NetworkRow
                // The place in the list is what a row is: its range may be empty, or be typed twice.
                // oxlint-disable-next-line react/no-array-index-key
                key={index}
                {...row}
                index={index}
                texts={texts}
                problem={problems.get(index) ?? null}
                overlap={overlaps[index] ?? null}
                onEdit={edit}
                onRemove={remove}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className="row network-actions">
        <button type="button" className="button" data-add onClick={add}>
          {texts.add}
        </button>
        {shown >= rows.length ? null : (
          <button type="button" className="button plain" onClick={() => show(next)}>
            {next === rows.length ? texts.showAll(count(next)) : texts.showMore(count(next), count(rows.length))}
          </button>
        )}
        <span className="sr-only" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}

/** What does not parse, by row. */
function useProblems(): ReadonlyMap<number, string> {
  const { reading, explain } = useWizard();
  return useMemo(() => {
    const problems = new Map<number, string>();
    for (const finding of reading.findings) {
      const { field, item } = finding.place;
      if (field !== 'existingNetworks' || item === null || explain === null) continue;
      problems.set(item, explain.title(finding));
    }
    return problems;
  }, [reading.findings, explain]);
}

/** What each row overlaps, said in words; computed again only when a row or a range has changed. */
function useOverlaps(rows: readonly Row[], texts: SurroundingsMessages): readonly (string | null)[] {
  const derived = useDerived();
  const { pods, services } = derived;
  const key = [...pods, ...services].map(({ cidr }) => printCidr(cidr)).join();
  const [last, setLast] = useState<{ key: string; ranges: PlannedRanges }>({ key, ranges: { pods, services } });
  // The ranges are new objects after every change of the plan, mostly with the same addresses.
  if (last.key !== key) setLast({ key, ranges: { pods, services } });
  const { ranges } = last;
  return useMemo(
    () =>
      rows.map(({ range }) => {
        const touched = touchedBy(range, ranges);
        if (touched === null) return null;
        const lines = [...touched.pods.map(texts.pods), ...touched.services.map(texts.services)];
        return lines.length === 0 ? '' : [texts.overlaps, ...lines].join('\n');
      }),
    [rows, ranges, texts],
  );
}

interface Focus {
  readonly row: number;
  readonly what: 'range' | 'remove';
}

/** Keeps the focus in the list when the row that had it goes, and puts it into a row that was added. */
function useFocusAfter(rows: readonly Row[]): {
  readonly area: RefObject<HTMLDivElement | null>;
  readonly focusOn: (focus: Focus) => void;
} {
  const area = useRef<HTMLDivElement>(null);
  const wanted = useRef<Focus | null>(null);
  useEffect(() => {
    if (wanted.current === null || area.current === null) return;
    const { row, what } = wanted.current;
    wanted.current = null;
    const selector = what === 'range' ? '.network-range input' : '.network-remove button';
    const controls = area.current.querySelectorAll<HTMLElement>(selector);
    const control = controls[Math.min(row, controls.length - 1)];
    (control ?? area.current.querySelector<HTMLElement>('[data-add]'))?.focus();
  }, [rows]);
  const focusOn = useCallback((focus: Focus) => {
    wanted.current = focus;
  }, []);
  return { area, focusOn };
}
