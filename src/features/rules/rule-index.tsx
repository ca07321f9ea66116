import { Suspense, type ReactNode } from 'react';
import type { RulePagesTexts } from '../../i18n/rule-pages-messages';
import { lazyPart } from '../lazy-part';
import { FilteredRules, type Filter } from './filtered-rules';

const LogLookup = lazyPart(() => import('./log-lookup').then((part) => part.LogLookup));

interface RuleIndexProps {
  readonly texts: RulePagesTexts;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** All rules, and the way from a line of a log to the one that explains it. */
export function RuleIndex(props: RuleIndexProps): ReactNode {
  return (
    <>
      <p className="lead">{props.texts.messages.index.lead}</p>
      <Suspense fallback={null}>
        <LogLookup />
      </Suspense>
      <FilteredRules {...props} />
    </>
  );
}
