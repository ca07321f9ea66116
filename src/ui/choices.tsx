import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly body?: ReactNode;
}

type Register = Omit<ComponentProps<'input'>, 'type' | 'value'>;

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Props that every radio button shares, a name among them. */
  readonly control: Register;
  /** The chosen value, where the group is controlled. */
  readonly value?: string;
  readonly describedBy?: string;
}

/** A few words side by side, one of which holds. Native radio buttons: arrows move, the group has a name. */
export function Segments({ label, choices, control, value, describedBy }: ChoicesProps): ReactNode {
  return (
    <div className="segments" role="radiogroup" aria-label={label} aria-describedby={describedBy}>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            {...control}
            type="radio"
            value={choice.value}
            {...(value === undefined ? {} : { checked: choice.value === value })}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

/** Choices that need a sentence each: cards with a radio button. */
export function Cards({ label, choices, control, value }: ChoicesProps): ReactNode {
  const id = useId();
  return (
    <div className="cards" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label className="card-choice" key={choice.value}>
          <input
            {...control}
            type="radio"
            value={choice.value}
            aria-labelledby={`${id}-${choice.value}`}
            aria-describedby={`${id}-${choice.value}-hint`}
            {...(value === undefined ? {} : { checked: choice.value === value })}
          />
          <b id={`${id}-${choice.value}`}>{choice.label}</b>
          <span className="card-hint" id={`${id}-${choice.value}-hint`}>
            {choice.hint}
          </span>
          {choice.body}
        </label>
      ))}
    </div>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly flag?: string | undefined;
  readonly hint: ReactNode;
  readonly later?: ReactNode;
  readonly problem?: ReactNode;
  readonly control: Omit<ComponentProps<'input'>, 'type'>;
}

/** A yes or no with what it means beside it. */
export function Switch({ label, flag, hint, later, problem, control }: SwitchProps): ReactNode {
  const id = useId();
  return (
    <div className="switch" data-tone={problem === undefined || problem === null ? undefined : 'warning'}>
      <input {...control} type="checkbox" id={id} aria-describedby={`${id}-line`} />
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {flag === undefined ? null : <code className="flag">{flag}</code>}
      </div>
      <div className="under" id={`${id}-line`}>
        <span>{problem ?? hint}</span>
        {later}
      </div>
    </div>
  );
}
