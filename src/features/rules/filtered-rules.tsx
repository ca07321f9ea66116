import { useId, type ReactNode } from 'react';
import type { Severity } from '../../core/plan/finding';
import { SECTIONS } from '../../core/rules/pack';
import type { RulePagesTexts } from '../../i18n/rule-pages-messages';
import { linesLike } from './lines-like';
import { RuleLines } from './rule-lines';

export interface Filter {
  readonly words: string;
  readonly severity: Severity | null;
}

export const EVERYTHING: Filter = { words: '', severity: null };

interface FilteredRulesProps {
  readonly texts: RulePagesTexts;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** Rules by subject, as far as the filter lets them through. */
export function FilteredRules({ texts: { lines, messages }, filter, onFilter }: FilteredRulesProps): ReactNode {
  const shown = linesLike(filter, lines);
  return (
    <>
      <div className="rule-filter">
        <Words messages={messages} filter={filter} onFilter={onFilter} />
        <Severities messages={messages} filter={filter} onFilter={onFilter} />
      </div>
      <p className="note" role="status">
        {shown.length === 0 ? messages.index.none : messages.index.count(shown.length, lines.length)}
      </p>
      {SECTIONS.map((section) => {
        const own = shown.filter((line) => line.section === section);
        return own.length === 0 ? null : (
          <section key={section} className="rule-section" aria-labelledby={`rules-${section}`}>
            <h2 id={`rules-${section}`}>{messages.sections[section]}</h2>
            <RuleLines lines={own} messages={messages} />
          </section>
        );
      })}
    </>
  );
}

interface FieldProps extends Pick<FilteredRulesProps, 'filter' | 'onFilter'> {
  readonly messages: RulePagesTexts['messages'];
}

function Words({ messages: { index }, filter, onFilter }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{index.filter}</label>
      </div>
      <input
        id={id}
        className="input"
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        value={filter.words}
        onChange={({ target }) => onFilter({ ...filter, words: target.value })}
      />
      <p className="under" id={`${id}-hint`}>
        {index.filterHint}
      </p>
    </div>
  );
}

const SEVERITIES = [null, 'error', 'warning', 'info'] as const;

function Severities({ messages: { index, severities }, filter, onFilter }: FieldProps): ReactNode {
  return (
    <fieldset className="segments">
      <legend className="sr-only">{index.severity}</legend>
      {SEVERITIES.map((severity) => (
        <label key={severity ?? ''}>
          <input
            type="radio"
            name="rule-severity"
            checked={filter.severity === severity}
            onChange={() => onFilter({ ...filter, severity })}
          />
          <span>{severity === null ? index.every : severities[severity].many}</span>
        </label>
      ))}
    </fieldset>
  );
}
