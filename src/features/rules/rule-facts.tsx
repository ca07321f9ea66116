import type { ReactNode } from 'react';
import { keyOf } from '../../core/plan/fields';
import type { Example } from '../../core/rules/example';
import type { Rule } from '../../core/rules/rule';
import type { RuleLine, RulePagesMessages, RulePagesTexts } from '../../i18n/rule-pages-messages';
import type { Step } from '../../i18n/shell-messages';
import { SeverityIcon } from '../../ui/severity-icon';
import { stepOf } from '../step-of';
import { useWizard } from '../wizard-context';
import { RuleLines } from './rule-lines';

interface RuleFactsProps {
  readonly rule: Rule;
  readonly line: RuleLine;
  readonly texts: RulePagesTexts;
  readonly examples: readonly Example[];
  readonly onStep: (step: Step) => void;
}

/** How bad, where, and from which release on. */
export function RuleFacts({ rule, line, texts, examples, onStep }: RuleFactsProps): ReactNode {
  const { shell } = useWizard();
  const { page, severities, sections } = texts.messages;
  const step = stepOf(rule.field);
  return (
    <>
      <dl className="rule-facts">
        <dt>{page.severity}</dt>
        <dd>
          {line.severities.map((severity) => (
            <span key={severity} className="rule-severity" data-tone={severity}>
              <SeverityIcon severity={severity} />
              {severities[severity].one}
            </span>
          ))}
        </dd>
        <dt>{page.releases}</dt>
        <dd>{releasesOf(rule, examples, page)}</dd>
        {/* What is wrong with a file as a whole is about no field. */}
        {line.section === 'files' ? null : (
          <>
            <dt>{page.about}</dt>
            <dd>
              <code>{keyOf(rule.field)}</code> ·{' '}
              <button type="button" className="link-button" onClick={() => onStep(step)}>
                {shell.steps[step]}
              </button>
            </dd>
          </>
        )}
        <dt>{page.section}</dt>
        <dd>{sections[line.section]}</dd>
      </dl>
      {line.severities.includes('error') ? (
        <p className="note">{rule.acknowledgeable === true ? page.mayBeAcknowledged : page.blocks}</p>
      ) : null}
      <Hides rule={rule} texts={texts} />
    </>
  );
}

/** What is left out because this rule explains it. */
function Hides({ rule: { hides }, texts }: { readonly rule: Rule; readonly texts: RulePagesTexts }): ReactNode {
  const { page } = texts.messages;
  if (hides === undefined || hides.length === 0) return null;
  if (hides === 'field') return <p className="note">{page.explainsField}</p>;
  return (
    <>
      <p className="note">{page.explains}</p>
      <RuleLines lines={texts.lines.filter(({ id }) => hides.includes(id))} messages={texts.messages} />
    </>
  );
}

function releasesOf({ since }: Rule, examples: readonly Example[], texts: RulePagesMessages['page']): string {
  if (since !== undefined) return since.length === 1 ? texts.since(since[0]) : texts.sinceInLines(since);
  const namesReleases = examples.some(([given]) =>
    typeof given === 'string' ? given.includes('k3s-version=') : given.release !== undefined,
  );
  return namesReleases ? texts.byRelease : texts.everyRelease;
}
