import type { ReactNode } from 'react';
import type { RulePagesTexts } from '../../i18n/rule-pages-messages';
import { FilteredRules, type Filter } from './filtered-rules';
import { nearLines } from './near-lines';
import { RuleLines } from './rule-lines';

const LONGEST_ID = 64;

interface UnknownRuleProps {
  readonly id: string;
  readonly texts: RulePagesTexts;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** A link to a rule that does not exist: what it may have meant, and all there are. */
export function UnknownRule({ id, ...index }: UnknownRuleProps): ReactNode {
  const { lines, messages } = index.texts;
  const near = nearLines(id, lines);
  return (
    <>
      <p className="lead">{messages.unknown.text(id.slice(0, LONGEST_ID))}</p>
      {near.length === 0 ? null : (
        <section className="rule-section" aria-labelledby="near-rules">
          <h2 id="near-rules">{messages.unknown.near}</h2>
          <RuleLines lines={near} messages={messages} />
        </section>
      )}
      <FilteredRules {...index} />
    </>
  );
}
