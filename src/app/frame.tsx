import { Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { countOf } from '../core/plan/finding';
import type { PlanText } from '../core/plan/plan-text';
import { LONG_FRAGMENT } from '../core/share/fragment';
import { lazyPart } from '../features/lazy-part';
import { useWizard } from '../features/wizard-context';
import type { Language } from '../i18n/languages';
import type { Step } from '../i18n/shell-messages';
import { Sheet } from '../ui/sheet';
import { useMedia } from '../ui/use-media';
import { linkTo, STEPS, type Where } from './location';
import { Steps } from './steps';
import { TopBar } from './top-bar';
import type { Opened } from './wizard-state';

interface FrameProps extends Where {
  readonly opened: Opened | null;
  readonly livePlan: ReactNode;
  readonly onStep: (step: Step) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onDownload: () => void;
  readonly onDismiss: () => void;
  readonly onBefore: (text: PlanText) => void;
  readonly onStartOver: () => void;
  readonly children: ReactNode;
}

const Notice = lazyPart(() => import('./notice').then((part) => part.Notice));

const NARROW = '(max-width: 900px)';

/** The page around a step: where one is, the way on, and the plan beside it. */
export function Frame(props: FrameProps): ReactNode {
  const { step, rule, opened, livePlan, onStep, children } = props;
  const { shell, reading } = useWizard();
  const isNarrow = useMedia(NARROW);
  const [isPlanOpen, setPlanOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const shownStep = useRef(step);

  useEffect(() => {
    // A rule's page does all this for itself once its texts are there, and gives the focus back when it goes.
    if (rule !== null) return;
    document.title = shell.documentTitle(shell.steps[step]);
    // On narrow screens the steps are a strip that scrolls.
    document.querySelector('[aria-current=step]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
    if (shownStep.current === step) return;
    shownStep.current = step;
    // A new step begins at its top, also for those who do not see it.
    scrollTo({ top: 0 });
    main.current?.focus({ preventScroll: true });
  }, [step, rule, shell]);

  const index = STEPS.indexOf(step);
  const before = STEPS[index - 1];
  const after = STEPS[index + 1];
  const link = useMemo(() => linkTo(reading.plan), [reading.plan]);

  return (
    <>
      <a className="skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        {shell.skipToForm}
      </a>
      <TopBar {...props} link={link} isLong={link !== null && link.length > LONG_FRAGMENT} />
      <div className="frame">
        <Steps current={rule === null ? step : null} onStep={onStep} />
        <main id="main" ref={main} tabIndex={-1}>
          {opened === null || (opened.findings.length === 0 && opened.before === null) ? null : (
            <Suspense fallback={null}>
              <Notice {...props} opened={opened} />
            </Suspense>
          )}
          {children}
          {rule === null ? (
            <div className="foot">
              {before === undefined ? (
                <span />
              ) : (
                <button type="button" className="button" onClick={() => onStep(before)}>
                  {shell.back(shell.steps[before])}
                </button>
              )}
              {after === undefined ? null : (
                <button type="button" className="button primary" onClick={() => onStep(after)}>
                  {shell.next(shell.steps[after])}
                </button>
              )}
            </div>
          ) : null}
        </main>
        {isNarrow ? (
          // A rule's page that was opened from the plan leads back into it.
          <Sheet
            label={shell.livePlan}
            close={shell.closePlan}
            isOpen={isPlanOpen && rule === null}
            onClose={() => setPlanOpen(rule !== null)}
          >
            {livePlan}
          </Sheet>
        ) : (
          <aside className="live" aria-label={shell.livePlan}>
            {livePlan}
          </aside>
        )}
      </div>
      {isNarrow && rule === null ? (
        <section className="summary" aria-label={shell.livePlan}>
          <Summary />
          <button type="button" className="button primary" onClick={() => setPlanOpen(true)}>
            {shell.showPlan}
          </button>
        </section>
      ) : null}
    </>
  );
}

/** On narrow screens, where the plan itself is out of sight. */
function Summary(): ReactNode {
  const { shell, findings } = useWizard();
  if (findings === null) return <span>{shell.checking}</span>;
  const errors = countOf(findings, 'error');
  const warnings = countOf(findings, 'warning');
  if (errors + warnings === 0) return <span>{shell.noFindings}</span>;
  return (
    <span className="count" data-tone={errors > 0 ? 'error' : 'warning'}>
      {shell.summary(errors, warnings)}
    </span>
  );
}
