import { useMemo, type ReactNode } from 'react';
import { explainer } from '../../i18n/explain';
import type { RuleLine, RulePagesTexts } from '../../i18n/rule-pages-messages';
import type { Step } from '../../i18n/shell-messages';
import { Group } from '../../ui/group';
import { Prose } from '../../ui/prose';
import { NotLoaded } from '../lazy-part';
import { useWizard } from '../wizard-context';
import { Examples } from './examples';
import { HowToSee } from './how-to-see';
import { InThisPlan } from './in-this-plan';
import { loadPage, type LoadPack, type PageContent } from './load-page';
import { Neighbours } from './neighbours';
import { RuleFacts } from './rule-facts';
import { Sources } from './sources';
import { useLoaded } from './use-loaded';

interface RulePageProps {
  readonly line: RuleLine;
  readonly texts: RulePagesTexts;
  readonly loadPack: LoadPack;
  readonly onStep: (step: Step) => void;
}

/** Everything there is to say about one rule. */
export function RulePage({ line, texts, loadPack, onStep }: RulePageProps): ReactNode {
  const { language, shell } = useWizard();
  const content = useLoaded(`${language} ${line.id}`, () => loadPage(line, language, texts, loadPack));
  return (
    <>
      <code className="rule-id">{line.id}</code>
      {content === 'failed' ? <NotLoaded /> : null}
      {content === null ? <p role="status">{shell.loading}</p> : null}
      {content === null || content === 'failed' ? null : (
        <Content line={line} texts={texts} content={content} onStep={onStep} />
      )}
      <Neighbours line={line} texts={texts} />
    </>
  );
}

interface ContentProps extends Pick<RulePageProps, 'line' | 'texts' | 'onStep'> {
  readonly content: PageContent;
}

function Content({
  line,
  texts,
  content: { rule, page, examples, reader, texts: sentences },
  onStep,
}: ContentProps): ReactNode {
  const { messages } = texts;
  const explain = useMemo(() => explainer(sentences), [sentences]);
  return (
    <>
      <RuleFacts rule={rule} line={line} texts={texts} examples={examples} onStep={onStep} />
      <InThisPlan rule={rule} messages={messages} />
      <Group title={messages.page.happens}>
        <p className="prose">
          <Prose text={page.happens} />
        </p>
      </Group>
      <Group title={messages.page.see}>
        <HowToSee text={page.see} messages={messages} />
      </Group>
      <Group title={messages.page.repair}>
        <p className="prose">
          <Prose text={page.repair} />
        </p>
      </Group>
      <Examples rule={rule} examples={examples} reader={reader} explain={explain} messages={messages} />
      <Sources sources={rule.sources} messages={messages} />
    </>
  );
}
