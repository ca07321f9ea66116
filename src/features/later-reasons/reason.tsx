import { use, type ReactNode } from 'react';
import type { Choice } from '../../core/k3s/later';
import { LATER_REASONS, REASON_OF } from '../../core/k3s/later-reasons';
import type { Language } from '../../i18n/languages';
import type { LaterMessages } from '../../i18n/later-messages';
import { Prose } from '../../ui/prose';
import { NotLoaded } from '../lazy-part';
import { useWizard } from '../wizard-context';

const load = {
  en: () => import('../../i18n/en/later-reasons'),
  ja: () => import('../../i18n/ja/later-reasons'),
} as const;

const loaded = new Map<Language, Promise<LaterMessages | null>>();

function textsOf(language: Language): Promise<LaterMessages | null> {
  const before = loaded.get(language);
  if (before !== undefined) return before;
  const texts = load[language]().then(
    ({ later }) => later,
    () => null,
  );
  loaded.set(language, texts);
  return texts;
}

/** Why a choice can or cannot be changed later, and where that is written. */
export function Reason({ of }: { readonly of: Choice }): ReactNode {
  const texts = use(textsOf(useWizard().language));
  if (texts === null) return <NotLoaded />;
  const reason = REASON_OF[of];
  const { label, url } = LATER_REASONS[reason];
  return (
    <>
      <Prose text={texts.reasons[reason]} />{' '}
      {url === null ? (
        label
      ) : (
        <a href={url} rel="noreferrer" target="_blank">
          {label}
        </a>
      )}
    </>
  );
}
