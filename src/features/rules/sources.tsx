import type { ReactNode } from 'react';
import type { Source } from '../../core/k3s/source';
import type { RulePagesMessages } from '../../i18n/rule-pages-messages';
import { Group } from '../../ui/group';

interface SourcesProps {
  readonly sources: readonly Source[];
  readonly messages: RulePagesMessages;
}

const nameOf = ({ kind, label }: Source, { page }: RulePagesMessages): string =>
  kind === 'seen' || kind === 'calculated' ? page.ownSources[kind] : label;

/** Where it is written, or how it is known. */
export function Sources({ sources, messages }: SourcesProps): ReactNode {
  const { page } = messages;
  return (
    <Group title={page.sources}>
      <ul className="rule-sources">
        {sources.map((source) => (
          <li key={`${source.label} ${source.url ?? ''}`}>
            <span className="dim">{page.kinds[source.kind]}</span>
            {source.url === null ? (
              <span>{nameOf(source, messages)}</span>
            ) : (
              <a href={source.url} rel="noreferrer" target="_blank">
                {nameOf(source, messages)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Group>
  );
}
