import { StrictMode, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { readPlan } from '../core/plan/plan-text';
import { fragmentOf } from '../core/share/codec';
import { whenIdle } from '../features/when-idle';
import type { Language } from '../i18n/languages';
import type { ShellMessages } from '../i18n/shell-messages';
import '../ui/styles/index.css';
import { currentPlace, type Place } from './location';
import { Failure } from './failure';
import { storedAcknowledged, storedLanguage, storedText, storeLanguage } from './session';
import { Wizard } from './wizard';
import { NEW_TEXT, stateOf, type WizardState } from './wizard-state';

const shells = {
  en: () => import('../i18n/en/shell'),
  ja: () => import('../i18n/ja/shell'),
} as const;

const loadShell = async (language: Language): Promise<ShellMessages> => (await shells[language]()).shell;

function firstLanguage({ language }: Place): Language {
  const preferred = navigator.languages.find((tag) => /^(ja|en)\b/i.test(tag));
  return language ?? storedLanguage() ?? (preferred?.toLowerCase().startsWith('ja') ? 'ja' : 'en');
}

/** What this tab left when it wrote the address itself, else a link's plan, else the one left here. */
function firstState({ link, isOwn }: Place): WizardState {
  const own = storedText('tab');
  const linked = readPlan(link.text);
  if (isOwn && own !== null) return { ...stateOf(own, null, linked), acknowledged: storedAcknowledged() };
  const kept = own ?? storedText('site');
  if (!link.hasPlan) return stateOf(kept ?? NEW_TEXT, { findings: link.findings, before: null });
  if (kept === null) return stateOf({ ...NEW_TEXT, ...link.text }, { findings: link.findings, before: null });
  const left = readPlan(kept);
  const isComplete = link.findings.length === 0 && linked.stale.length === 0;
  // The text that was left wins where it says the same, since it also holds what does not parse.
  if (isComplete && fragmentOf(left.plan) === fragmentOf(linked.plan)) return stateOf(kept, null);
  const isWorthKeeping = left.stale.length > 0 || fragmentOf(left.plan) !== fragmentOf(readPlan(NEW_TEXT).plan);
  return stateOf({ ...NEW_TEXT, ...link.text }, { findings: link.findings, before: isWorthKeeping ? kept : null });
}

interface AppProps {
  readonly place: Place;
  readonly language: Language;
  readonly shell: ShellMessages;
}

function App({ place, language, shell }: AppProps): ReactNode {
  const [spoken, setSpoken] = useState({ language, shell });
  const [initial] = useState(() => firstState(place));
  const speak = (next: Language): void => {
    storeLanguage(next);
    loadShell(next).then(
      (loaded) => {
        document.documentElement.lang = next;
        setSpoken({ language: next, shell: loaded });
      },
      // Offline before the other language was ever loaded: the page stays in this one.
      () => undefined,
    );
  };
  return (
    <Failure message={spoken.shell.crashed} reload={spoken.shell.reload}>
      <Wizard initial={initial} place={place} {...spoken} onLanguage={speak} />
    </Failure>
  );
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) return;
  const place = currentPlace();
  const language = firstLanguage(place);
  document.documentElement.lang = language;
  const shell = await loadShell(language);
  createRoot(root).render(
    <StrictMode>
      <App place={place} language={language} shell={shell} />
    </StrictMode>,
  );
  // Without it the app works as before, with the network.
  whenIdle(() => void import('./offline').then(({ keepOffline }) => keepOffline()).catch(() => undefined));
}

start().catch(() => {
  // Without the texts of the page only what stands in its HTML can be said.
  document.getElementById('stuck')?.removeAttribute('hidden');
});
