import type { ReactNode } from 'react';
import type { Source } from '../../core/k3s/source';
import type { RulePagesMessages } from '../../i18n/rule-pages-messages';
import { Group } from '../../ui/group';

interface SourcesProps {
  readonly sources: readonly Source[];
  readonly messages: RulePagesMessages;
}

/** Where it is written, or how it is known. */
export function Sources({ sources, messages: { page } }: SourcesProps): ReactNode {
  return (
    <Group title={page.sources}>
      <ul className="rule-sources">
        {sources.map(({ kind, label, url }) => (
          <li key={`${label} ${url ?? ''}`}>
            <span className="dim">{page.kinds[kind]}</span>
            {url === null ? (
              <span>{label}</span>
            ) : (
              <a href={url} rel="noreferrer" target="_blank">
                {label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Group>
  );
}
