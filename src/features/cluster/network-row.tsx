import { memo, useId, type ReactNode } from 'react';
import type { NetworkKind } from '../../core/plan/plan';
import { NETWORK_KINDS, type NetworkLine as Row } from '../../core/plan/read-networks';
import type { SurroundingsMessages } from '../../i18n/surroundings-messages';
import { EMPTY_ROW } from './network-rows';

interface NetworkRowProps extends Row {
  readonly index: number;
  readonly texts: SurroundingsMessages;
  /** What is wrong with the text of the range; null when nothing is. */
  readonly problem: string | null;
  /** What it overlaps in the plan, line by line; empty when free, null for a text that is no range. */
  readonly overlap: string | null;
  readonly onEdit: (index: number, change: Partial<Row>) => void;
  readonly onRemove: (index: number) => void;
}

/** One network that exists. Hundreds may be listed, so a row is only drawn again when it changes itself. */
export const NetworkRow = memo(function NetworkRow({
  index,
  range,
  kind,
  label,
  texts,
  problem,
  overlap,
  onEdit,
  onRemove,
}: NetworkRowProps): ReactNode {
  const id = useId();
  const position = String(index + 1);
  return (
    <>
      <tr className="network-row" data-tone={problem === null ? undefined : 'error'}>
        <td className="network-range">
          <input
            className="input"
            aria-label={texts.networkAt(position)}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? `${id}-against` : `${id}-problem`}
            value={range}
            placeholder={index === 0 ? '192.168.1.0/24' : undefined}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => onEdit(index, { range: target.value })}
          />
        </td>
        <td className="network-kind">
          <select
            className="input"
            aria-label={texts.kindAt(position)}
            value={kind}
            // The options are the kinds.
            onChange={({ target }) => onEdit(index, { kind: target.value as NetworkKind })}
          >
            {NETWORK_KINDS.map((each) => (
              <option key={each} value={each}>
                {texts.kinds[each]}
              </option>
            ))}
          </select>
        </td>
        <td className="network-label">
          <input
            className="input"
            aria-label={texts.labelAt(position)}
            value={label}
            placeholder={texts.columns.label}
            maxLength={64}
            autoComplete="off"
            onChange={({ target }) => onEdit(index, { label: target.value })}
          />
        </td>
        <td className="network-against" id={`${id}-against`}>
          {overlap === null ? null : overlap === '' ? (
            <span className="dim">{texts.free}</span>
          ) : (
            <span className="network-overlap">{overlap}</span>
          )}
        </td>
        <td className="network-remove">
          <button
            type="button"
            className="button small plain"
            aria-label={texts.remove(range === EMPTY_ROW.range ? texts.emptyRow(position) : range)}
            onClick={() => onRemove(index)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </td>
      </tr>
      {problem === null ? null : (
        <tr className="network-problem" data-tone="error">
          <td colSpan={5} id={`${id}-problem`}>
            {problem} {texts.howToWrite}
          </td>
        </tr>
      )}
    </>
  );
});
