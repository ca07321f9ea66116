import { useMemo, type ReactNode } from 'react';
import { installSteps, type Placement } from '../../core/render/install-command';
import { CopyButton } from '../../ui/copy-button';
import { Prose } from '../../ui/prose';
import { useMessages, useWizard } from '../wizard-context';

// The files of a hundred machines are in INSTALL.md; they differ in their folder alone.
const MOST_PLACES = 8;

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
            <Places files={step.files.flatMap(({ files }) => files)} />
            {step.blocks.flat().map((command) => (
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

function Places({ files }: { readonly files: Placement['files'] }): ReactNode {
  const { live } = useMessages();
  if (files.length === 0) return null;
  return (
    <p className="card-facts">
      {files.slice(0, MOST_PLACES).map(({ from, to }) => (
        <span className="chip" key={from}>
          {from} → {to}
        </span>
      ))}
      {files.length > MOST_PLACES ? <span>{live.more(files.length - MOST_PLACES)}</span> : null}
    </p>
  );
}
