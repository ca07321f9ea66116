import type { ReactNode } from 'react';
import { keyOf } from '../../core/plan/fields';
import type { NodeText, PlanText } from '../../core/plan/plan-text';
import type { MoreFieldsMessages } from '../../i18n/more-fields-messages';
import { Switch } from '../../ui/choices';
import { Field, type ControlProps } from '../../ui/field';
import { Prose } from '../../ui/prose';
import { LaterTag } from '../later-tag';
import { useProblem } from '../use-problem';
import { useWizard } from '../wizard-context';
import { inputName } from './input-name';
import { isChoice, KEYS, kindOf, VALUES } from './kinds';
import type { MoreField as Name } from './parts';

interface MoreFieldProps {
  readonly name: Name;
  /** Which listed node it is about; null for the plan. */
  readonly node: number | null;
  readonly texts: MoreFieldsMessages;
}

/** One choice or fact, with the control that its kind asks for. */
export function MoreField({ name, node, texts }: MoreFieldProps): ReactNode {
  const [text, setText] = useFieldText(name, node);
  const problem = useProblem()(name, node);
  const { label = name, hint = '' } = texts.fields[name] ?? {};
  const kind = kindOf(name, node !== null);
  const later = isChoice(name) ? <LaterTag of={name} /> : undefined;
  const flag = KEYS.includes(name) ? keyOf(name) : undefined;
  if (kind === 'flag') {
    return (
      <Switch
        label={label}
        flag={flag}
        hint={<Prose text={hint} />}
        later={later}
        problem={problem.problem}
        control={{
          name: inputName(name, node),
          checked: /^(1|t|true)$/i.test(text),
          onChange: ({ target }) => setText(target.checked ? 'true' : ''),
        }}
      />
    );
  }
  return (
    <Field label={label} flag={flag} hint={<Prose text={hint} />} later={later} {...problem}>
      {(control) => <Control {...{ name, node, texts, text, setText, control }} />}
    </Field>
  );
}

interface FieldControlProps extends MoreFieldProps {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly control: ControlProps;
}

function Control({ name, node, texts, text, setText, control }: FieldControlProps): ReactNode {
  const kind = kindOf(name, node !== null);
  const props = {
    ...control,
    name: inputName(name, node),
    className: 'input',
    value: text,
    autoComplete: 'off',
    spellCheck: false,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => setText(target.value),
  };
  if (kind === 'lines') return <textarea {...props} rows={3} />;
  if (kind === 'text') return <input {...props} />;
  const options = kind === 'fact' ? { true: texts.yes, false: texts.no } : valuesOf(name, texts);
  return (
    <select {...props}>
      <option value="">{node === null ? texts.unset : texts.asAll}</option>
      {Object.entries(options).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
      {text === '' || Object.hasOwn(options, text) ? null : <option value={text}>{text}</option>}
    </select>
  );
}

function valuesOf(name: Name, texts: MoreFieldsMessages): Readonly<Record<string, string>> {
  const values: Readonly<Partial<Record<Name, readonly string[]>>> = VALUES;
  return Object.fromEntries((values[name] ?? []).map((value) => [value, texts.values[name]?.[value] ?? value]));
}

/** The text of a field of the plan or of a node; an empty one means "not set". */
function useFieldText(name: Name, node: number | null): readonly [string, (text: string) => void] {
  const { reading, type } = useWizard();
  const { text } = reading;
  const holder: PlanText | NodeText = node === null ? text : (text.nodes?.[node] ?? {});
  const own = (holder as Readonly<Record<string, string | undefined>>)[name] ?? '';
  const setText = (value: string): void => {
    if (node === null) return type(withText(text, name, value));
    const nodes = (text.nodes ?? []).map((each, index) => (index === node ? withText(each, name, value) : each));
    type({ ...text, nodes });
  };
  return [own, setText];
}

function withText<T extends PlanText | NodeText>(text: T, name: Name, value: string): T {
  const next: Record<string, unknown> = { ...text };
  if (value === '') delete next[name];
  else next[name] = value;
  // The same fields, one of them with another text.
  return next as T;
}
