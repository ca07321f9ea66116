import type { ReactNode } from 'react';
import { useId } from 'react';

/** What an input needs so that its label, its line below and its state belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  readonly label: string;
  /** The program's own name of the value, shown at the right. */
  readonly flag?: string | undefined;
  /** A kind of address space, for the coloured dot. */
  readonly kind?: 'pods' | 'services' | 'nodes' | undefined;
  /** What the value means; gives way to the problem. */
  readonly hint: ReactNode;
  readonly problem?: ReactNode;
  /** How bad the problem is; a warning leaves the control valid. */
  readonly tone?: 'error' | 'warning' | undefined;
  /** When the choice can still be changed. */
  readonly later?: ReactNode;
  readonly className?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A labelled control with one line below it that always has room: what the value means, or what is wrong with it. */
export function Field({
  label,
  flag,
  kind,
  hint,
  problem,
  tone = 'error',
  later,
  className = '',
  children,
}: FieldProps): ReactNode {
  const id = useId();
  const hasProblem = problem !== undefined && problem !== null;
  return (
    <div className={`field ${className}`} data-tone={hasProblem ? tone : undefined}>
      <div className="field-head">
        {kind === undefined ? null : <i className="kind" data-kind={kind} />}
        <label htmlFor={id}>{label}</label>
        {flag === undefined ? null : <code className="flag">{flag}</code>}
      </div>
      {children({ id, 'aria-describedby': `${id}-line`, 'aria-invalid': hasProblem && tone === 'error' })}
      <div className="under" id={`${id}-line`}>
        <span>{hasProblem ? problem : hint}</span>
        {later}
      </div>
    </div>
  );
}
