import type { ReactNode } from 'react';
import { keyOf } from '../../core/plan/fields';
import type { Place } from '../../core/plan/finding';
import type { Step } from '../../i18n/shell-messages';
import { useWizard } from '../wizard-context';
import { focusField } from './focus-field';

interface PlaceLinkProps {
  readonly step: Step;
  /** Where the first of the findings stands. */
  readonly place: Place;
}

/** The name of a field, which leads to its input. */
export function PlaceLink({ step, place }: PlaceLinkProps): ReactNode {
  const { shell } = useWizard();
  const key = keyOf(place.field);
  return (
    <a
      href={`#step=${step}`}
      aria-label={`${key} · ${shell.steps[step]}`}
      onClick={({ currentTarget }) => {
        // On narrow screens the plan lies over the form.
        currentTarget.closest('dialog')?.close();
        focusField(place);
      }}
    >
      <code>{key}</code>
    </a>
  );
}
