import { useState, type ReactNode } from 'react';
import { KNOWN_NETWORKS, type KnownNetwork } from '../../core/k3s/known-networks';
import { useMessages } from '../wizard-context';
import { joinNetwork } from '../../core/plan/read-networks';
import { rowsOf, withLines } from './network-rows';

interface QuickNetworksProps {
  readonly text: string | undefined;
  readonly onText: (text: string) => void;
}

/** Networks that many people have, a button each. */
export function QuickNetworks({ text, onText }: QuickNetworksProps): ReactNode {
  const { surroundings: texts } = useMessages();
  const [said, say] = useState('');
  const add = ({ id, kind, cidrs, label }: KnownNetwork): void => {
    const had = new Set(rowsOf(text).map(({ range }) => range));
    const fresh = cidrs.filter((range) => !had.has(range));
    say(fresh.length === 0 ? texts.addedNothing(texts.quickNames[id]) : texts.added(fresh.join(', ')));
    if (fresh.length > 0)
      onText(
        withLines(
          text,
          fresh.map((range) => joinNetwork({ range, kind, label })),
        ),
      );
  };
  return (
    <div className="quick-networks">
      <h3 id="quick-networks">{texts.quick}</h3>
      <div className="row" role="group" aria-labelledby="quick-networks">
        {KNOWN_NETWORKS.map((known) => (
          <button key={known.id} type="button" className="button small" onClick={() => add(known)}>
            {texts.quickNames[known.id]}
          </button>
        ))}
      </div>
      <p className="under">
        <span>{texts.quickHint}</span> <span role="status">{said}</span>
      </p>
      <details className="more">
        <summary>{texts.quickSources}</summary>
        <ul className="quick-sources">
          {KNOWN_NETWORKS.map(({ id, cidrs, sources }) => (
            <li key={id}>
              <b>{texts.quickNames[id]}</b>
              <span className="mono">{cidrs.join(', ')}</span>
              {sources.map(({ url, label }) => (
                <span key={label}>
                  {url === null ? (
                    label
                  ) : (
                    <a href={url} rel="noreferrer" target="_blank">
                      {label}
                    </a>
                  )}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
