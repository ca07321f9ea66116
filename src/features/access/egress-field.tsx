import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { EGRESS_SELECTOR_MODES } from '../../core/k3s/defaults';
import { Field } from '../../ui/field';
import { LaterTag } from '../later-tag';
import { useProblem } from '../use-problem';
import { useMessages, useWizard } from '../wizard-context';
import type { AccessForm } from './access-form';

interface EgressFieldProps {
  readonly form: UseFormReturn<AccessForm>;
}

/** The modes of K3s, and the one the plan came with if K3s has no such mode. */
export function EgressField({ form }: EgressFieldProps): ReactNode {
  const { reading } = useWizard();
  const { access } = useMessages();
  const problemOf = useProblem();
  const current = reading.text.egressSelectorMode;
  const isKnown = current === undefined || EGRESS_SELECTOR_MODES.some((mode) => mode === current);
  return (
    <Field
      label={access.egressSelectorMode.label}
      flag="egress-selector-mode"
      hint={access.egressSelectorMode.hint}
      later={<LaterTag of="egressSelectorMode" />}
      {...problemOf('egressSelectorMode')}
    >
      {(control) => (
        <select {...form.register('egressSelectorMode')} {...control} className="input">
          <option value="">{access.egressModes.agent}</option>
          {EGRESS_SELECTOR_MODES.filter((mode) => mode !== 'agent' || current === 'agent').map((mode) => (
            <option key={mode} value={mode}>
              {access.egressModes[mode]}
            </option>
          ))}
          {isKnown ? null : <option value={current}>{current}</option>}
        </select>
      )}
    </Field>
  );
}
