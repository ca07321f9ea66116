import { useEffect, useEffectEvent, useMemo, useReducer, useState, type ReactNode } from 'react';
import { NotLoaded } from '../features/lazy-part';
import { WizardContext, type Wizard as WizardValue } from '../features/wizard-context';
import type { Language } from '../i18n/languages';
import type { ShellMessages, Step } from '../i18n/shell-messages';
import { CurrentStep } from './current-step';
import { Frame } from './frame';
import { onMove, pushStep, type Place, type Where } from './location';
import { PlanBeside } from './plan-beside';
import { startFrom } from './preset';
import { usePersistence } from './use-persistence';
import { isComplete, useRest } from './use-rest';
import { NEW_TEXT, reduce, type WizardState } from './wizard-state';

interface WizardProps {
  readonly initial: WizardState;
  /** Where the page was opened. */
  readonly place: Place;
  readonly language: Language;
  readonly shell: ShellMessages;
  readonly onLanguage: (language: Language) => void;
}

/** Everything on the page: the plan's state, the steps over it, and the live plan beside them. */
export function Wizard({ initial, place, language, shell, onLanguage }: WizardProps): ReactNode {
  const [state, dispatch] = useReducer(reduce, initial);
  const [where, setWhere] = useState<Where>({ step: place.step, rule: place.rule });
  // A part that was asked for did not come.
  const [isIncomplete, setIncomplete] = useState(false);
  const { reading, first } = state;
  const rest = useRest(language, reading.plan, setIncomplete);
  const derived = useMemo(() => rest?.derive(reading.plan) ?? null, [rest, reading.plan]);
  // As long as a rule that may find something is missing, nothing is said.
  const findings = useMemo(
    () => (rest !== null && isComplete(rest, reading.plan) ? rest.check(reading) : null),
    [rest, reading],
  );

  // What was acknowledged and is no longer found is nobody's decision any more: no file may speak of it.
  const acknowledged = useMemo(
    () => new Set(findings?.flatMap(({ id }) => (state.acknowledged.has(id) ? [id] : []))),
    [findings, state.acknowledged],
  );

  const value = useMemo<WizardValue>(
    () => ({
      language,
      shell,
      reading,
      first,
      derived,
      findings,
      explain: rest?.explain ?? null,
      acknowledged,
      type: (text) => dispatch({ kind: 'typed', text }),
      change: (change, rewrite = []) => dispatch({ kind: 'changed', change, rewrite }),
      canRepair: (finding) => (rest?.fix(reading.plan, finding) ?? null) !== null,
      repair: (finding) =>
        dispatch({
          kind: 'changed',
          change: (plan) => rest?.fix(plan, finding) ?? plan,
          rewrite: [finding.place.field],
        }),
      acknowledge: (id, isAcknowledged) => dispatch({ kind: 'acknowledged', id, isAcknowledged }),
    }),
    [language, shell, reading, first, derived, findings, rest, acknowledged],
  );

  // The first step is in the page and answers: what the budget of the first load is measured to.
  useEffect(() => void performance.mark('interactive'), []);
  usePersistence(state, where);
  const goTo = (next: Step): void => {
    pushStep(reading.plan, next);
    setWhere({ step: next, rule: null });
  };
  const openLink = useEffectEvent(({ link, step, rule, language: asked }: Place) => {
    // A link to a rule's page leaves the step that stands behind it.
    setWhere((before) => ({ step: rule === null || link.app.step !== null ? step : before.step, rule }));
    if (asked !== null) onLanguage(asked);
    const losses = link.findings;
    if (link.hasPlan) dispatch({ kind: 'opened', text: link.text, findings: losses, before: reading.text });
    else if (losses.length > 0) dispatch({ kind: 'opened', text: reading.text, findings: losses, before: null });
  });
  useEffect(() => onMove(setWhere, (moved) => openLink(moved), place.hash), [place.hash]);

  // What blocks the download is explained on the last step; without a block the files come at once.
  const download = (): void => {
    const isBlocked =
      rest === null || findings === null || findings.some((each) => rest.blocksDownload(each, acknowledged));
    if (isBlocked) goTo('review');
    else
      import('./download-plan')
        .then(({ downloadPlan }) => downloadPlan(reading.plan, rest, acknowledged))
        .catch(() => setIncomplete(true));
  };

  return (
    <WizardContext value={value}>
      <Frame
        {...where}
        opened={state.opened}
        livePlan={<PlanBeside rest={rest} isIncomplete={isIncomplete} />}
        onStep={goTo}
        onLanguage={onLanguage}
        onDownload={download}
        onDismiss={() => dispatch({ kind: 'dismissed' })}
        onBefore={(text) => dispatch({ kind: 'opened', text, findings: [], before: null })}
        onStartOver={() => dispatch({ kind: 'opened', text: NEW_TEXT, findings: [], before: reading.text })}
      >
        {isIncomplete ? <NotLoaded /> : null}
        <CurrentStep
          {...where}
          rest={rest}
          isIncomplete={isIncomplete}
          onDownload={download}
          onStep={goTo}
          onPreset={(preset) => dispatch(startFrom(state, preset))}
        />
      </Frame>
    </WizardContext>
  );
}
