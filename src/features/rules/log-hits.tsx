import { useState, type ReactNode } from 'react';
import type { KnownLine } from '../../core/k3s/read-log';
import type { RuleId } from '../../core/rules/index';
import { count } from '../../i18n/format';
import type { LogLookupMessages } from '../../i18n/log-lookup-messages';
import type { RulePage } from '../../i18n/rule-page';
import type { RuleLine } from '../../i18n/rule-pages-messages';
import { Prose } from '../../ui/prose';
import { FindingCard, keyOf } from '../finding-card';
import { FindingList } from '../finding-list';
import { ruleLink } from '../rule-link';
import { useWizard } from '../wizard-context';

/** What there is to tell about a rule here. */
export interface RuleHere {
  readonly line: RuleLine;
  readonly page: RulePage | null;
}

interface LogHitsProps {
  readonly lines: readonly string[];
  readonly known: readonly KnownLine[];
  readonly texts: LogLookupMessages;
  readonly ruleOf: (id: RuleId) => RuleHere | null;
}

const SHOWN_FIRST = 20;

/** Each message once, with the rules that explain it. */
export function LogHits({ known, texts, ...rest }: LogHitsProps): ReactNode {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? known : known.slice(0, SHOWN_FIRST);
  return (
    <>
      <ol className="log-hits" aria-label={texts.result}>
        {shown.map((hit) => (
          <LogHit key={JSON.stringify([hit.line.parts, hit.values])} hit={hit} texts={texts} {...rest} />
        ))}
      </ol>
      {shown.length === known.length ? null : (
        <button type="button" className="button plain" onClick={() => setAll(true)}>
          {texts.all(count(known.length))}
        </button>
      )}
    </>
  );
}

const LINES_NAMED = 3;
const LONGEST_VALUE = 120;

interface LogHitProps extends Pick<LogHitsProps, 'lines' | 'texts' | 'ruleOf'> {
  readonly hit: KnownLine;
}

function LogHit({ hit: { line, values, at }, lines, texts, ruleOf }: LogHitProps): ReactNode {
  const { findings } = useWizard();
  const isHere = (id: RuleId): boolean => findings?.some((finding) => finding.id === id) ?? false;
  // What this plan has is looked for first.
  const ids = [...line.rules.filter(isHere), ...line.rules.filter((id) => !isHere(id))];
  const numbers = at.slice(0, LINES_NAMED).map((each) => count(each + 1));
  return (
    <li>
      <LogLineText text={lines[at[0] ?? 0] ?? ''} texts={texts} />
      <p className="dim">
        {texts.at(numbers, at.length - numbers.length)} · {texts.by[line.by]} · {texts.outcome[line.outcome]}{' '}
        <Source source={line.source} texts={texts} />
      </p>
      {values.length === 0 ? null : (
        <p className="dim">
          {texts.names}{' '}
          {values.map((value, index) => (
            // A message may name one thing twice.
            // oxlint-disable-next-line react/no-array-index-key
            <code key={index}>{shortened(value, LONGEST_VALUE)}</code>
          ))}
        </p>
      )}
      {ids.map((id) => {
        const rule = ruleOf(id);
        return rule === null ? null : <Explanation key={id} rule={rule} texts={texts} />;
      })}
    </li>
  );
}

interface SourceProps {
  readonly source: KnownLine['line']['source'];
  readonly texts: LogLookupMessages;
}

/** Where the words of a message are known from. */
function Source({ source: { label, url }, texts }: SourceProps): ReactNode {
  if (url === null) return texts.source(label);
  return (
    <a href={url} rel="noreferrer" target="_blank">
      {texts.source(label)}
    </a>
  );
}

interface ExplanationProps {
  readonly rule: RuleHere;
  readonly texts: LogLookupMessages;
}

const FINDINGS_SHOWN = 3;

/** A rule: the cause, and whether this plan has it, with its repair. */
function Explanation({ rule: { line, page }, texts }: ExplanationProps): ReactNode {
  const { shell, findings } = useWizard();
  const own = findings?.filter(({ id }) => id === line.id) ?? [];
  return (
    <div className="log-rule">
      <h3>
        <a href={ruleLink(line.id)}>{line.name}</a>
      </h3>
      {page === null ? null : (
        <p className="prose">
          <Prose text={page.happens} />
        </p>
      )}
      <p className="dim">{findings === null ? shell.checking : own.length === 0 ? texts.notInPlan : texts.inPlan}</p>
      {own.length === 0 ? null : (
        <div className="findings">
          <FindingList
            findings={own}
            atOnce={FINDINGS_SHOWN}
            card={(finding) => <FindingCard key={keyOf(finding)} finding={finding} />}
          />
        </div>
      )}
    </div>
  );
}

const LONGEST_LINE = 1200;

/** A line as it came, cut where it goes on and on. */
export function LogLineText({ text, texts }: { readonly text: string; readonly texts: LogLookupMessages }): ReactNode {
  const shown = shortened(text, LONGEST_LINE);
  return (
    <code className="log-line">
      {shown}
      {shown === text ? null : <span className="dim"> {texts.shortened(count(text.length - LONGEST_LINE))}</span>}
    </code>
  );
}

const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text;
