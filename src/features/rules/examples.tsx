import { useMemo, type ReactNode } from 'react';
import type { Example, ExampleInput } from '../../core/rules/example';
import type { Rule } from '../../core/rules/rule';
import type { Explained } from '../../i18n/explain';
import type { RulePagesMessages } from '../../i18n/rule-pages-messages';
import { Group } from '../../ui/group';
import { SeverityIcon } from '../../ui/severity-icon';
import { stepOf } from '../step-of';
import { useMessages } from '../wizard-context';
import { GivenInput, GivenPlan } from './given';
import { readInput, readLink, worstOf, type ConfigReader, type ReadExample } from './read-example';

interface ExamplesProps {
  readonly rule: Rule;
  readonly examples: readonly Example[];
  /** Here when an example is given to K3s itself. */
  readonly reader: ConfigReader | null;
  readonly explain: Explained;
  readonly messages: RulePagesMessages;
}

/** Plans on both sides of the rule's edges, with what it says about them. They are its tests as well. */
export function Examples({ examples, ...rest }: ExamplesProps): ReactNode {
  const { page } = rest.messages;
  const isAboutPlans = examples.some(([given]) => typeof given === 'string');
  return (
    <Group title={page.examples}>
      <p className="note">{isAboutPlans ? page.examplesLead : page.examplesOfInput}</p>
      <ol className="examples">
        {examples.map(([given], index) => (
          <li key={JSON.stringify(given)}>
            {typeof given === 'string' ? (
              <LinkExample {...rest} given={given} position={index + 1} />
            ) : (
              <InputExample {...rest} given={given} />
            )}
          </li>
        ))}
      </ol>
    </Group>
  );
}

interface LinkExampleProps extends Omit<ExamplesProps, 'examples'> {
  readonly given: string;
  readonly position: number;
}

function LinkExample({ rule, given, position, explain, messages }: LinkExampleProps): ReactNode {
  const { page } = messages;
  const read = useMemo(() => readLink(rule, given), [rule, given]);
  const step = stepOf(rule.field);
  const plan = given === '' ? '' : `&${given}`;
  return (
    <>
      <GivenPlan given={given} messages={messages} />
      <Verdict read={read} explain={explain} messages={messages} />
      <a href={`#v=1${plan}${step === 'cluster' ? '' : `&step=${step}`}`} aria-label={page.openPlanOf(position)}>
        {page.openPlan}
      </a>
    </>
  );
}

interface InputExampleProps extends Omit<ExamplesProps, 'examples'> {
  readonly given: ExampleInput;
}

function InputExample({ rule, given, reader, explain, messages }: InputExampleProps): ReactNode {
  const read = useMemo(() => (reader === null ? null : readInput(rule, given, reader)), [rule, given, reader]);
  return (
    <>
      <GivenInput given={given} />
      {read === null ? null : <Verdict read={read} explain={explain} messages={messages} />}
    </>
  );
}

interface VerdictProps extends Pick<ExamplesProps, 'explain' | 'messages'> {
  readonly read: ReadExample;
}

function Verdict({ read, explain, messages: { page } }: VerdictProps): ReactNode {
  const { severity } = useMessages();
  const worst = worstOf(read.findings);
  if (worst === null) return <p className="verdict dim">{page.findsNothing}</p>;
  return (
    <p className="verdict" data-tone={worst.severity}>
      <SeverityIcon severity={worst.severity} />
      <span>
        <b>{severity[worst.severity]}</b> {explain.title(worst)}
      </span>
    </p>
  );
}
