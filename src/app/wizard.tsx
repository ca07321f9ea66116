import { Suspense, useCallback, useEffect, useMemo, useReducer, useRef, useState, type ReactNode } from 'react';
import { derive } from '../core/plan/derive';
import type { PlanText } from '../core/plan/plan-text';
import { PRESETS, type Preset } from '../core/plan/presets';
import { ClusterStep } from '../features/cluster/cluster-step';
import { lazyPart, NotLoaded } from '../features/lazy-part';
import { whenIdle } from '../features/when-idle';
import { MessagesContext, WizardContext, type Wizard as WizardValue } from '../features/wizard-context';
import type { Language } from '../i18n/languages';
import type { ShellMessages, Step } from '../i18n/messages';
import { Frame } from './frame';
import { linkTo, onMove, pushStep, replacePlan } from './location';
import { loadRest, type Rest } from './rest';
import { storeText } from './session';
import { downloadPlan } from './download-plan';
import { NEW_TEXT, reduce, type WizardState } from './wizard-state';

const CniStep = lazyPart(() => import('../features/cni/cni-step').then((part) => part.CniStep));
const AddressingStep = lazyPart(() =>
  import('../features/addressing/addressing-step').then((part) => part.AddressingStep),
);
const AccessStep = lazyPart(() => import('../features/access/access-step').then((part) => part.AccessStep));
const ReviewStep = lazyPart(() => import('../features/review/review-step').then((part) => part.ReviewStep));
const LivePlan = lazyPart(() => import('../features/live-plan/live-plan').then((part) => part.LivePlan));

interface WizardProps {
  readonly initial: WizardState;
  readonly initialStep: Step;
  readonly language: Language;
  readonly shell: ShellMessages;
  readonly onLanguage: (language: Language) => void;
}

/** Everything on the page: the plan's state, the steps over it, and the live plan beside them. */
export function Wizard({ initial, initialStep, language, shell, onLanguage }: WizardProps): ReactNode {
  const [state, dispatch] = useReducer(reduce, initial);
  const [step, setStep] = useState(initialStep);
  // A part that was asked for did not come.
  const [isIncomplete, setIncomplete] = useState(false);
  const rest = useRest(language, setIncomplete);
  const { reading, acknowledged } = state;
  const derived = useMemo(() => derive(reading.plan), [reading.plan]);
  const findings = useMemo(() => rest?.check(reading) ?? null, [rest, reading]);

  const value = useMemo<WizardValue>(
    () => ({
      language,
      shell,
      reading,
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
    [language, shell, reading, derived, findings, rest, acknowledged],
  );

  // The first step is in the page and answers: what the budget of the first load is measured to.
  useEffect(() => void performance.mark('interactive'), []);
  usePersistence(state, step);
  const goTo = useCallback(
    (next: Step) => {
      pushStep(reading.plan, next);
      setStep(next);
    },
    [reading.plan],
  );
  useEffect(
    () =>
      onMove(setStep, ({ link: { hasPlan, text, findings: losses }, step: place, language: asked }) => {
        setStep(place);
        if (asked !== null) onLanguage(asked);
        if (hasPlan) dispatch({ kind: 'opened', text, findings: losses, before: reading.text });
        else if (losses.length > 0) dispatch({ kind: 'opened', text: reading.text, findings: losses, before: null });
      }),
    [reading.text, onLanguage],
  );

  // What blocks the download is explained on the last step; without a block the files come at once.
  const download = (): void => {
    const isBlocked =
      rest === null || findings === null || findings.some((each) => rest.blocksDownload(each, acknowledged));
    if (isBlocked) goTo('review');
    else downloadPlan(reading.plan, rest, acknowledged).catch(() => setIncomplete(true));
  };

  return (
    <WizardContext value={value}>
      <Frame
        step={step}
        opened={state.opened}
        livePlan={
          rest === null ? (
            isIncomplete ? (
              <NotLoaded />
            ) : null
          ) : (
            <Suspense fallback={null}>
              <MessagesContext value={rest.messages}>
                <LivePlan linkTo={linkTo} />
              </MessagesContext>
            </Suspense>
          )
        }
        onStep={goTo}
        onLanguage={onLanguage}
        onDownload={download}
        onDismiss={() => dispatch({ kind: 'dismissed' })}
        onBefore={(text) => dispatch({ kind: 'opened', text, findings: [], before: null })}
        onStartOver={() => dispatch({ kind: 'opened', text: NEW_TEXT, findings: [], before: reading.text })}
      >
        {isIncomplete ? <NotLoaded /> : null}
        {step === 'cluster' ? (
          <MessagesContext value={rest?.messages ?? null}>
            <ClusterStep
              preset={presetOf(state)}
              onPreset={(preset) => dispatch({ kind: 'typed', text: presetText(preset) })}
            />
          </MessagesContext>
        ) : rest === null ? (
          isIncomplete ? null : (
            <p role="status">{shell.loading}</p>
          )
        ) : (
          <Suspense fallback={<p role="status">{shell.loading}</p>}>
            <MessagesContext value={rest.messages}>
              {step === 'cni' ? <CniStep /> : null}
              {step === 'addressing' ? <AddressingStep /> : null}
              {step === 'access' ? <AccessStep /> : null}
              {step === 'review' ? (
                <ReviewStep linkTo={linkTo} blocksDownload={rest.blocksDownload} onDownload={download} />
              ) : null}
            </MessagesContext>
          </Suspense>
        )}
      </Frame>
    </WizardContext>
  );
}

const presetText = (preset: Preset): PlanText => ({ ...NEW_TEXT, ...PRESETS[preset] });

/** The preset whose text the plan's still is. */
function presetOf({ reading }: WizardState): Preset | null {
  // Object.keys loses the literal names.
  const presets = Object.keys(PRESETS) as Preset[];
  return presets.find((preset) => isSameText(presetText(preset), reading.text)) ?? null;
}

function isSameText(a: PlanText, b: PlanText): boolean {
  // Object.keys loses the literal names.
  const names = Object.keys({ ...a, ...b }) as (keyof PlanText)[];
  return names.every((name) => a[name] === b[name]);
}

/** Rules and texts of a language: when the page is idle at first, at once when the language changes. */
function useRest(language: Language, onIncomplete: (isIncomplete: boolean) => void): Rest | null {
  const [rest, setRest] = useState<Rest | null>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    let isWanted = true;
    const load = (): void => {
      loadRest(language).then(
        (loaded) => {
          if (isWanted) setRest(loaded);
        },
        () => onIncomplete(true),
      );
    };
    const cancel = isFirst.current ? whenIdle(load) : load();
    isFirst.current = false;
    return () => {
      isWanted = false;
      cancel?.();
    };
  }, [language, onIncomplete]);
  return rest;
}

const WRITE_AFTER = 400;

/** Keeps text and address up to date: a moment after the last change, and at the latest when the page goes away. */
function usePersistence({ reading }: WizardState, step: Step): void {
  useEffect(() => {
    const write = (): void => {
      storeText(reading.text);
      replacePlan(reading.plan, step);
    };
    const timer = setTimeout(write, WRITE_AFTER);
    addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', write);
    };
  }, [reading, step]);
}
