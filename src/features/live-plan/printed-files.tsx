import type { ReactNode } from 'react';
import { configFilesOf } from '../../core/render/files';
import type { Target } from '../../core/render/target';
import { useMessages, useWizard, type LinkTo } from '../wizard-context';

interface PrintedFilesProps {
  readonly linkTo: LinkTo;
  readonly targets: readonly Target[];
}

// Paper for a hundred machines helps nobody; their files differ in addresses alone.
const MOST_ON_PAPER = 12;

/** The files of a plan one after the other, for paper, which has no tabs. */
export function PrintedFiles({ linkTo, targets }: PrintedFilesProps): ReactNode {
  const { reading, acknowledged } = useWizard();
  const { live, install } = useMessages();
  const { plan } = reading;
  const origin = { link: linkTo(plan), texts: install, acknowledged };
  return (
    <section className="card" aria-label={live.files}>
      {targets
        .slice(0, MOST_ON_PAPER)
        .flatMap((target) => configFilesOf(plan, target, origin))
        .map(({ path, text }) => (
          <div key={path}>
            <h3>{path}</h3>
            <pre className="code">{text}</pre>
          </div>
        ))}
      {targets.length > MOST_ON_PAPER ? <p>{live.more(targets.length - MOST_ON_PAPER)}</p> : null}
    </section>
  );
}
