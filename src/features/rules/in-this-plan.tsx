import { useMemo, type ReactNode } from 'react';
import { checkRule } from '../../core/rules/checker';
import type { Rule } from '../../core/rules/rule';
import type { RulePagesMessages } from '../../i18n/rule-pages-messages';
import { FindingCard, keyOf } from '../finding-card';
import { useMessages, useWizard } from '../wizard-context';

// The rest is in the plan's own list: judging the repair of a thousand cards takes its time.
const MOST = 12;

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
  const { live } = useMessages();
  const { page } = messages;
  return (
    <section className="group" aria-labelledby="in-this-plan" tabIndex={-1}>
      <h2 id="in-this-plan">{page.inThisPlan}</h2>
      {found === null ? (
        <p className="note">{shell.checking}</p>
      ) : found.length > 0 ? (
        <div className="findings">
          {found.slice(0, MOST).map((finding) => (
            <FindingCard key={keyOf(finding)} finding={finding} isOnItsPage />
          ))}
          {found.length > MOST ? <p className="note">{live.more(found.length - MOST)}</p> : null}
        </div>
      ) : (
        <p className="note">{alone === 0 ? page.nothing : page.hidden(alone)}</p>
      )}
    </section>
  );
}
