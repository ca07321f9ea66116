import { Fragment, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { configFilesOf } from '../../core/render/files';
import type { RenderedFile } from '../../core/render/rendered-file';
import { targetsOf, type Target } from '../../core/render/target';
import { CopyButton } from '../../ui/copy-button';
import { useMessages, useWizard, type LinkTo } from '../wizard-context';
import { usePrinting } from '../../ui/use-printing';
import { FileLines } from './file-lines';
import { PrintedFiles } from './printed-files';

// More files than this go into a list instead of tabs.
const MOST_TABS = 4;

/** The files as they will be written; lines that the last change touched are marked. */
export function FilePreview({ linkTo }: { readonly linkTo: LinkTo }): ReactNode {
  const { reading, acknowledged } = useWizard();
  const { live, review, install } = useMessages();
  const { plan } = reading;
  const [chosen, choose] = useState<string | null>(null);
  const id = useId();
  const targets = useMemo(() => targetsOf(plan), [plan]);
  const target = targets.find(({ folder }) => folder === chosen) ?? targets[0];
  const files = useMemo(
    () =>
      target === undefined ? [] : configFilesOf(plan, target, { link: linkTo(plan), texts: install, acknowledged }),
    [plan, target, linkTo, install, acknowledged],
  );
  const isPrinting = usePrinting();
  if (target === undefined) return null;
  if (isPrinting) return <PrintedFiles linkTo={linkTo} targets={targets} />;

  const nameOf = ({ role, node }: Target): string => {
    if (node?.nodeName) return node.nodeName;
    return role === 'first-server' ? live.firstServer : role === 'server' ? live.furtherServers : live.agents;
  };
  const copy = ({ path, text }: RenderedFile): ReactNode => (
    <CopyButton
      text={text}
      label={review.copy}
      copied={review.copied}
      failed={review.notCopied}
      accessibleLabel={`${review.copy}: ${path}`}
    />
  );
  const [main, ...others] = files;

  return (
    <section className="card files" aria-label={live.files}>
      <div className="tabs">
        {targets.length > MOST_TABS ? (
          <select
            className="input"
            aria-label={live.files}
            value={target.folder}
            onChange={(event) => choose(event.target.value)}
          >
            {targets.map((each) => (
              <option key={each.folder} value={each.folder}>
                {each.folder}
              </option>
            ))}
          </select>
        ) : (
          <Tabs id={id} targets={targets} current={target} nameOf={nameOf} onChoose={choose} label={live.files} />
        )}
        {main === undefined ? null : copy(main)}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-label={nameOf(target)}>
        {main === undefined ? null : <FileLines file={main} />}
        {others.map((file) => (
          <Fragment key={file.path}>
            <div className="tabs">
              <code>{file.path}</code>
              {copy(file)}
            </div>
            <FileLines file={file} />
          </Fragment>
        ))}
      </div>
    </section>
  );
}

interface TabsProps {
  readonly id: string;
  readonly label: string;
  readonly targets: readonly Target[];
  readonly current: Target;
  readonly nameOf: (target: Target) => string;
  readonly onChoose: (folder: string) => void;
}

function Tabs({ id, label, targets, current, nameOf, onChoose }: TabsProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const index = targets.indexOf(current);
  const move = (event: KeyboardEvent): void => {
    const places: Readonly<Record<string, number>> = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 };
    const to = places[event.key];
    const next = to === undefined ? undefined : targets.at(to % targets.length);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.folder);
    list.current?.querySelectorAll<HTMLButtonElement>('[role=tab]')[targets.indexOf(next)]?.focus();
  };
  return (
    <div role="tablist" aria-label={label} ref={list} onKeyDown={move} tabIndex={-1}>
      {targets.map((target) => (
        <button
          key={target.folder}
          type="button"
          role="tab"
          id={`${id}-${target.folder}`}
          aria-selected={target === current}
          aria-controls={`${id}-panel`}
          tabIndex={target === current ? 0 : -1}
          onClick={() => onChoose(target.folder)}
        >
          {nameOf(target)}
        </button>
      ))}
    </div>
  );
}
