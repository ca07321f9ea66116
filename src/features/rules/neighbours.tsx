import type { ReactNode } from 'react';
import type { RuleLine, RulePagesTexts } from '../../i18n/rule-pages-messages';
import { ruleLink } from '../rule-link';

/** The rules before and after in the same section. */
export function Neighbours({ line, texts }: { readonly line: RuleLine; readonly texts: RulePagesTexts }): ReactNode {
  const { page } = texts.messages;
  const own = texts.lines.filter(({ section }) => section === line.section);
  const index = own.findIndex(({ id }) => id === line.id);
  const [before, after] = [own[index - 1], own[index + 1]];
  if (before === undefined && after === undefined) return null;
  return (
    <nav className="neighbours" aria-label={page.neighbours}>
      <Neighbour line={before} label={page.previous} />
      <Neighbour line={after} label={page.next} />
    </nav>
  );
}

function Neighbour({ line, label }: { readonly line: RuleLine | undefined; readonly label: string }): ReactNode {
  if (line === undefined) return <span />;
  return (
    <a href={ruleLink(line.id)}>
      <small>{label}</small> <span>{line.name}</span>
    </a>
  );
}
