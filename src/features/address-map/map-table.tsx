import { useMemo, type ReactNode } from 'react';
import { BITS, printAddress } from '../../core/cidr/address';
import type { Cidr } from '../../core/cidr/cidr';
import { csvOf } from '../../core/map/csv';
import { cidrOfArea } from '../../core/map/area';
import { pathTo } from '../../core/map/path';
import type { AddressSpace } from '../../core/map/space';
import { tableOf, type MapRow } from '../../core/map/table';
import { count } from '../../i18n/format';
import type { WizardMessages } from '../../i18n/wizard-messages';
import { save } from '../../ui/save';
import { useMessages } from '../wizard-context';
import { describeRow } from './describe';
import { fillOf, Patterns } from './patterns';

interface MapTableProps {
  readonly space: AddressSpace;
  /** Shows a line's place in the picture; null where there is none to move. */
  readonly onShow: ((viewport: Cidr, place: Cidr) => void) | null;
}

// Nobody reads on after these, and each further line costs the page.
const MOST_LINES = 200;

/** The map as a table, and as a file. */
export function MapTable({ space, onShow }: MapTableProps): ReactNode {
  const messages = useMessages();
  const { table } = messages.map;
  const rows = useMemo(() => tableOf(space), [space]);
  const download = (): void =>
    // Spreadsheets take a file for Unicode only when it begins with this mark.
    save(new Blob(['\ufeff', csvText(rows, messages)], { type: 'text/csv' }), 'k3s-address-map.csv');
  return (
    <section className="map-table" aria-label={table.title}>
      <div className="map-table-head">
        <h3>{table.title}</h3>
        {onShow === null ? null : (
          <button type="button" className="button small" onClick={download}>
            {table.download}
          </button>
        )}
      </div>
      <svg className="map-defs" aria-hidden="true">
        <Patterns id="map-table" />
      </svg>
      <table>
        <thead>
          <tr>
            <th scope="col">{table.what}</th>
            <th scope="col">{table.range}</th>
            <th scope="col" className="number">
              {table.addresses}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_LINES).map((row, index) => (
            // Lines have no name of their own: two may say the same of the same addresses.
            // oxlint-disable-next-line react/no-array-index-key
            <Row key={index} row={row} space={space} onShow={onShow} />
          ))}
        </tbody>
      </table>
      {rows.length > MOST_LINES ? <p className="note">{table.rest(count(rows.length - MOST_LINES))}</p> : null}
    </section>
  );
}

function Row({ row, space, onShow }: MapTableProps & { readonly row: MapRow }): ReactNode {
  const messages = useMessages();
  const { family, kind, first, rivals } = row;
  const { name, range, bounds, addresses, more } = describeRow(row, messages);
  return (
    <tr data-depth={isPart(row) ? 1 : 0}>
      <th scope="row">
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <g className="map-area" data-area={kind}>
            <rect x="1" y="1" width="12" height="12" style={{ fill: fillOf(kind, 'map-table') }} />
          </g>
        </svg>
        <span>
          {name}
          {more === '' ? null : <small data-tone={rivals.length > 0 ? 'error' : undefined}>{more}</small>}
        </span>
      </th>
      <td className="mono">
        {onShow === null ? (
          range
        ) : (
          <button
            type="button"
            className="link-button"
            aria-label={messages.map.table.show(range)}
            onClick={() => onShow(viewOf(space, row), { family, first, prefixLength: BITS[family] })}
          >
            {range}
          </button>
        )}
        {bounds === range ? null : <small>{bounds}</small>}
      </td>
      <td className="number">{addresses}</td>
    </tr>
  );
}

const isPart = ({ kind, claim }: MapRow): boolean => claim === null && kind !== 'free' && kind !== 'overlap';

/** The viewport that shows a line: the block itself where it has something in it, else the smallest around it. */
function viewOf(space: AddressSpace, row: MapRow): Cidr {
  const { family, first } = row;
  const cidr = cidrOfArea(family, row);
  const isBlock = ['pods', 'services', 'server', 'agent'].includes(row.kind);
  if (cidr !== null && isBlock && cidr.prefixLength < BITS[family]) return cidr;
  const path = pathTo(space, cidr ?? { family, first, prefixLength: BITS[family] });
  return path.at(-2) ?? { family, first: 0n, prefixLength: 0 };
}

/** Every line, with the head of the table. */
function csvText(rows: readonly MapRow[], messages: WizardMessages): string {
  const { table } = messages.map;
  const head = [table.family, table.what, table.range, table.first, table.last, table.addresses, table.note];
  const lines = rows.map((row) => {
    const { family, first, last } = row;
    const { name, range, more } = describeRow(row, messages);
    const bounds = [first, last].map((value) => printAddress({ family, value }));
    // Exact, for reckoning with: no grouping, no powers.
    return [messages.families[family], name, range, ...bounds, (last - first + 1n).toString(), more];
  });
  return csvOf([head, ...lines]);
}
