import type { ReactNode } from 'react';
import { countOf } from '../core/plan/finding';
import { useWizard } from '../features/wizard-context';
import type { Step } from '../i18n/shell-messages';
import { STEPS } from './location';

interface StepsProps {
  /** Null beside all of them. */
  readonly current: Step | null;
  readonly onStep: (step: Step) => void;
}

/** The way through the plan, with what there is to look at in each step. */
export function Steps({ current, onStep }: StepsProps): ReactNode {
  const { shell } = useWizard();
  return (
    <nav className="steps" aria-label={shell.stepsLabel}>
      <ol>
        {STEPS.map((name, position) => (
          <li key={name}>
            <a
              href={`./#v=1&step=${name}`}
              aria-current={name === current ? 'step' : undefined}
              onClick={(event) => {
                event.preventDefault();
                if (name !== current) onStep(name);
              }}
            >
              <span className="n">{position + 1}</span>
              <span>{shell.steps[name]}</span>
              <Counts step={name} />
            </a>
          </li>
        ))}
      </ol>
      <p>{shell.stepsNote}</p>
    </nav>
  );
}

/** How many findings a step has, the worse kind in sight, both in words. */
function Counts({ step }: { readonly step: Step }): ReactNode {
  const { shell, findings, explain } = useWizard();
  const own = (findings ?? []).filter((finding) => explain?.stepOf(finding) === step);
  const errors = countOf(own, 'error');
  const warnings = countOf(own, 'warning');
  if (errors + warnings === 0) return null;
  return (
    <span className="count" data-tone={errors > 0 ? 'error' : 'warning'}>
      <span aria-hidden="true">{errors > 0 ? errors : warnings}</span>
      <span className="sr-only">{shell.stepFindings(errors, warnings)}</span>
    </span>
  );
}
