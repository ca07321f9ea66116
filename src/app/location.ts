import type { Plan } from '../core/plan/plan';
import { remembered } from '../core/plan/remembered';
import { decodeFragment, encodePlan, type LinkReading } from '../core/share/codec';
import { LONGEST_FRAGMENT, printFragment } from '../core/share/fragment';
import { isLanguage, type Language } from '../i18n/languages';
import type { Step } from '../i18n/shell-messages';

export const STEPS = ['cluster', 'cni', 'addressing', 'access', 'review'] as const satisfies readonly Step[];

const isStep = (text: string | null): text is Step => STEPS.some((step) => step === text);

/** What is shown of the wizard. */
export interface Where {
  readonly step: Step;
  /** The rule whose page stands in the step's place, or the index of them; as the address says it. */
  readonly rule: string | null;
}

export interface Place extends Where {
  /** The fragment as the address bar has it. */
  readonly hash: string;
  readonly link: LinkReading;
  readonly language: Language | null;
  /** Whether this tab wrote the address itself: then it says nothing that the tab did not know. */
  readonly isOwn: boolean;
}

/** Where the address bar says we are. */
export function currentPlace(): Place {
  const { hash } = location;
  const link = decodeFragment(hash);
  const { step, lang, rule } = link.app;
  return {
    hash,
    link,
    step: isStep(step) ? step : 'cluster',
    rule,
    language: lang !== null && isLanguage(lang) ? lang : null,
    isOwn: ownEntry(history.state) !== null,
  };
}

/** The page's own address, without query and fragment: what links to plans begin with. */
const linkBase = (): string => location.href.replace(/[?#].*$/, '');

// Two parts of the page ask for the same link after every keystroke.
const pairsOf = remembered(encodePlan);

/** A link to a plan, for other people: it opens on the first step, in their language unless one is asked for. Null beyond 64 kB. */
export function linkTo(plan: Plan, language: Language | null = null): string | null {
  const pairs = pairsOf(plan);
  const fragment = printFragment(language === null ? pairs : [...pairs, ['lang', language]]);
  return fragment.length > LONGEST_FRAGMENT ? null : `${linkBase()}#${fragment}`;
}

const addressOf = (plan: Plan, { step, rule }: Where): string =>
  `#${printFragment([
    ...pairsOf(plan),
    ...(step === 'cluster' ? [] : [['step', step] as const]),
    ...(rule === null ? [] : [['rule', rule] as const]),
  ])}`;

// An entry of ours, unlike one a person made by editing the address.
const ownEntry = (state: unknown): Where | null =>
  typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'string' && isStep(state.step)
    ? { step: state.step, rule: 'rule' in state && typeof state.rule === 'string' ? state.rule : null }
    : null;

/** Goes to a step as a page of its own, so that the browser's back button returns. */
export const pushStep = (plan: Plan, step: Step): void => {
  const where: Where = { step, rule: null };
  unlessTooOften(() => history.pushState(where, '', addressOf(plan, where)));
};

/** Keeps the address up to date with the plan without a new entry in the history. */
export function replacePlan(plan: Plan, where: Where): void {
  const address = addressOf(plan, where);
  if (location.hash === address && ownEntry(history.state) !== null) return;
  unlessTooOften(() => history.replaceState(where, '', address));
}

function unlessTooOften(move: () => void): void {
  try {
    move();
  } catch {
    // WebKit refuses more than 100 changes in 10 seconds; the next change brings the address up to date.
  }
}

/**
 * Tells when the browser moved: to a place of ours, or to a link that was pasted or followed. One pasted while the page was still
 * starting, after `hash` had been read, counts too.
 */
export function onMove(toOwn: (where: Where) => void, toLink: (place: Place) => void, hash: string): () => void {
  const moved = (event: PopStateEvent): void => {
    const own = ownEntry(event.state);
    if (own !== null) toOwn(own);
    else toLink(currentPlace());
  };
  addEventListener('popstate', moved);
  if (location.hash !== hash) toLink(currentPlace());
  return () => removeEventListener('popstate', moved);
}
