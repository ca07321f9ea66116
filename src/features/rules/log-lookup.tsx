import { useState, type ReactNode } from 'react';
import { readLog, type LogReading } from '../../core/k3s/read-log';
import type { RuleId } from '../../core/rules/index';
import { count } from '../../i18n/format';
import type { Language } from '../../i18n/languages';
import type { LogLookupMessages } from '../../i18n/log-lookup-messages';
import type { RulePagesTexts } from '../../i18n/rule-pages-messages';
import { Group } from '../../ui/group';
import { PasteBox } from '../../ui/paste-box';
import { Prose } from '../../ui/prose';
import '../../ui/styles/log-lookup.css';
import { NotLoaded } from '../lazy-part';
import { useWizard } from '../wizard-context';
import { loadTexts } from './load-page';
import { LogHits } from './log-hits';
import { UnknownLines } from './unknown-lines';
import { useLoaded } from './use-loaded';
import { useRules } from './use-rules';

const words = {
  en: () => import('../../i18n/en/log-lookup'),
  ja: () => import('../../i18n/ja/log-lookup'),
} as const;

interface Texts {
  readonly lookup: LogLookupMessages;
  readonly pages: RulePagesTexts;
}

async function loadWords(language: Language): Promise<Texts> {
  const [{ logLookup }, pages] = await Promise.all([words[language](), loadTexts(language)]);
  return { lookup: logLookup, pages };
}

/** From lines of a log to the rules that explain them, and to what this plan has of it. */
export function LogLookup(): ReactNode {
  const { language, shell } = useWizard();
  const texts = useLoaded(language, () => loadWords(language));
  if (texts === 'failed') return <NotLoaded />;
  if (texts === null) return <p role="status">{shell.loading}</p>;
  return <Lookup {...texts} />;
}

// What was pasted is still there after a look at a rule's page.
const draft: { pasted: string; reading: LogReading | null } = { pasted: '', reading: null };

function Lookup({ lookup: texts, pages }: Texts): ReactNode {
  const [reading, setReading] = useState(draft.reading);
  const [isEmpty, setEmpty] = useState(draft.pasted.trim() === '');
  const ruleOf = useRules(reading?.known.flatMap(({ line }) => line.rules) ?? NO_RULES, pages);
  const look = (): void => {
    draft.reading = readLog(draft.pasted);
    setReading(draft.reading);
  };
  return (
    <Group title={texts.title}>
      <PasteBox
        label={texts.label}
        hint={<Prose text={texts.hint} />}
        placeholder={'level=fatal msg="invalid cluster-cidr 10.42.0.0: invalid CIDR address: 10.42.0.0"'}
        pasted={draft.pasted}
        onPaste={(pasted) => {
          draft.pasted = pasted;
          setEmpty(pasted.trim() === '');
        }}
      />
      <button type="button" className="button log-lookup" disabled={isEmpty} onClick={look}>
        {texts.look}
      </button>
      <p className="note" role="status">
        {reading === null ? '' : texts.found(reading.known.length, reading.unknown.length)}{' '}
        {reading?.isCut === true ? texts.cut(count(reading.lines.length)) : ''}
      </p>
      {reading === null || reading.known.length === 0 ? null : (
        <LogHits lines={reading.lines} known={reading.known} texts={texts} ruleOf={ruleOf} />
      )}
      {reading === null || reading.unknown.length === 0 ? null : <UnknownLines reading={reading} texts={texts} />}
    </Group>
  );
}

const NO_RULES: readonly RuleId[] = [];
