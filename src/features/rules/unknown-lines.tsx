import { useState, type ReactNode } from 'react';
import type { LogReading } from '../../core/k3s/read-log';
import { count } from '../../i18n/format';
import type { LogLookupMessages } from '../../i18n/log-lookup-messages';
import { LogLineText } from './log-hits';

interface UnknownLinesProps {
  readonly reading: LogReading;
  readonly texts: LogLookupMessages;
}

const MORE_AT_ONCE = 100;

/** Lines with words that are not known; folded away, a part of them at a time. */
export function UnknownLines({ reading: { lines, unknown }, texts }: UnknownLinesProps): ReactNode {
  const [shown, setShown] = useState(0);
  return (
    <details
      className="more"
      onToggle={({ currentTarget }) => setShown(currentTarget.open ? Math.max(shown, MORE_AT_ONCE) : shown)}
    >
      <summary>{texts.unknown(count(unknown.length))}</summary>
      <p className="note">{texts.unknownHint}</p>
      <ul className="log-unknown">
        {unknown.slice(0, shown).map((at) => (
          <li key={at}>
            <span className="dim">{count(at + 1)}</span> <LogLineText text={lines[at] ?? ''} texts={texts} />
          </li>
        ))}
      </ul>
      {shown >= unknown.length ? null : (
        <button type="button" className="button plain" onClick={() => setShown(shown + 10 * MORE_AT_ONCE)}>
          {texts.next(count(Math.min(10 * MORE_AT_ONCE, unknown.length - shown)))}
        </button>
      )}
    </details>
  );
}
