import { useMemo, type ReactNode } from 'react';
import type { Example, ExampleInput } from '../../core/rules/example';
import type { Rule } from '../../core/rules/rule';
import type { Severity } from '../../core/plan/finding';
import type { Explained } from '../../i18n/explain';
import type { RulePagesMessages } from '../../i18n/rule-pages-messages';
import { Group } from '../../ui/group';
import { SeverityIcon } from '../../ui/severity-icon';
import { stepOf } from '../step-of';
import { exampleFindings, worstOf } from './example-findings';
import { GivenInput, GivenPlan } from './given';

interface ExamplesProps {
  readonly rule: Rule;
  readonly examples: readonly Example[];
  readonly explain: Explained;
  readonly messages: RulePagesMessages;
}

/** Plans on both sides of the rule's edges, with what it says about them. They are its tests as well. */
export function Examples({ rule, examples, explain, messages }: ExamplesProps): ReactNode {
  return (
    <Group title={messages.page.examples}>
      <p className="note">{messages.page.examplesLead}</p>
      <ol className="examples">
        {examples.map(([given, severity], index) => (
          <li key={JSON.stringify(given)}>
            {typeof given === 'string' ? (
              <LinkExample rule={rule} given={given} position={index + 1} explain={explain} messages={messages} />
            ) : (
              <InputExample given={given} severity={severity} messages={messages} />
            )}
          </li>
        ))}
      </ol>
    </Group>
  );
}

interface LinkExampleProps extends Pick<ExamplesProps, 'rule' | 'explain' | 'messages'> {
  readonly given: string;
  readonly position: number;
}

function LinkExample({ rule, given, position, explain, messages }: LinkExampleProps): ReactNode {
  const worst = useMemo(() => worstOf(exampleFindings(rule, given)), [rule, given]);
  const step = stepOf(rule.field);
  const plan = given === '' ? '' : `&${given}`;
  return (
    <>
      <GivenPlan given={given} messages={messages} />
      <Verdict
        severity={worst?.severity ?? null}
        sentence={worst === null ? null : explain.title(worst)}
        messages={messages}
      />
      <a
        href={`#v=1${plan}${step === 'cluster' ? '' : `&step=${step}`}`}
        aria-label={messages.page.openPlanOf(position)}
      >
        {messages.page.openPlan}
      </a>
    </>
  );
}

interface InputExampleProps extends Pick<ExamplesProps, 'messages'> {
  readonly given: ExampleInput;
  readonly severity: Severity | null;
}

function InputExample({ given, severity, messages }: InputExampleProps): ReactNode {
  return (
    <>
      <GivenInput given={given} />
      <Verdict severity={severity} sentence={null} messages={messages} />
    </>
  );
}

interface VerdictProps extends Pick<ExamplesProps, 'messages'> {
  readonly severity: Severity | null;
  readonly sentence: string | null;
}

function Verdict({ severity, sentence, messages: { severities, page } }: VerdictProps): ReactNode {
  if (severity === null) return <p className="verdict dim">{page.findsNothing}</p>;
  return (
    <p className="verdict" data-tone={severity}>
      <SeverityIcon severity={severity} />
      <span>
        <b>{severities[severity].one}</b> {sentence}
      </span>
    </p>
  );
}
