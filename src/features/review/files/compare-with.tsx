import type { ReactNode } from 'react';
import type { CompareWith as By, FileListMessages } from '../../../i18n/file-list-messages';
import { Segments } from '../../../ui/choices';
import { Field } from '../../../ui/field';
import { useWizard } from '../../wizard-context';
import { stateCounts, type FileEntry } from './file-entries';
import type { LinkedPlan } from './linked-plan';
import type { Comparison } from './use-comparison';

interface CompareWithProps {
  readonly comparison: Comparison;
  readonly entries: readonly FileEntry[];
  readonly texts: FileListMessages;
}

const CHOICES = ['nothing', 'opened', 'link'] as const satisfies readonly By[];

/** What came of the comparison, for paper. */
export function ComparedWith({ comparison: { by, pasted }, entries, texts }: CompareWithProps): ReactNode {
  return (
    <div className="compare">
      <p>
        {texts.compare}: {texts.compareWith[by]} {by === 'link' ? <code>{pasted}</code> : null}
      </p>
      <p>{texts.compared(stateCounts(entries))}</p>
    </div>
  );
}

/** Which plan to compare with, and what came of it. */
export function CompareWith({ comparison, entries, texts }: CompareWithProps): ReactNode {
  const { by, choose, plan, isOnlyDifferent } = comparison;
  const pick = (value: string): void => {
    const chosen = CHOICES.find((choice) => choice === value);
    if (chosen !== undefined) choose({ by: chosen });
  };
  return (
    <div className="compare">
      <div className="compare-by">
        <span>{texts.compare}</span>
        <Segments
          label={texts.compare}
          choices={CHOICES.map((value) => ({ value, label: texts.compareWith[value] }))}
          control={{ name: 'compare-with', onChange: ({ target }) => pick(target.value) }}
          value={by}
          describedBy="compare-hint"
        />
      </div>
      <p className="note" id="compare-hint">
        {texts.compareHint[by]}
      </p>
      {by === 'link' ? <OtherLink comparison={comparison} texts={texts} /> : null}
      <div className="compare-result">
        <p role="status">{plan === null ? '' : texts.compared(stateCounts(entries))}</p>
        {plan === null ? null : (
          <label className="acknowledge">
            <input
              type="checkbox"
              checked={isOnlyDifferent}
              onChange={({ target }) => choose({ isOnlyDifferent: target.checked })}
            />
            {texts.onlyDifferent}
          </label>
        )}
      </div>
    </div>
  );
}

function OtherLink({ comparison, texts }: Pick<CompareWithProps, 'comparison' | 'texts'>): ReactNode {
  const { pasted, linked, choose } = comparison;
  return (
    <>
      <Field
        label={texts.link.label}
        hint={texts.link.hint}
        problem={linked !== null && linked.plan === null ? texts.link.none : null}
      >
        {(control) => (
          <input
            {...control}
            className="input"
            autoComplete="off"
            spellCheck={false}
            value={pasted}
            onChange={({ target }) => choose({ pasted: target.value })}
          />
        )}
      </Field>
      {linked === null ? null : <LeftOut linked={linked} texts={texts} />}
    </>
  );
}

// A hostile link may hold thousands of them.
const MOST_NAMED = 8;

/** What of a link is no plan, in the words of the page. */
function LeftOut({ linked, texts }: { linked: LinkedPlan; texts: FileListMessages }): ReactNode {
  const { explain } = useWizard();
  // Words that are no link at all need not be named one by one.
  const findings = linked.findings.filter(({ id }) => linked.plan !== null || id !== 'input-unknown');
  if (explain === null || findings.length === 0) return null;
  return (
    <div className="left-out" data-tone="warning" role="status">
      <p>{texts.leftOut}</p>
      <ul>
        {findings.slice(0, MOST_NAMED).map((finding, index) => (
          // Findings of one link never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>{explain.title(finding)}</li>
        ))}
        {findings.length > MOST_NAMED ? <li>{texts.moreLeftOut(findings.length - MOST_NAMED)}</li> : null}
      </ul>
    </div>
  );
}
