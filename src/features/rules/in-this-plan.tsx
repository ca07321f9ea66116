import { useMemo, type ReactNode } from 'react';
import { checkRule } from '../../core/rules/checker';
import type { Rule } from '../../core/rules/rule';
import type { RulePagesMessages } from '../../i18n/rule-pages-messages';
import { FindingCard, keyOf } from '../finding-card';
import { FindingList } from '../finding-list';
import { useWizard } from '../wizard-context';

const MOST_AT_ONCE = 6;

/** What the rule says about the plan that is open, with its repairs. */
export function InThisPlan({
  rule,
  messages,
}: {
  readonly rule: Rule;
  readonly messages: RulePagesMessages;
}): ReactNode {
  const { shell, findings, reading } = useWizard();
  const found = useMemo(() => findings?.filter(({ id }) => id === rule.id) ?? null, [findings, rule]);
  const alone = useMemo(() => checkRule(rule, reading.plan).length, [rule, reading.plan]);
  const { page } = messages;
  return (
    <section className="group" aria-labelledby="in-this-plan" tabIndex={-1}>
      <h2 id="in-this-plan">{page.inThisPlan}</h2>
      {found === null ? (
        <p className="note">{shell.checking}</p>
      ) : found.length > 0 ? (
        <div className="findings">
          <FindingList
            findings={found}
            atOnce={MOST_AT_ONCE}
            card={(finding) => <FindingCard key={keyOf(finding)} finding={finding} isOnItsPage />}
          />
        </div>
      ) : (
        <p className="note">{alone === 0 ? page.nothing : page.hidden(alone)}</p>
      )}
    </section>
  );
}
