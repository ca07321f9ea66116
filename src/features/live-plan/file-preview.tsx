import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Field } from '../../core/plan/plan';
import { keyOf } from '../../core/plan/fields';
import { configFile, type RenderedFile } from '../../core/render/files';
import { targetsOf, type Target } from '../../core/render/target';
import { CopyButton } from '../../ui/copy-button';
import { useFocusedField } from '../focused-field';
import { useMessages, useWizard, type LinkTo } from '../wizard-context';

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
  const file = useMemo(
    () =>
      target === undefined ? undefined : configFile(plan, target, { link: linkTo(plan), texts: install, acknowledged }),
    [plan, target, linkTo, install, acknowledged],
  );
  if (file === undefined || target === undefined) return null;

  const nameOf = ({ role, node }: Target): string => {
    if (node?.nodeName) return node.nodeName;
    return role === 'first-server' ? live.firstServer : role === 'server' ? live.furtherServers : live.agents;
  };
  const label = `${review.copy}: ${file.path}`;

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
        <CopyButton
          text={file.text}
          label={review.copy}
          copied={review.copied}
          failed={review.notCopied}
          accessibleLabel={label}
        />
      </div>
      <Code file={file} id={`${id}-panel`} label={`${nameOf(target)}: config.yaml`} />
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

const KINDS: Partial<Record<Field, 'pods' | 'services' | 'nodes'>> = {
  clusterCidr: 'pods',
  nodeCidrMaskSize: 'pods',
  nodeCidrMaskSizeIpv4: 'pods',
  nodeCidrMaskSizeIpv6: 'pods',
  maxPods: 'pods',
  serviceCidr: 'services',
  clusterDns: 'services',
  nodeIp: 'nodes',
  nodeExternalIp: 'nodes',
  nodeName: 'nodes',
};

interface CodeProps {
  readonly file: RenderedFile;
  readonly id: string;
  readonly label: string;
}

function Code({ file, id, label }: CodeProps): ReactNode {
  const { live } = useMessages();
  const lines = file.text.replace(/\n$/, '').split('\n');
  const changed = useChangedLines(file.path, lines);
  const focused = useFocusedField();
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className="code" role="tabpanel" id={id} aria-label={label} tabIndex={0}>
      {lines.map((line, index) => {
        const field = file.lineFields[index] ?? null;
        const isComment = line.startsWith('#');
        const isChanged = changed.lines.has(line) && !isComment;
        return (
          <span
            // Equal lines are told apart by their place; a changed one starts its mark anew.
            // oxlint-disable-next-line react/no-array-index-key
            key={`${index} ${isChanged ? changed.at : ''}`}
            className={`${isComment ? 'comment' : ''} ${isChanged ? 'changed' : ''}`}
            data-kind={field === null ? undefined : KINDS[field]}
            data-focused={field !== null && field === focused ? '' : undefined}
            title={field === null ? undefined : live.fromField(keyOf(field))}
          >
            {line === '' ? ' ' : line}
            {isChanged ? <span className="sr-only"> ({live.changed})</span> : null}
          </span>
        );
      })}
    </pre>
  );
}

interface Seen {
  readonly path: string;
  readonly text: string;
  /** The lines that the last change brought. */
  readonly lines: ReadonlySet<string>;
  /** Counts the changes, so that a line that changes twice is marked twice. */
  readonly at: number;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The lines that the last change of this file brought; none when another file has been chosen. */
function useChangedLines(path: string, lines: readonly string[]): Pick<Seen, 'lines' | 'at'> {
  const text = lines.join('\n');
  const [seen, setSeen] = useState<Seen>({ path, text, lines: NOTHING, at: 0 });
  if (seen.path === path && seen.text === text) return seen;
  const old = new Set(seen.text.split('\n'));
  const brought = seen.path === path ? new Set(lines.filter((line) => !old.has(line))) : NOTHING;
  const next = { path, text, lines: brought, at: seen.at + 1 };
  setSeen(next);
  return next;
}
