import { memo, useState, type ReactNode } from 'react';
import { printCidr } from '../../core/cidr/cidr';
import { printNetwork } from '../../core/plan/read-networks';
import type { ExistingNetwork } from '../../core/plan/plan';
import type { LineReading, NetworksReading } from '../../core/read/networks';
import { count } from '../../i18n/format';
import { PasteBox } from '../../ui/paste-box';
import { useMessages } from '../wizard-context';
import { withLines, withoutLines } from './network-rows';

interface PasteNetworksProps {
  readonly text: string | undefined;
  readonly networks: readonly ExistingNetwork[];
  readonly onText: (text: string | undefined) => void;
}

// What was pasted is still there after a look at another step.
const draft = { pasted: '' };
const SHOWN_FIRST = 50;

/** A box for what machines print; it tells of every line what it gave. */
export function PasteNetworks({ text, networks, onText }: PasteNetworksProps): ReactNode {
  const { surroundings: texts } = useMessages();
  const [isEmpty, setEmpty] = useState(draft.pasted.trim() === '');
  const [reading, setReading] = useState<NetworksReading | null>(null);
  const [isUndone, setUndone] = useState(false);
  const lines = reading?.networks.map(printNetwork) ?? [];

  const take = async (): Promise<void> => {
    // Only who pastes needs the reader.
    const { readNetworks } = await import('../../core/read/networks');
    const next = readNetworks(draft.pasted, networks);
    setReading(next);
    setUndone(false);
    if (next.networks.length > 0) onText(withLines(text, next.networks.map(printNetwork)));
  };
  const undo = (): void => {
    setUndone(true);
    onText(withoutLines(text, lines));
  };

  return (
    <div className="paste-networks">
      <PasteBox
        label={texts.paste.label}
        hint={texts.paste.hint}
        placeholder="192.0.2.0/24 dev eth0 proto kernel scope link"
        pasted={draft.pasted}
        onPaste={(pasted) => {
          draft.pasted = pasted;
          setEmpty(pasted.trim() === '');
        }}
      />
      <div className="row">
        <button type="button" className="button" disabled={isEmpty} onClick={() => void take()}>
          {texts.take}
        </button>
        {reading === null || lines.length === 0 || isUndone ? null : (
          <button type="button" className="button plain" onClick={undo}>
            {texts.undo}
          </button>
        )}
      </div>
      <p className="note" role="status">
        {reading === null ? '' : isUndone ? texts.undone : texts.took(reading.networks.length, reading.lines.length)}{' '}
        {reading === null || reading.cutLines === 0 ? '' : texts.cut(count(reading.cutLines))}
      </p>
      {reading === null || isUndone ? null : <Lines lines={reading.lines} key={count(reading.lines.length)} />}
    </div>
  );
}

const Lines = memo(function Lines({ lines }: { readonly lines: readonly LineReading[] }): ReactNode {
  const { surroundings: texts } = useMessages();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? lines : lines.slice(0, SHOWN_FIRST);
  if (lines.length === 0) return null;
  return (
    <>
      <table className="pasted-lines" aria-label={texts.result}>
        <thead>
          <tr>
            <th scope="col">{texts.resultColumns.line}</th>
            <th scope="col">{texts.resultColumns.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.line}>
              <td className="mono">{line.text}</td>
              <td>
                <Outcome {...line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === lines.length ? null : (
        <button type="button" className="button plain" onClick={() => setAll(true)}>
          {texts.showAll(count(lines.length))}
        </button>
      )}
    </>
  );
});

function Outcome({ taken, left }: LineReading): ReactNode {
  const { surroundings: texts } = useMessages();
  return (
    <ul>
      {taken.map(({ cidr, kind }) => (
        <li key={printCidr(cidr)}>
          <b>{texts.taken(printCidr(cidr), texts.kinds[kind])}</b>
        </li>
      ))}
      {left.map(({ text, reason, by }, index) => (
        // A line may leave the same thing twice.
        // oxlint-disable-next-line react/no-array-index-key
        <li className="dim" key={index}>
          {texts.left[reason](text, by ?? '')}
        </li>
      ))}
    </ul>
  );
}
