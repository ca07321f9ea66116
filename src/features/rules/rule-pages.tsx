import { useEffect, useState, type ReactNode } from 'react';
import type { Step } from '../../i18n/shell-messages';
import '../../ui/styles/rules.css';
import { NotLoaded } from '../lazy-part';
import { RULE_INDEX, ruleLink } from '../rule-link';
import { useWizard } from '../wizard-context';
import { EVERYTHING } from './filtered-rules';
import { loadTexts, type LoadPack } from './load-page';
import { RuleIndex } from './rule-index';
import { RulePage } from './rule-page';
import { UnknownRule } from './unknown-rule';
import { useLoaded } from './use-loaded';
import { usePageFocus } from './use-page-focus';

interface RulePagesProps {
  /** An id, or `RULE_INDEX`; a link may say anything. */
  readonly rule: string;
  readonly loadPack: LoadPack;
  readonly onStep: (step: Step) => void;
  readonly onBack: () => void;
}

/** The page of a rule, or the index of them, in the place of a step. */
export function RulePages({ rule, loadPack, onStep, onBack }: RulePagesProps): ReactNode {
  const { language, shell } = useWizard();
  const texts = useLoaded(language, () => loadTexts(language));
  // What was filtered is still so on the way back from a rule.
  const [filter, setFilter] = useState(EVERYTHING);
  const isThere = texts !== null && texts !== 'failed';
  const heading = usePageFocus(rule, isThere);
  const line = isThere ? texts.lines.find(({ id }) => id === rule) : undefined;
  const isIndex = rule === RULE_INDEX;
  const title = isThere ? (isIndex ? texts.messages.index.title : (line?.name ?? texts.messages.unknown.title)) : null;
  useEffect(() => {
    if (title !== null) document.title = shell.documentTitle(title);
  }, [title, shell]);
  if (texts === 'failed') return <NotLoaded />;
  if (texts === null) return <p role="status">{shell.loading}</p>;
  const { messages } = texts;
  return (
    <div className="rules">
      <nav className="rules-path" aria-label={messages.path}>
        <button type="button" className="button small" onClick={onBack}>
          {messages.back}
        </button>
        {isIndex ? null : <a href={ruleLink(RULE_INDEX)}>{messages.all}</a>}
      </nav>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {isIndex ? <RuleIndex texts={texts} filter={filter} onFilter={setFilter} /> : null}
      {line === undefined ? null : <RulePage line={line} texts={texts} loadPack={loadPack} onStep={onStep} />}
      {isIndex || line !== undefined ? null : (
        <UnknownRule id={rule} texts={texts} filter={filter} onFilter={setFilter} />
      )}
    </div>
  );
}
