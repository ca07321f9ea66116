import { useMemo, type ReactNode } from 'react';
import { installSteps } from '../../core/render/install-command';
import { CopyButton } from '../../ui/copy-button';
import { Prose } from '../../ui/prose';
import { useMessages, useWizard } from '../wizard-context';

/** What to do where, first to last. */
export function InstallOrder(): ReactNode {
  const { reading } = useWizard();
  const { install, review } = useMessages();
  const steps = useMemo(() => installSteps(reading.plan, install), [reading.plan, install]);
  return (
    <ol className="order">
      {steps.map((step) => (
        <li key={step.id}>
          <div>
            <h3>{step.title}</h3>
            {step.notes.map((note) => (
              <p key={note}>
                <Prose text={note} />
              </p>
            ))}
            {step.files.length > 0 ? (
              <p className="card-facts">
                {step.files
                  .flatMap(({ files }) => files)
                  .map(({ from, to }) => (
                    <span className="chip" key={from}>
                      {from} → {to}
                    </span>
                  ))}
              </p>
            ) : null}
            {step.commands.map((command) => (
              <div className="command" key={command}>
                {/* A scrolling line must be reachable by keyboard. */}
                {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
                <code tabIndex={0}>{command}</code>
                <CopyButton
                  text={command}
                  label={review.copy}
                  copied={review.copied}
                  failed={review.notCopied}
                  accessibleLabel={`${review.copy}: ${command}`}
                />
              </div>
            ))}
            {step.expect.map((sentence) => (
              <p key={sentence}>
                <Prose text={sentence} />
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}
